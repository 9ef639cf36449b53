/** What stands under the options of a command: what a name can be, where it takes one, and a call that can be copied. */
export function helpOf(usage: string, example: string): string {
  return `${usage.includes('who') ? names : ''}\nExample:\n  summit ${example}`
}

const names = `
A name is that of a leader, a country or organization, or an office, in any script: Takaichi, 日本,
"prime minister of Japan". A name of several words stands in quotes.
`

/** What stands under the list of commands. */
export const exitHelp = `
Exit codes: 0 answered, or a claim supported; 1 contradicted; 2 usage; 3 it depends on the rule or
on the sources; 4 not covered, or not understood; 5 a name not found, or several people's; 6 bad
facts; 7 no usable database; 70 a bug; 74 reading or writing failed.

\`summit COMMAND --help\` shows the options of a command and an example.`
