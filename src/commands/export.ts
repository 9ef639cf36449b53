import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CommandEnv } from '../cli.ts'
import { SummitError } from '../errors.ts'
import { exportFolder, folders, writtenColumns } from './export-folder.ts'
import { exportText, texts } from './export-text.ts'
import { readShared } from './options.ts'
import { printNote, printRows } from './print.ts'
import { openRecord } from './record.ts'
import { writeFile } from './writing.ts'

type Options = { readonly out?: string; readonly excelSafe?: boolean }

export function declare(command: Command, env: CommandEnv): void {
  command
    .option('--out <path>', 'the folder (csv, jsonl) or file to write; needed for csv')
    .option('--excel-safe', "csv: a ' before every text that a spreadsheet takes for a formula")
    .action(async (format: string, { out, excelSafe = false }: Options) => {
      checkOptions(format, out, excelSafe)
      const shared = readShared(command, env)
      const db = openRecord(env, shared)
      const path = out === undefined ? undefined : resolve(env.folder, out)
      const notes: string[] = []
      const note = (sentence: string) => notes.push(sentence)
      const folder = folders.find((one) => one === format)
      if (folder !== undefined && path !== undefined)
        await printRows(env, shared, exportFolder(db, folder, path, excelSafe, note), writtenColumns)
      else {
        const chunks = await exportText(db, format, note)
        if (path === undefined) for (const chunk of chunks) env.write(chunk)
        else writeFile(path, chunks)
      }
      for (const sentence of notes) printNote(env, sentence)
    })
}

/** @throws SummitError usage, where there is no such format, or it cannot be written so */
function checkOptions(format: string, out: string | undefined, excelSafe: boolean): void {
  const known = [...new Set([...folders, ...texts])]
  if (!known.some((one) => one === format))
    throw new SummitError('usage', `"${format}" is not a format of an export`, `Name one of ${known.join(', ')}.`)
  if (format === 'csv' && out === undefined)
    throw new SummitError('usage', 'csv is a folder with a file a kind of record', 'Name the folder with --out.')
  if (format !== 'csv' && excelSafe)
    throw new SummitError('usage', '--excel-safe goes with csv alone', 'Leave it out, or export csv.')
}
