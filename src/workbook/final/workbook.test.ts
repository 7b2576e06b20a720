import { strFromU8, unzipSync } from "fflate"
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

test("与预算相差的原因用中文写，写科目编码也行；指引里没有命令", async () => {
  const about = ["generalPublic", "generalPublic@budget", "threePublic@budget", "2080501@budget"]
  const reasons = about.map((about) => ({
    ...account.texts[0]!,
    kind: "reason" as const,
    about,
    text: "执行中追加。",
    items: [],
  }))
  const bytes = await finalWorkbook({ ...account, texts: reasons }, defaultReference)
  const { account: back, problems } = await finalFromWorkbook(bytes, "决算.xlsx", defaultReference)
  expect(problems).toEqual([])
  expect(back!.texts.map((text) => text.about)).toEqual(about)
  const files = unzipSync(bytes)
  const said = Object.keys(files)
    .filter((name) => /sharedStrings|comments|worksheets\/sheet/.test(name))
    .map((name) => strFromU8(files[name]!))
    .join("")
  expect(said).toContain("2080501（与预算比）")
  expect(said).toContain("上年决算数（元）")
  expect(said).not.toMatch(/mingzhang |npm |命令行|@budget|上年年初预算数/)
})

test("决算工作簿读回来是同一份决算", async () => {
  const bytes = await finalWorkbook(account, defaultReference)
  expect(await isFinal(bytes)).toBe(true)
  const { account: back, problems } = await finalFromWorkbook(bytes, "决算.xlsx", defaultReference)
  expect(problems).toEqual([])
  expect(bare(back!)).toEqual(bare(account))
})
