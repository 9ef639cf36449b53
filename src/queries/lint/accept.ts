import type { Finding } from './findings.ts'

/** What is accepted: see src/load/accepted.ts. */
type Accepted = {
  readonly check: string
  readonly id: string
  readonly file: string
  readonly line: number
}

/** What is left to mend, and how many findings of each check were accepted. */
export type Judged = { readonly left: readonly Finding[]; readonly accepted: ReadonlyMap<string, number> }

/** Takes away what is accepted in the folder of its record. An acceptance that no finding needs is itself a finding. */
export function judgeFindings(findings: readonly Finding[], acceptances: readonly Accepted[]): Judged {
  const tests = acceptances.map((one) => ({ one, fits: fitsId(one.id), folder: folderOf(one.file) }))
  const used = new Set<Accepted>()
  const accepted = new Map<string, number>()
  const left = findings.filter(({ check, id, file }) => {
    const test = tests.filter(({ one, fits, folder }) => one.check === check && folder === folderOf(file) && fits(id))
    for (const { one } of test) used.add(one)
    if (test.length > 0) accepted.set(check, (accepted.get(check) ?? 0) + 1)
    return test.length === 0
  })
  return { left: [...left, ...acceptances.filter((one) => !used.has(one)).map(needless)], accepted }
}

function needless({ check, id, file, line }: Accepted): Finding {
  return {
    check: 'needless-acceptance',
    severity: 'note',
    file,
    line,
    sentence: `nothing is found of "${check}" for ${id}`,
    mend: 'Take the line away.',
    id,
  }
}

function fitsId(pattern: string): (id: string) => boolean {
  if (!pattern.includes('*')) return (id) => id === pattern
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  const test = new RegExp(`^${parts.join('.*')}$`)
  return (id) => test.test(id)
}

const folderOf = (file: string) => file.slice(0, Math.max(0, file.lastIndexOf('/')))
