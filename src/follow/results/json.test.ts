import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { checkDisclosure } from "../../check/index.ts"
import { writeHtml } from "../../document/html/write/index.ts"
import { readDocument } from "../../document/read.ts"
import { disclosureFromJson, disclosureToJson, evaluationsToJson } from "../../model/json.ts"
import { misfits } from "../../model/schema/misfits.test-data.ts"
import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { printOf } from "../../write/index.ts"
import { evaluationsOf } from "./evaluation.ts"
import { ledger, owners, sheetOf } from "./filled.test-data.ts"

const schemas = join(import.meta.dirname, "../../model/schema")
const schemaOf = (name: string) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), "utf8"))
const sheet = sheetOf({ owner: owners[1]!, seed: 5, rules: "national" })
const made = evaluationsOf(sheet, { form: "national", department: ledger.departments[0]!.name })
const json = JSON.parse(
  JSON.stringify(
    evaluationsToJson({ name: sheet.name, code: sheet.of, year: sheet.year, evaluations: made }),
  ),
)

test("a file of self-evaluations fits its schema, and is read as it was", () => {
  expect(misfits(json, schemaOf("evaluation"))).toEqual([])
  const read = disclosureFromJson(json)
  expect(read).toMatchObject({
    stage: "final",
    year: sheet.year,
    entity: { name: sheet.name, code: sheet.of },
  })
  expect(read.evaluations).toEqual(JSON.parse(JSON.stringify(made)))
})

test("so is what a document has of them", async () => {
  const bytes = new TextEncoder().encode(writeHtml(printOf(disclosureFromJson(json))))
  const disclosure = readDisclosure(await readDocument(bytes, "自评表.html"), defaultReference)
  expect(disclosure.evaluations).toHaveLength(made.length)
  const again = JSON.parse(JSON.stringify(disclosureToJson(disclosure)))
  expect(misfits(again, schemaOf("disclosure"))).toEqual([])
  expect(disclosureFromJson(again).evaluations).toEqual(disclosure.evaluations)
})

test("without tables of its own it is written in the form of its place", () => {
  const of = disclosureFromJson(json)
  const unpaid = of.evaluations!.map((each) => ({
    ...each,
    money: each.money.map((row) => ({ ...row, initial: null, adjusted: null, paid: null })),
  }))
  const textIn = (region: string, evaluations: readonly SelfEvaluation[]) =>
    JSON.stringify(
      printOf({ ...of, entity: { ...of.entity, region: { name: "", code: region } }, evaluations }).blocks,
    )
  expect(textIn("310107", unpaid)).toContain("项目资金（元）")
  expect(textIn("130129", unpaid)).toContain("项目资金（万元）")
  // Amounts that were printed in 万元 stay so wherever they are written.
  expect(textIn("310107", of.evaluations!)).toContain("项目资金（万元）")
})

test("both schemas say the same of them", () => {
  const [own, whole] = [schemaOf("evaluation").$defs, schemaOf("disclosure").$defs]
  for (const name of Object.keys(own)) expect(whole[name]).toEqual(own[name])
})

test("it is checked, not called unknown", () => {
  const report = checkDisclosure({
    disclosure: disclosureFromJson(json),
    lastYear: null,
    reference: defaultReference,
  })
  expect(report.outcome).toBeUndefined()
  expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([])
})
