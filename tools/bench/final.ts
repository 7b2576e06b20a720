import { checkDisclosure } from "../../src/check/index.ts"
import { compileFinal } from "../../src/compile/final/index.ts"
import { compile } from "../../src/compile/index.ts"
import { departmentFinals } from "../../src/demo/index.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { withDatabase } from "./database.ts"
import { duel } from "./measure.ts"
import { resultsRow } from "./office/results.ts"
import { projectPageRow } from "./project-page.ts"
import { type Row, row } from "./rows.ts"

const departments = 100

/** Final accounts and results: compiling and checking, scoring and checking, and what the public sees of a project. */
export async function finalRows(rounds: number): Promise<Row[]> {
  return [
    await finalRow(rounds),
    ...(await withDatabase(async ({ store, owner }) => [
      await resultsRow(store, owner, rounds),
      await projectPageRow(store, rounds),
    ])),
  ]
}

/** The final accounts of a county's departments compiled and checked, against the budgets of the same year. */
export async function finalRow(rounds: number): Promise<Row> {
  const all = [...departmentFinals({ departments, isOneCounty: true, years: 1 })].map(({ code, years }) => ({
    code,
    ...years[0]!,
  }))
  const checked = (disclosure: Disclosure) =>
    checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
  const finals = () => {
    for (const { code, account } of all) checked(compileFinal(account, code, defaultReference))
  }
  const budgets = () => {
    for (const { code, ledger } of all) checked(compile(ledger, code, defaultReference))
  }
  const result = await duel(finals, budgets, rounds)
  return row(
    `${departments} departments: final accounts compiled and checked ÷ their budgets`,
    "≤ 1.5",
    result,
  )
}
