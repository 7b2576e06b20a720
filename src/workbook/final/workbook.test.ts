import { expect, test } from "vitest"
import { departmentFinals } from "../../demo/index.ts"
import type { FinalAccount } from "../../model/final.ts"
import type { Entered } from "../../model/ledger.ts"
import { defaultReference } from "../../packs/reference.ts"
import { isFinal } from "../final-file.ts"
import { finalFromWorkbook, finalWorkbook } from "./index.ts"

const [department] = departmentFinals({ departments: 1, years: 2, place: "shanghai" })
const account = department!.years[1]!.account

/** Without where things were entered. */
function bare({ source: _, ...account }: FinalAccount) {
  const plain = ({ at: _at, fields: _fields, id: _id, ...record }: Entered) => record
  return Object.fromEntries(
    Object.entries(account).map(([key, value]) => [key, Array.isArray(value) ? value.map(plain) : value]),
  )
}

test("决算工作簿读回来是同一份决算", async () => {
  const bytes = await finalWorkbook(account, defaultReference)
  expect(await isFinal(bytes)).toBe(true)
  const { account: back, problems } = await finalFromWorkbook(bytes, "决算.xlsx", defaultReference)
  expect(problems).toEqual([])
  expect(bare(back!)).toEqual(bare(account))
})
