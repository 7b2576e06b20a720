import type { Explanation } from "../../check/explanations/index.ts"
import type { Finding } from "../../model/finding.ts"
import { disclosureFromJson } from "../../model/json.ts"
import { entriesOf, linesOf, projectsOf, threadsOf } from "../../portal/entries/index.ts"
import { saidOf } from "../../portal/said.ts"
import type { Publication } from "../../portal/shelf.ts"
import type { Work } from "../../store/database.ts"
import { packedContent } from "../../store/publications/content.ts"
import {
  addGrams,
  disclosureOf,
  type GramCounts,
  insertEntries,
  insertLines,
  insertProjects,
  lockShelf,
  mark,
  outdated,
  removeDerived,
  renewShelf,
  saveThreads,
  sheetsOf,
  waiting,
} from "../../store/publications/derived.ts"
import { enter, enterRegion, type Unentered, unentered } from "../../store/publications/enter.ts"
import { knownRegions } from "../../store/publications/regions.ts"
import { regionsIn } from "../../store/regions.ts"
import type { Office } from "../office.ts"

/** Publications that go on the shelf in one transaction. */
const batch = 16

/**
 * Puts everything on the shelf that was published and is not there yet, and gives how many that were. Whoever reads
 * meanwhile sees all of a publication or nothing of it. What was interrupted goes on where it was; twice at once is
 * done once.
 */
export async function shelveAll(
  office: Office,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<number> {
  let count = 0
  for (const { code } of await regionsIn(office.store.db)) {
    let entered: number
    do {
      signal?.throwIfAborted()
      entered = await enterPublished(office, code)
    } while (entered === batch)
  }
  for (const region of await knownRegions(office.store.db)) {
    let shelved: number
    do {
      signal?.throwIfAborted()
      shelved = await shelve(office, region)
      count += shelved
    } while (shelved === batch)
  }
  return count
}

/** Enters what the office published and the public does not know yet. */
async function enterPublished({ store }: Office, region: string): Promise<number> {
  return store.office(region, async (trx) => {
    await lockShelf(trx, region)
    const found = await unentered(trx, region, batch)
    if (found.length === 0) return 0
    await enterRegion(trx, (await regionsIn(trx)).find(({ code }) => code === region)!)
    for (const each of found) await enterOne(trx, region, each)
    return found.length
  })
}

async function enterOne(trx: Work, region: string, sealed: Unentered): Promise<void> {
  const { year, body, kind, name, department, day, replied, reason, sha256: id } = sealed
  const disclosure = disclosureFromJson(JSON.parse(sealed.disclosure))
  const { explanations, madeWith } = JSON.parse(sealed.text) as {
    readonly explanations: readonly Explanation[]
    readonly madeWith: { readonly program: string }
  }
  const { findings } = JSON.parse(sealed.report) as { readonly findings: readonly Finding[] }
  await enter(trx, {
    publication: {
      region,
      id,
      body,
      name,
      kind,
      department,
      year,
      stage: disclosure.stage,
      day,
      replied,
      reason: reason || null,
      origin: "office",
      file: null,
    },
    said: await saidOf(disclosure),
    // What is said of the ledger is for who keeps it: the public sees the document.
    content: packedContent(
      disclosure,
      { findings: findings.filter(({ check }) => !check.startsWith("LED-")), explanations },
      madeWith.program,
    ),
  })
}

/** Puts the next ones of a region on the shelf. */
async function shelve({ store }: Office, region: string): Promise<number> {
  return store.office(region, async (trx) => {
    await lockShelf(trx, region)
    const next = await waiting(trx, region, batch)
    const again = next.length === 0 ? await outdated(trx, region, batch) : []
    if (next.length + again.length === 0) return 0
    const grams: GramCounts = new Map()
    const newest =
      next.length === 0
        ? again
        : await mark(
            trx,
            region,
            next.map(({ number }) => number),
          )
    for (const publication of newest) await derive(trx, publication, grams)
    if (newest.length > 0) {
      const bodies = [...new Set(newest.map(({ body }) => body))]
      await saveThreads(trx, region, threadsOf(await sheetsOf(trx, region, bodies)))
    }
    await addGrams(trx, grams)
    await renewShelf(trx)
    return next.length + again.length
  })
}

async function derive(trx: Work, publication: Publication, grams: GramCounts): Promise<void> {
  const disclosure = await disclosureOf(trx, publication)
  await removeDerived(trx, publication, grams)
  await insertLines(trx, publication, linesOf(publication, disclosure))
  await insertProjects(trx, publication.region, projectsOf(publication, disclosure.projects, []))
  await insertEntries(trx, publication, entriesOf(publication, disclosure), grams)
}
