import { describe, expect, test } from "vitest"
import type { Disclosure, Section, SectionKey } from "../../../model/disclosure.ts"
import type { Finding } from "../../../model/finding.ts"
import { defaultReference } from "../../../packs/reference.ts"
import { readClaims } from "../../../read/prose/index.ts"
import { examine } from "../../engine/examine.ts"
import { fits } from "../../facts/claims/ratio.ts"
import { say } from "../../say/index.ts"
import { checks as threePublic } from "../tpe/index.ts"
import { checks as narrative } from "./index.ts"
import { type Passage, rightPassages } from "./right-passages.test-data.ts"
import { wrongPassages } from "./wrong-passages.test-data.ts"

const kinds: readonly (readonly [RegExp, SectionKey])[] = [
  [/机关运行经费/, "operatingCosts"],
  [/三公/, "threePublic"],
  [/采购/, "procurement"],
  [/资产/, "assets"],
  [/绩效/, "performance"],
]

/** Sections of a passage: a line such as `一、收入说明` is a title. */
function sectionsOf(text: string): Section[] {
  const sections: Section[] = []
  text.split("\n").forEach((raw, n) => {
    const line = raw.trim()
    if (line === "") return
    const at = { line: n + 1 }
    if (/^[一二三四五六七八九十]+、[^。]{0,40}$/.test(line)) {
      const key = kinds.find(([words]) => words.test(line))?.[1] ?? "overview"
      sections.push({ key, title: line, level: 1, text: "", places: [], at })
    } else {
      const last = sections.pop()!
      const joined = last.text === "" ? line : `${last.text}\n${line}`
      sections.push({ ...last, text: joined, places: [...last.places, at] })
    }
  })
  return sections
}

function findings(passage: Passage): Finding[] {
  const sections = sectionsOf(passage.text)
  const { claims, narrative: statements } = readClaims(sections, passage.year)
  const disclosure: Disclosure = {
    source: { name: passage.name, format: "text", sha256: "" },
    title: "",
    entity: { name: passage.entity, code: null, kind: "department", region: { name: "", code: null } },
    year: passage.year,
    stage: passage.stage,
    sections,
    organisation: { duties: [], units: [] },
    tables: [],
    projects: [],
    procurement: { items: [], totals: [] },
    assets: { asOf: null, asOfAt: null, rows: [] },
    threePublic: { table: {}, narrative: statements },
    claims,
    unread: [],
  }
  return examine({ disclosure, lastYear: null, reference: defaultReference }, [
    ...narrative,
    ...threePublic,
  ]).groups.map(say)
}

describe("写得对的，不报", () => {
  test.each(rightPassages.map((passage) => [passage.name, passage] as const))("%s", (_, passage) => {
    const serious = findings(passage).filter((finding) => finding.severity !== "note")
    expect(serious.map((finding) => `${finding.check} ${finding.message}`)).toEqual([])
  })
})

describe("写错的，报一条", () => {
  test.each(wrongPassages.map((passage) => [passage.name, passage] as const))("%s", (_, passage) => {
    const serious = findings(passage).filter((finding) => finding.severity === "error")
    expect(serious.map((finding) => finding.check)).toEqual([passage.finds])
  })
})

describe("百分比与金额", () => {
  const wan = (value: number, decimals = 2) => ({
    cents: Math.round(value * 1_000_000),
    slack: 1_000_000 / 10 ** decimals,
  })

  test("按印出的位数相符", () => {
    expect(fits("39%", wan(38.5), wan(100))).toBe("exact")
    expect(fits("34.30%", wan(105.58), wan(307.82))).toBe("exact")
    expect(fits("35%", wan(33.2), wan(100))).toBe("wrong")
  })

  test("只舍不入另说", () => {
    expect(fits("9.55%", wan(29.42), wan(307.82))).toBe("cut off")
  })
})
