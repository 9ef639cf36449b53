import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildDatabase } from '../../src/load/build.ts'
import { findFacts } from '../../src/load/facts.ts'
import { fromFile } from '../../src/load/source.ts'
import { root } from '../program.ts'
import { describeFields, everyField } from './fields.ts'

test('the records with every field load', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'summit-fields-')), 'fields.db')
  expect(
    buildDatabase(
      path,
      findFacts([everyField]).map((file) => fromFile(file, true)),
      {},
    ),
  ).toEqual([])
})

/** To write the tables anew: `npx vitest run tests/load/fields.test.ts -u`. */
test('data/README.md describes every field as it is declared', async () => {
  const path = join(root, 'data', 'README.md')
  const region = /(<!-- fields -->\n)[\s\S]*(<!-- \/fields -->)/
  const text = readFileSync(path, 'utf8')
  expect(text).toMatch(region)
  await expect(text.replace(region, (_, start, end) => `${start}\n${describeFields()}\n${end}`)).toMatchFileSnapshot(
    path,
  )
})
