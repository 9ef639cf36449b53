/** The shells that a completion script can be written for. */
export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/*
 * The scripts ask the program itself: its commands and options from its help, the names of leaders and polities from its record. They hold no list that could
 * grow old.
 */

const commands = "summit --help | sed -n '/^Commands:/,$s/^  \\([a-z][a-z]*\\) .*/\\1/p'"
const options = 'summit "$command" --help | grep -oE -- "--[a-z][a-z-]+" | sort -u'

const bash = (names: string) => `# summit, for bash: eval "$(summit completion bash)"
_summit() {
  local current=\${COMP_WORDS[COMP_CWORD]} command=\${COMP_WORDS[1]} word
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$(${commands})" -- "$current"))
  elif [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$(${options})" -- "$current"))
  else
    local plain=\${current#[\\"\\']}
    while IFS= read -r word; do
      [[ " \${word,,}" == *" \${plain,,}"* ]] && COMPREPLY+=("$(printf %q "$word")")
    done < <(${names})
  fi
}
complete -o default -F _summit summit
`

const zsh = (names: string) => `#compdef summit
# summit, for zsh: eval "$(summit completion zsh)"
_summit() {
  local command=$words[2]
  if (( CURRENT == 2 )); then
    compadd -- \${(f)"$(${commands})"}
  elif [[ $words[CURRENT] == -* ]]; then
    compadd -- \${(f)"$(${options})"}
  else
    compadd -M 'm:{a-z}={A-Z}' -- \${(f)"$(${names})"}
  fi
}
compdef _summit summit
`

const fish = (names: string) => `# summit, for fish: summit completion fish | source
function __summit_options
  set -l command (commandline -opc)[2]
  ${options}
end
complete -c summit -f -n __fish_use_subcommand -a "(${commands})"
complete -c summit -f -n "not __fish_use_subcommand; and string match -q -- '-*' (commandline -ct)" -a "(__summit_options)"
complete -c summit -f -n "not __fish_use_subcommand" -a "(${names.replaceAll('"', '\\"')})"
`

const scripts: Readonly<Record<Shell, (names: string) => string>> = { bash, zsh, fish }

/** The completion script of a shell. `query` gives the names to complete, one a line. */
export function renderCompletion(shell: Shell, query: string): string {
  return scripts[shell](`summit sql "${query}"`)
}
