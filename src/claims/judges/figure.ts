import { saidOtherwise } from '../../queries/sessions.ts'
import type { Context } from '../context.ts'
import type { ClaimedFigure, Figured } from '../figuring.ts'
import { combineClaims, type Judgement, noJudgement, type Verdict } from '../verdict.ts'
import { compareCount } from './common.ts'

/** The figures and the date are those of the record; a figure that a source gives, ruled a rounding or left open, depends on the source. */
export function judgeFigures(context: Context, { background, figures, date }: Figured): Judgement {
  const said = context.once(`said|${background.id}`, () => saidOtherwise(context.db, background.id))
  const sources: string[] = [...background.sources]
  const verdicts = figures.map((one): Verdict => {
    if (compareCount(one.figure.value, one.op, one.value)) return 'supported'
    const rounded = said.filter(
      ({ field, value, ruling }) =>
        field === `figures.${one.name}` &&
        Number(value) === one.value &&
        ruling !== null &&
        ['rounding', 'other-rule', 'open'].includes(ruling),
    )
    sources.push(...rounded.map(({ source }) => source))
    return rounded.length > 0 ? 'depends' : 'contradicted'
  })
  const dated: Verdict[] = date === undefined ? [] : [judgeDate(background, date)]
  const verdict = combineClaims([...verdicts, ...dated])
  const reasons = [
    `${background.name}, ${background.date}`,
    ...figures.map((one) => writeFigure(one, verdicts[figures.indexOf(one)] ?? 'uncovered')),
  ]
  const wording =
    verdict === 'supported'
      ? null
      : figures.map(({ name, figure }) => `${name} ${figure.value}`).join(', ') ||
        `${background.name}: ${background.date}`
  return { ...noJudgement, verdict, reasons, sources: [...new Set(sources)], wording }
}

function writeFigure({ name, value, figure }: ClaimedFigure, verdict: Verdict): string {
  return verdict === 'supported' ? `${name}: ${figure.value}` : `${name}: the record has ${figure.value}, not ${value}`
}

function judgeDate(background: Figured['background'], date: NonNullable<Figured['date']>): Verdict {
  if (date.range)
    return background.first.slice(0, 4) === date.first.slice(0, 4) &&
      background.last.slice(0, 4) === date.last.slice(0, 4)
      ? 'supported'
      : 'contradicted'
  if (background.first >= date.first && background.first <= date.last) return 'supported'
  const lasts = background.first < date.first && background.last >= date.last && background.first !== background.last
  return lasts || date.recurs ? 'uncovered' : 'contradicted'
}
