import { type BudgetYear, bodyOf, type Done, latest } from "../../../flow/index.ts"
import type { Entry } from "../../../follow/book/entry.ts"
import { approvalEntries, replyEntries, type Written } from "../../../follow/book/opening.ts"
import { kindOf } from "../../../model/control.ts"
import { insertAssets } from "../../../store/assets.ts"
import { appendEntries, type YearKey } from "../../../store/book.ts"
import { insertNeeds } from "../../../store/contracts.ts"
import type { Work } from "../../../store/database.ts"
import { insertProjects } from "../../../store/payments.ts"
import { keptContent, ledgerFrom, newestContents } from "../../../store/versions.ts"
import { actDay } from "../../../store/years.ts"

/**
 * Opens the book with the acts that give money: what the congress approved comes into the bureau's hand, what a unit is
 * replied becomes its quotas. Every other act leaves the book as it is.
 */
export async function openBook(trx: Work, { year, entry: act }: Done, number: number): Promise<void> {
  const key = { region: year.region.code, year: year.year }
  const written = {
    known: act.day,
    date: act.given.date ?? act.day,
    document: act.given.number ?? null,
    by: act.who,
  }
  const entries =
    act.kind === "year" && act.act === "approve"
      ? await approvedEntries(trx, year, key, written)
      : act.kind === "unit" && act.act === "reply"
        ? await repliedEntries(trx, year, key, act.code, written)
        : []
  await appendEntries(trx, key, entries, { entry: number })
}

/** The sum of what departments submitted last: the budget the congress approved. */
async function approvedEntries(
  trx: Work,
  year: BudgetYear,
  key: YearKey,
  written: Written,
): Promise<readonly Entry[]> {
  const departments = year.bodies.filter(({ kind }) => kind === "department").map(({ code }) => code)
  const contents = await newestContents(trx, key, "submission", departments, "amounts")
  const fresh = contents.flatMap(({ amounts }) => amounts.filter(({ carriedOver }) => !carriedOver))
  return approvalEntries(year.year, fresh, written)
}

async function repliedEntries(
  trx: Work,
  year: BudgetYear,
  key: YearKey,
  code: string,
  written: Written,
): Promise<readonly Entry[]> {
  const body = bodyOf(year, "unit", code)
  const version = body && latest(year, "submission", code)
  const kept =
    version && (await keptContent(trx, { ...key, body: code }, "submission", version.number, "text"))
  if (!kept) return []
  const { lines, projects, procurement, assets, purchases } = ledgerFrom(kept)
  const own = projects.filter(({ unit }) => unit === code)
  await insertProjects(
    trx,
    key,
    own.map(({ code: project, name, plan }) => ({
      unit: code,
      code: project,
      name,
      plan,
      isProject: lines.some((line) => line.project === project && kindOf(line.category) !== "basic"),
    })),
  )
  const isOwn = ({ unit }: { readonly unit: string }) => unit === code
  await insertNeeds(trx, key, procurement.filter(isOwn))
  await insertAssets(trx, key, assets.filter(isOwn), purchases.filter(isOwn))
  const entries = replyEntries(year.year, code, lines, written)
  // What was really left of the year before is there already.
  const isOpened = (await actDay(trx, key, "carryIn")) !== null
  return isOpened ? entries.filter(({ cause }) => cause !== "carryIn") : entries
}
