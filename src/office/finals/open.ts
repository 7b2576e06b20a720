import type { Body } from "../../flow/index.ts"
import { sheetKind } from "../../flow/index.ts"
import { evaluationsFrom, type UnitResults } from "../../follow/final/evaluations.ts"
import { finalFromBook } from "../../follow/final/from-book.ts"
import type { FinalAccount } from "../../model/final.ts"
import { ownPartOf } from "../../model/final-joined.ts"
import { finalToJson } from "../../model/json.ts"
import type { Ledger } from "../../model/ledger.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { insertSheet, roundOf, roundsOf, saveRound } from "../../store/sheets.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
import type { Scene } from "../acts/load.ts"
import type { Office } from "../office.ts"
import { evaluated, evaluationsOf } from "../results/look.ts"
import { endOf } from "../results/open.ts"
import { accountsBefore } from "./look.ts"

/**
 * Sets the final accounts of a year and opens one for every department and unit whose budget was replied: what the book of
 * movements tells, what the year before left, what the self-evaluations came to. Those that are open stay as they are.
 */
export async function openFinals(
  office: Office,
  trx: Work,
  { region, year }: Scene,
  { due }: { readonly due: string },
): Promise<void> {
  const at = { region: region.code, year: year.year }
  const until = endOf(year.year)
  const key = { ...at, until, use: "final" } as const
  const reference = office.referenceFor(region.place)
  await saveRound(trx, key, { due, rules: null })
  for (const department of year.bodies) {
    if (department.kind !== "department" || department.reply === null) continue
    const bodies = year.bodies.filter((body) => body.department === department.code && body.reply !== null)
    const ledgers = new Map(
      (
        await newestContents(
          trx,
          at,
          "submission",
          bodies.map(({ code }) => code),
          "text",
        )
      ).map((kept) => [kept.body, ledgerFrom(kept)]),
    )
    const whole = ledgers.get(department.code)
    if (!whole) continue
    const standings = Map.groupBy(
      await standingsOf(trx, at, { asOf: until, knownOn: "9999-12-31" }, [...ledgers.keys()]),
      ({ quota }) => quota.unit,
    )
    const before = await accountsBefore(trx, at, department.code)
    const results = await resultsOf(trx, { region, year: year.year, until }, department)
    const told = evaluationsFrom(whole, results)
    for (const { kind, code } of bodies) {
      const ledger = ledgers.get(code)
      if (!ledger) continue
      const last = before.get(code)
      const lastYear = last ? { account: last, reference } : null
      const own = kind === "unit" ? (standings.get(code) ?? []) : []
      const account = finalFromBook(kind === "unit" ? ledger : withoutLines(ledger), own, lastYear)
      const opened: FinalAccount = {
        ...ownPartOf(account, kind, code),
        departments: [{ code: department.code, name: department.name, at: {} }],
        evaluations: told.filter(({ of }) => of === code),
      }
      const content = { projects: [], fills: { account: finalToJson(opened) } }
      const of = { kind: sheetKind(kind, "final"), department: department.code }
      await insertSheet(trx, { ...key, body: code }, of, content)
    }
  }
}

function withoutLines(ledger: Ledger): Ledger {
  return { ...ledger, lines: [], projects: [] }
}

/** The scored self-evaluations of a department's units, as far as there are any. */
async function resultsOf(
  trx: Work,
  {
    region,
    year,
    until,
  }: { readonly region: Scene["region"]; readonly year: number; readonly until: string },
  department: Body,
): Promise<UnitResults[]> {
  const key = { region: region.code, year, use: "evaluation" } as const
  const round = await roundOf(trx, { ...key, until }, department.code)
  if (!round) return []
  const isMonitored = (await roundsOf(trx, { ...key, use: "monitoring" })).length > 0
  const contents = await evaluationsOf(trx, { round }, department.code)
  return contents.sheets
    .filter(({ kind }) => kind === "unitEvaluation")
    .map((kept) => ({
      unit: kept.code,
      scored: evaluated({ round, region }, kept, contents).scored,
      isMonitored,
    }))
}
