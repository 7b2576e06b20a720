import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { checkDisclosure } from "../check/index.ts"
import { readDocument } from "../document/read.ts"
import { seal } from "../flow/index.ts"
import { disclosureFromJson, ledgerFromJson } from "../model/json.ts"
import { readDisclosure } from "../read/index.ts"
import { keptContent, ledgerFrom, newestContents, newestSums } from "../store/versions.ts"
import { appraisalStory } from "./appraisals/story.test-data.ts"
import { shownStory } from "./archive/shown.test-data.ts"
import { documentOf } from "./documents/file.ts"
import { documentsOfYear, yearDocument } from "./documents/index.ts"
import { finalsStory } from "./finals/story.test-data.ts"
import { monitoringStory } from "./monitoring/story.test-data.ts"
import { demoOffice } from "./office.test-data.ts"
import { evaluationStory } from "./results/story.test-data.ts"
import { publications } from "./views/public.ts"
import { versionDetail } from "./views/version.ts"
import { yearView } from "./views/year.ts"

let stage: Awaited<ReturnType<typeof demoOffice>>

/** More departments with DEPARTMENTS: a whole county is 100. */
const departments = Number(process.env.DEPARTMENTS ?? 1)

beforeAll(async () => {
  const began = Date.now()
  stage = await demoOffice({ until: "published", departments })
  if (departments > 1)
    console.info(`${departments} departments published in ${Math.round((Date.now() - began) / 1000)} s`)
}, 3_600_000)
afterAll(() => stage?.drop())

test("a whole year is done by the acts of its people, from the opening to the last publication", async () => {
  const { office, as, year } = stage
  const { bodies, state } = await yearView(office, as("财政局长"), year)
  expect(state).toBe("approved")
  expect(new Set(bodies.map((body) => body.state))).toEqual(new Set(["published"]))
})

test("every published file, written and read back, has no finding that was not explained", async () => {
  const { office } = stage
  const all = await publications(office)
  expect(all.length).toBeGreaterThan(1)
  for (const { region, year, code, number } of all) {
    const kept = await office.store.as({ region: region.code, person: null }, (trx) =>
      keptContent(trx, { region: region.code, year, body: code }, "publication", number, "disclosure"),
    )
    const disclosure = disclosureFromJson(JSON.parse(kept!.disclosure))
    const { name, bytes } = await documentOf(disclosure, "docx")
    const reference = office.referenceFor(region.place)
    const again = readDisclosure(await readDocument(bytes, name), reference)
    const report = checkDisclosure({ disclosure: again, lastYear: null, reference })
    expect(
      report.findings.filter(({ severity }) => severity !== "note").map(({ message }) => message),
    ).toEqual([])
  }
})

test("what is kept is its seal, and can be made again bit by bit", async () => {
  const { office } = stage
  const { region, year, code, number, sha256 } = (await publications(office))[0]!
  const kept = await office.store.as({ region: region.code, person: null }, (trx) =>
    keptContent(trx, { region: region.code, year, body: code }, "publication", number, "text"),
  )
  const { ledger: json, explanations, madeWith } = JSON.parse(kept!.text)
  const { ledger } = ledgerFromJson(json)
  const again = await seal({ of: code, ledger: ledger!, explanations, madeWith })
  expect(again).toEqual({ text: kept!.text, sha256 })
  expect(kept!.sha256).toBe(sha256)
})

test("the documents of the year can be made by who may see them, as Word and as PDF", async () => {
  const { office, as, year } = stage
  const all = await documentsOfYear(office, as("财政局长"), year)
  expect(all.map(({ ready }) => ready)).not.toContain(false)
  for (const { id } of all.filter((entry) => /^(notice|book|controls-|reply-)/.test(entry.id)).slice(0, 6)) {
    const docx = await yearDocument(office, as("财政局长"), { year, id }, "docx")
    const { blocks } = await readDocument(docx.bytes, docx.name)
    expect(blocks.length).toBeGreaterThan(3)
  }
  const pdf = await yearDocument(office, as("财政局长"), { year, id: "notice" }, "pdf")
  expect(new TextDecoder().decode(pdf.bytes.slice(0, 5))).toBe("%PDF-")
  const clerk = (await documentsOfYear(office, as("系统管理员"), year)).map(({ id }) => id)
  expect(clerk).toEqual([])
})

test("the public sees publications and nothing of what led to them", async () => {
  const { office, region, year } = stage
  const { code } = (await publications(office))[0]!
  const seen = (kind: "submission" | "candidate" | "publication") =>
    office.store.as({ region: region.code, person: null }, (trx) =>
      keptContent(trx, { region: region.code, year, body: code }, kind, 1),
    )
  expect(await seen("publication")).not.toBeNull()
  expect(await seen("submission")).toBeNull()
  await expect(
    versionDetail(
      office,
      { region: region.code, person: "没有这个人", for: null },
      { year, code, kind: "submission", number: 1 },
    ),
  ).rejects.toThrow("您不能查看")
})

test("what is added up in the database is what the ledgers come to", async () => {
  const { office, region, year } = stage
  await office.store.office(region.code, async (trx) => {
    const at = { region: region.code, year }
    const codes = (await trx.selectFrom("body").select("code").where("year", "=", year).execute()).map(
      ({ code }) => code,
    )
    const times = [performance.now()]
    const contents = await newestContents(trx, at, "submission", codes, "text")
    const reckoned = contents.map((content) => {
      const { lines, specialFunds } = ledgerFrom(content)
      const sums = (of: readonly (readonly [string | null, number])[]) => {
        const found: Record<string, number> = {}
        for (const [key, cents] of of) if (key !== null) found[key] = (found[key] ?? 0) + cents
        return found
      }
      return {
        body: content.body,
        cents: lines.reduce((sum, { cents }) => sum + cents, 0),
        projects: sums(lines.map(({ project, cents }) => [project, cents])),
        funds: sums(specialFunds.map(({ name, cents }) => [name, cents])),
      }
    })
    expect(reckoned.some(({ funds }) => Object.keys(funds).length > 0)).toBe(true)
    times.push(performance.now())
    expect(await newestSums(trx, at, "submission", codes)).toEqual(reckoned)
    times.push(performance.now())
    if (departments > 1) {
      const [here, there] = times.slice(1).map((time, i) => Math.round(time - times[i]!))
      console.info(
        `${codes.length} budgets read and added up in ${here} ms, as they were added up when kept in ${there} ms`,
      )
    }
  })
})

describe("a date of monitoring", () => monitoringStory(() => stage))

describe("the self-evaluation of the year", () => evaluationStory(() => stage))

describe("an appraisal by a third party", () => appraisalStory(() => stage))

describe("the final accounts of the year", () => finalsStory(() => stage))

describe("what the public sees beside documents", () => shownStory(() => stage))
