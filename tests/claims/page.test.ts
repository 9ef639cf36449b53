import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { answerClaim } from '../../src/claims/answer.ts'
import { eventNouns, hostVerbs, meetingVerbs, visitVerbs } from '../../src/claims/events.ts'
import { forms } from '../../src/claims/forms.ts'
import { rewordings } from '../../src/claims/rewordings.ts'
import { database } from '../program.ts'
import { openContext } from './judging.ts'

const context = openContext(new Database(process.env.SUMMIT_DB ?? database, { readonly: true }))

/** The day on which the examples are read. */
const day = '2026-05-25'

/** The page is made of the grammar: `npx vitest run tests/claims/page.test.ts -u` writes it. */
test('the page of claim forms', async () => {
  await expect(renderPage()).toMatchFileSnapshot('../../docs/claim-forms.md')
})

function renderPage(): string {
  return [
    '# Forms of claims',
    '',
    'Made from the grammar of `summit check` (src/claims/forms.ts, events.ts); each example is read by it. The first form whose needs a sentence meets is its reading.',
    '',
    ...forms.flatMap(({ id, pattern, meaning, examples }) => [
      `## ${id}`,
      '',
      `\`${pattern}\`: ${meaning}.`,
      '',
      ...examples.map((example) => `- ${example}<br>read as *${readingOf(example)}*`),
      '',
    ]),
    '## Other ways of putting it',
    '',
    'Sentences whose words stand in another order, or in several clauses, are read as the plainer one that means the same (src/claims/rewordings.ts).',
    '',
    ...rewordings.map(({ example }) => `- ${example}<br>read as *${readingOf(example)}*`),
    '',
    '## Words of meeting and visiting',
    '',
    '| rules | words |',
    '| --- | --- |',
    ...[...eventNouns, ...meetingVerbs, ...visitVerbs].map(
      ({ rules, kind, words }) =>
        `| ${rules.join(', ')}${kind === undefined || rules.includes(kind) ? '' : ` of kind ${kind}`} | ${words.replaceAll('|', ', ')} |`,
    ),
    `| talks, face-to-face in the host's country; of a country: any | ${hostVerbs.join(', ')} |`,
    '',
  ].join('\n')
}

function readingOf(example: string): string {
  return answerClaim(context, example, day).reading?.replaceAll('|', 'and') ?? 'not read'
}
