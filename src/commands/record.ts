import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import type { CommandEnv } from '../cli.ts'
import { factsOf } from '../db/facts.ts'
import { openDatabase } from '../db/open.ts'
import { metaOf } from '../queries/meta.ts'
import type { Shared } from './options.ts'
import { printNote } from './print.ts'

/** Opens the database that answers: --db, else $SUMMIT_DB, else the user's own, else the shipped one. A user's file older than the shipped record says so. */
export function openRecord(env: CommandEnv, shared: Shared): Database {
  const path = shared.db ?? env.chosen ?? (existsSync(env.own) ? env.own : env.shipped.database)
  env.opened(path)
  const db = openDatabase(path, { knownAt: shared.knownAt, lang: shared.lang })
  if (path !== env.shipped.database && existsSync(env.shipped.database)) compareRecords(env, db)
  return db
}

function compareRecords(env: CommandEnv, db: Database): void {
  if (metaOf(db, 'facts') !== factsOf(env.shipped.database))
    printNote(
      env,
      'summit: this database was built from another version of the shipped record; `summit load` rebuilds it',
    )
}
