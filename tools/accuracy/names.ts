import { readFileSync } from "node:fs"
import { join } from "node:path"
import { checkDisclosure } from "../../src/check/index.ts"
import { parseCsv } from "../../src/model/csv.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { documentOf } from "../../src/read/example.ts"
import { readDisclosure } from "../../src/read/index.ts"

/** An indicator's name with a right target and kind, and a target of another unit and another kind that are wrong. */
interface Probe {
  readonly name: string
  readonly kind: string
  readonly target: string
  readonly otherUnit: string
  readonly otherKind: string
}

/** How a name was written: right, or wrong in one of three ways. */
export type Way = "right" | "operator" | "unit" | "kind"

/** What became of the names written in one way. */
export interface NamesJudged {
  readonly way: Way
  readonly names: number
  /** Of wrong ones those that are told; of right ones those that are told all the same. */
  readonly told: readonly string[]
  readonly untold: readonly string[]
}

const folder = join(import.meta.dirname, "..", "..", "test", "corpus", "indicators")

function probesIn(name: string): readonly Probe[] {
  return parseCsv(readFileSync(join(folder, name), "utf8")) as unknown as readonly Probe[]
}

const told: Readonly<Record<Way, readonly string[]>> = {
  right: ["IND-006", "IND-010", "IND-014"],
  operator: ["IND-010"],
  unit: ["IND-014"],
  kind: ["IND-006"],
}
const level1: Readonly<Record<string, string>> = { 数量: "产出", 质量: "产出", 时效: "产出", 成本: "产出" }

/** Names with their sign turned round, many of which have two sides and are left open (test/corpus/indicators/turned.csv). */
export function turnedNames(): readonly NamesJudged[] {
  const probes = probesIn("turned.csv")
  return [judged("right", probes, asWritten), judged("operator", probes, turned)]
}

function asWritten({ kind, target }: Probe): readonly [string, string] {
  return [kind, target]
}

function turned({ kind, target }: Probe): readonly [string, string] {
  return [kind, target.startsWith("≥") ? `≤${target.slice(1)}` : `≥${target.slice(1)}`]
}

/** Names of indicators that are in no pack, each written right and wrong, and which of them the checks tell. */
export function judgedNames(): readonly NamesJudged[] {
  const probes = probesIn("names.csv")
  return [
    judged("right", probes, asWritten),
    judged(
      "operator",
      probes.filter(({ target }) => /[≥≤]/.test(target)),
      turned,
    ),
    judged("unit", probes, ({ kind, otherUnit }) => [kind, otherUnit]),
    judged("kind", probes, ({ otherKind, target }) => [otherKind, target]),
  ]
}

const ways: Readonly<Record<Way, string>> = {
  right: "写对",
  operator: "方向写反",
  unit: "单位写错",
  kind: "类别写错",
}

/** What was judged, as a table, and the names that were not told or falsely told. */
export function namesText(all: readonly NamesJudged[]): string {
  const wrong = all.filter(({ way }) => way !== "right")
  const [told, names] = [
    wrong.reduce((sum, each) => sum + each.told.length, 0),
    wrong.reduce((sum, each) => sum + each.names, 0),
  ]
  const lines = all.flatMap(({ way, names, told, untold }) => [
    `${ways[way]}：${names}条，报出${told.length}条`,
    ...(way === "right" ? told : untold).map((each) => `  ${way === "right" ? "误报" : "未报"}：${each}`),
  ])
  return `${[...lines, `写错的共${names}条，报出${told}条（${((told / names) * 100).toFixed(1)}%）`].join("\n")}\n`
}

function judged(
  way: Way,
  probes: readonly Probe[],
  written: (probe: Probe) => readonly [string, string],
): NamesJudged {
  const lines = probes.map((probe) => ({ probe, written: written(probe) }))
  const text = `云溪县综合服务中心2024年部门预算\n1、综合服务绩效目标表\n| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |\n${lines
    .map(({ probe, written: [kind, target] }) => rowOf(probe.name, kind, target))
    .join("\n")}\n`
  const disclosure = readDisclosure(documentOf(text), defaultReference)
  const { findings } = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
  const lineOf = new Set(
    findings
      .filter(({ check, severity }) => told[way].includes(check) && (way !== "right" || severity !== "note"))
      .flatMap(({ at }) => at.map(({ line }) => line)),
  )
  // The rows of indicators begin behind three lines.
  const isTold = (at: number) => lineOf.has(at + 4)
  const said = lines.map(({ probe, written }) => `${probe.name} ${written.join(" ")}`)
  return {
    way,
    names: probes.length,
    told: said.filter((_, at) => isTold(at)),
    untold: said.filter((_, at) => !isTold(at)),
  }
}

function rowOf(name: string, kind: string, target: string): string {
  const above = kind === "满意度" ? "满意度" : (level1[kind] ?? "效益")
  const below = kind === "满意度" ? "服务对象满意度指标" : `${kind}指标`
  return `| ${above}指标 | ${below} | ${name} |  | ${target} | 年度工作计划 |`
}
