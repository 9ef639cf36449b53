import { saidOtherwise } from '../../queries/sessions.ts'
import { foldText } from '../../text/fold.ts'
import type { Context } from '../context.ts'
import { compareWords, nearestStatements, wordsOf, writeDifferences } from '../quoting.ts'
import type { Reading } from '../reading.ts'
import { type Judgement, noJudgement } from '../verdict.ts'

/** How much of a quotation a statement must have to be the one that it misquotes. */
const near = 0.7

/** The words are on record, word for word, as theirs. Nearly the same words of theirs contradict it; a paraphrase is never served as words said. */
export function judgeQuote(context: Context, reading: Reading): Judgement {
  const quote = reading.quote ?? ''
  const [best] = nearestStatements(context, quote)
  const speaker = reading.subject
  if (best === undefined || best.share < near || wordsOf(quote).length < 3)
    return { ...noJudgement, verdict: 'uncovered', reasons: ['no statement on record is near these words'] }
  const { statement } = best
  const same = nearestStatements(context, quote).find(
    ({ statement: one, share }) => share >= near && speaker !== undefined && one.speakers.includes(speaker.id),
  )
  const found = same ?? best
  const base = { ...noJudgement, sources: found.statement.sources }
  const line = `${found.statement.id}, ${found.statement.form}, ${found.statement.names.join(', ')}: “${found.statement.text}”`
  if (same === undefined && speaker !== undefined) {
    const said = context
      .once(`said|${statement.id}`, () => saidOtherwise(context.db, statement.id))
      .filter(
        ({ field, value, ruling }) =>
          field === 'speakers' && (value ?? '').includes(speaker.id) && (ruling === 'other-rule' || ruling === 'open'),
      )
    return {
      ...base,
      verdict: said.length > 0 ? 'depends' : 'contradicted',
      reasons: [`said by ${statement.names.join(', ')}`, line],
      wording: `${statement.names.join(', ')}: “${statement.text}”`,
    }
  }
  if (found.exact && !saidThere(found.statement.medium, reading.addressee))
    return {
      ...base,
      verdict: 'depends',
      reasons: [`the record has it from ${found.statement.medium ?? 'elsewhere'}`, line],
    }
  if (found.exact)
    return { ...base, verdict: found.statement.form === 'paraphrase' ? 'depends' : 'supported', reasons: [line] }
  return {
    ...base,
    verdict: 'contradicted',
    reasons: [writeDifferences(compareWords(quote, found.statement.text)), line],
    wording: found.statement.form === 'paraphrase' ? null : `“${found.statement.text}”`,
  }
}

/** Whether the record has the words from where the sentence says. */
function saidThere(medium: string | null, addressee: readonly string[]): boolean {
  return (
    medium === null ||
    addressee.length === 0 ||
    addressee.some((name) => foldText(medium).split(' ').includes(foldText(name)))
  )
}
