import { agrees, asText, type Cited, claims, valuesAt } from './cite.ts'
import type { Into } from './insert.ts'
import type { Kind } from './kinds/shared.ts'
import { type Facts, textOf } from './problem.ts'
import { withArticle } from './validate.ts'

/** Writes the citations of a record and what each says; a value that differs from the record and has no ruling is reported. */
export function addCitations(
  into: Into,
  nextKey: () => number,
  kind: Kind,
  facts: Facts,
  cited: readonly Cited[],
  namesOf: (id: string) => readonly string[],
  report: (sentence: string) => void,
): void {
  const id = textOf(facts, 'id')
  const held = new Set<string>()
  for (const one of cited) {
    const key = nextKey()
    const at = one.facts
    const part = (name: string) => textOf(at, name)
    into(
      'citation',
      ['key', 'record', 'source', 'via', 'locator', 'quote', 'note', 'day', 'preview'],
      [
        key,
        id,
        part('source'),
        part('via'),
        part('locator'),
        part('quote'),
        part('note'),
        one.day,
        one.preview ? 1 : 0,
      ],
    )
    for (const said of one.said) {
      const differs = said.ruling !== null || (!one.preview && !agrees(facts, said, namesOf))
      if (differs && said.ruling === null)
        report(
          `"${part('source')}" says that "${said.field}" is "${said.value}", the record says "${recordValue(facts, said.field)}": give it a ruling, or mend the record`,
        )
      if (!isFieldOf(kind, said.field)) report(`"${said.field}" in "says" is not a field of ${withArticle(kind.table)}`)
      into('assertion', assertionColumns, [
        id,
        said.field,
        key,
        said.value,
        said.scope,
        said.label,
        said.ruling,
        said.note,
        differs ? 1 : 0,
      ])
      held.add(said.field)
    }
  }
  for (const field of held)
    into('assertion', assertionColumns, [id, field, null, recordValue(facts, field), null, null, null, null, 0])
}

const assertionColumns = ['record', 'field', 'citation', 'value', 'scope', 'label', 'ruling', 'note', 'differs']

function recordValue(facts: Facts, field: string): string | null {
  const values = valuesAt(facts, field)
    .map(asText)
    .filter((value) => value !== null)
  return values.length === 0 ? null : values.join('; ')
}

/** Whether a source may say something of this field: a field of the kind, a part of one, `count`, or `label`. */
function isFieldOf(kind: Kind, field: string): boolean {
  return claims.has(field) || Object.hasOwn(kind.fields, field.split('.')[0] ?? '')
}
