import type { Database } from 'better-sqlite3'

/** A source with what it takes to cite it; `quote`: its words about the record, where they are stored. */
export type CitableSource = {
  readonly id: string
  readonly publisher: string
  /** The kind of publisher. */
  readonly kind: string
  readonly title: string | null
  readonly url: string | null
  /** EDTF; `..` where no date is known. */
  readonly published: string
  readonly accessed: string | null
  readonly lang: string | null
  /** The day it was withdrawn. */
  readonly withdrawn: string | null
  readonly quote: string | null
}

const columns =
  'source.id, publisher.name AS publisher, publisher.kind, source.title, source.url, source.published, source.accessed, source.lang, source.withdrawn'

/** The source of that id, or every source of the record of that id, oldest first; none where there is no such record. */
export function citableSources(db: Database, id: string): CitableSource[] {
  return db
    .prepare<[{ id: string }], CitableSource>(
      `SELECT ${columns}, NULL AS quote FROM source JOIN publisher ON publisher.id = source.publisher WHERE source.id = @id
       UNION ALL
       SELECT ${columns}, min(citation.quote) FROM citation JOIN source ON source.id = citation.source JOIN publisher ON publisher.id = source.publisher
       WHERE citation.record = @id GROUP BY source.id
       ORDER BY 6, 1`,
    )
    .all({ id })
}
