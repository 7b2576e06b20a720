import { sql } from "kysely"
import { perObject, Recent } from "../../memo/index.ts"
import { disclosureFromJson } from "../../model/json.ts"
import { asShown } from "../../portal/results-shown.ts"
import type {
  Line,
  LinesWanted,
  ProjectsWanted,
  Publication,
  PublicationContent,
  PublicationsWanted,
  Shelf,
  ShelfProject,
  ShelfRegion,
} from "../../portal/shelf.ts"
import type { Store, Work } from "../database.ts"
import { readerName } from "../postgres/keys.ts"
import type { PackedLine } from "./derived.ts"
import { unpacked } from "./packed.ts"
import { askingIn, questionsAt } from "./questions.ts"
import { publicationColumns } from "./rows.ts"
import { search } from "./search.ts"
import { executionOf, resultsIn } from "./shown.ts"

/**
 * Asks what is published: one moment of the database, seen as the role that can read nothing else, whoever asks.
 */
export function onShelf<T>(
  { db }: Pick<Store, "db">,
  work: (shelf: Shelf, trx: Work) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (trx) => {
      await sql.raw(`set local role ${readerName}`).execute(trx)
      return work(shelfOn(trx, saidIn(db)), trx)
    })
}

/** The shelf of the database as one transaction sees it. */
function shelfOn(trx: Work, kept: Recent<Said>): Shelf {
  return {
    regions: () => regions(trx),
    publications: (where) => publications(trx, where),
    content: (of) => content(trx, kept, of),
    lines: (where) => lines(trx, where),
    projects: (where) => projects(trx, where),
    search: (query) => search(trx, query),
    questions: async ({ region, path }) => ({
      ...(await askingIn(trx, region)),
      questions: await questionsAt(trx, region, path),
    }),
    results: (region) => resultsIn(trx, region),
    execution: (where) => executionOf(trx, where),
  }
}

/** What a publication says and what is said of it: it never changes, so it is unpacked once as long as it is asked for. */
type Said = Omit<PublicationContent, "publication"> & { readonly bytes: number }

/** Compressed: unpacked they take some twenty times as much. */
const mostBytes = 4_000_000

const saidIn = perObject((_db: Store["db"]) => new Recent<Said>(mostBytes, ({ bytes }) => bytes))

/** A text that is another one whenever anything on the shelf is. */
export async function stateOfShelf({ db }: Pick<Store, "db">): Promise<string> {
  const { rows } = await sql<{ number: number }>`select number from shelf_state`.execute(db)
  return String(rows[0]!.number)
}

async function regions(trx: Work): Promise<ShelfRegion[]> {
  const { rows } = await sql<ShelfRegion>`
    select code, name, place, is_demo as "isDemo" from portal_region r
    where exists (select from publication p where p.region = r.code and p.newest) order by code`.execute(trx)
  return rows
}

async function publications(
  trx: Work,
  { region, year, stage, body, versions }: PublicationsWanted,
): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select ${publicationColumns} from publication p where p.region = ${region}
      and (${year ?? null}::integer is null or p.year = ${year ?? null})
      and (${stage ?? null}::text is null or p.stage = ${stage ?? null})
      and (${body ?? null}::text is null or p.body = ${body ?? null})
      and ${versions === "newest" ? sql`p.newest` : sql`p.shelved`}
    order by p.year, p.body collate "C", p.stage, p.version`.execute(trx)
  return rows
}

/** Whether it is published is asked each time, also of what is kept. */
async function content(
  trx: Work,
  kept: Recent<Said>,
  { region, id }: Pick<Publication, "region" | "id">,
): Promise<PublicationContent | null> {
  const { rows } = await sql<Publication>`
    select ${publicationColumns} from publication p
    where p.region = ${region} and p.id = ${id} and p.shelved order by p.newest desc, p.version desc limit 1`.execute(
    trx,
  )
  const [publication] = rows
  if (!publication) return null
  const key = `${region} ${id}`
  const said = kept.get(key) ?? (await saidOf(trx, { region, id }))
  kept.set(key, said)
  const { bytes: _, ...whole } = said
  return asShown({ publication, ...whole }, await resultsIn(trx, region))
}

async function saidOf(trx: Work, { region, id }: Pick<Publication, "region" | "id">): Promise<Said> {
  const { rows } = await sql<{ disclosure: Buffer; remarks: Buffer; checkedBy: string }>`
    select disclosure, remarks, checked_by as "checkedBy" from publication_content
    where region = ${region} and id = ${id}`.execute(trx)
  const { disclosure, remarks, checkedBy } = rows[0]!
  return {
    disclosure: disclosureFromJson(unpacked(disclosure)),
    ...(unpacked(remarks) as Pick<PublicationContent, "findings" | "explanations">),
    checkedBy,
    bytes: disclosure.length + remarks.length,
  }
}

async function lines(trx: Work, { region, year, stage, tables, body, kind }: LinesWanted): Promise<Line[]> {
  const { rows } = await sql<{
    publication: string
    body: string
    key: Line["table"]
    index: number
    lines: string
  }>`
    select publication, body, key, index, lines from shelf_table
    where region = ${region} and year = ${year} and stage = ${stage} and key = any(${[...tables]})
      and (${body ?? null}::text is null or body = ${body ?? null})
      and (${kind ?? null}::text is null or kind = ${kind ?? null})
    order by body collate "C", index`.execute(trx)
  return rows.flatMap(({ publication, body: of, key: table, index: tableIndex, lines: kept }) =>
    (JSON.parse(kept) as PackedLine[]).map(([rowIndex, code, label, level, key, side, column, cents]) => ({
      publication,
      body: of,
      table,
      tableIndex,
      rowIndex,
      code,
      label,
      level,
      key,
      side,
      column,
      cents,
    })),
  )
}

async function projects(trx: Work, where: ProjectsWanted): Promise<ShelfProject[]> {
  const found = await projectsWith(trx, where)
  if (found.length > 0 || where.thread === undefined) return found
  // The name of a thread is where it first appeared: when an earlier year comes later the old name still leads there.
  const thread = await threadNow(trx, where.region, where.thread)
  return thread === null ? [] : projectsWith(trx, { ...where, thread })
}

async function projectsWith(
  trx: Work,
  { region, year, stage, body, thread }: ProjectsWanted,
): Promise<ShelfProject[]> {
  const { rows } = await sql<ShelfProject>`
    select publication, body, body_name as "bodyName", year, stage, index, name, code, cents, thread
    from shelf_project where region = ${region}
      ${year === undefined ? sql`` : sql`and year = ${year}`} ${stage === undefined ? sql`` : sql`and stage = ${stage}`}
      ${body === undefined ? sql`` : sql`and body = ${body}`}
      ${thread === undefined ? sql`` : sql`and thread = ${thread}`}
    order by year, stage, body collate "C", index`.execute(trx)
  return rows
}

async function threadNow(trx: Work, region: string, thread: string): Promise<string | null> {
  const [, year, body, number] = /^(\d{4})-(.+)-(\d{1,6})$/s.exec(thread) ?? []
  if (body === undefined) return null
  const { rows } = await sql<{ thread: string }>`
    select thread from shelf_project where region = ${region} and body = ${body.replaceAll("\0", "")}
      and year = ${Number(year)} and index = ${Number(number) - 1} order by stage limit 1`.execute(trx)
  return rows[0]?.thread ?? null
}
