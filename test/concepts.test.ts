import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import {
  actNames,
  clocks,
  kindNames,
  needNames,
  roleNames,
  stateNames,
  yieldNames,
} from "../src/flow/index.ts"
import { parseCsv } from "../src/model/csv.ts"
import { categoryNames, fundNames, headNames, levelNames, textKindNames } from "../src/model/names.ts"
import disclosure from "../src/model/schema/disclosure.schema.json" with { type: "json" }
import ledger from "../src/model/schema/ledger.schema.json" with { type: "json" }
import { threePublicItems } from "../src/model/three-public.ts"

/** One thing has one name, and the name stands with its Chinese in docs/concepts.md: `institutionIncome` 事业收入. */
const root = join(import.meta.dirname, "..")
const concepts = readFileSync(join(root, "docs", "concepts.md"), "utf8")
const explained = new Set(
  [...concepts.matchAll(/`([^`\n]+)`[^`\n]*?[\u4e00-\u9fff]/g)].map(([, key]) => key!),
)

/** The rows of a file in the folder of every place that has it. */
function rowsOf(name: string): { readonly [column: string]: string }[] {
  return readdirSync(join(root, "packs"), { withFileTypes: true }).flatMap((place) =>
    place.isDirectory() && readdirSync(join(root, "packs", place.name)).includes(name)
      ? parseCsv(readFileSync(join(root, "packs", place.name, name), "utf8"))
      : [],
  )
}

/** Names of properties and of values to choose from, wherever they stand in a JSON Schema. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== "object" || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) => [
    ...(key === "properties" ? Object.keys(value as object) : []),
    ...(key === "enum" ? (value as unknown[]).filter((each) => typeof each === "string") : []),
    ...namesIn(value),
  ])
}

/** Rows, columns and tables named by cells such as `balance.revenue[carryOver.generalPublic].amount?`. */
function namesOfCells(expression: string): string[] {
  return [...expression.matchAll(/(\w+)(?:\.\w+)?\[([\w.]+)\]\.([\w*]+)/g)].flatMap(
    ([, table, row, column]) => [table!, row!, column!],
  )
}

const isKey = (name: string) => /^[a-z][A-Za-z\d]*(?:\.[A-Za-z]+)*$/.test(name)

/** Keys of one column of a pack's file, without the side of a balance, the mark of what is printed when used, and `*`. */
const plain = (key: string) => key.replace(/^(?:revenue|expenditure)\.(?=\w+$)/, "").replace(/\?$/, "")

const namesBySource: Readonly<Record<string, readonly string[]>> = {
  支出类别: Object.keys(categoryNames),
  资金来源: Object.keys(fundNames),
  资金层级: Object.keys(levelNames),
  人和车: Object.keys(headNames),
  文字: Object.keys(textKindNames),
  三公经费: threePublicItems,
  "tables.csv": rowsOf("tables.csv").flatMap(({ table, key }) => [table!, key!]),
  "sections.csv": rowsOf("sections.csv").map(({ key }) => key!),
  "subjects.csv": rowsOf("subjects.csv").map(({ key }) => key!),
  "demands.csv": rowsOf("demands.csv").map(({ key }) => key!),
  "forms.csv": rowsOf("forms.csv").flatMap(({ table, key }) => [table!, plain(key!)]),
  "sheets.csv": rowsOf("sheets.csv").flatMap(({ form, cells }) => [
    form!,
    ...[...cells!.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!),
  ]),
  "indicators.csv": rowsOf("indicators.csv").flatMap(({ direction, dimension }) => [direction!, dimension!]),
  "print.csv": rowsOf("print.csv").map(({ key }) => key!),
  "wording.csv": rowsOf("wording.csv").flatMap(({ key, text }) => [
    ...(key!.startsWith("label.") ? [key!.slice("label.".length)] : []),
    ...(key!.endsWith(".parts") ? text!.split(" ") : []),
  ]),
  "glossary.csv": rowsOf("glossary.csv").map(({ figure }) => figure!),
  "identities.csv": rowsOf("identities.csv").flatMap(({ left, right }) => namesOfCells(`${left} ${right}`)),
  "src/flow": [actNames, kindNames, needNames, roleNames, yieldNames, ...Object.values(stateNames)]
    .flatMap(Object.keys)
    .concat(clocks.map(({ key }) => key)),
  "mingzhang.disclosure": namesIn(disclosure),
  "mingzhang.ledger": namesIn(ledger),
}

describe("docs/concepts.md says in Chinese what a key means", () => {
  test.each(Object.entries(namesBySource))("%s", (_, names) => {
    const keys = [...new Set(names)].filter(isKey)
    expect(keys).not.toEqual([])
    expect(keys.filter((key) => !explained.has(key))).toEqual([])
  })
})
