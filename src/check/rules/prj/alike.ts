import type { Project } from "../../../model/disclosure.ts"
import { alikePairs, bare } from "../../../text/likeness.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { plainName, projectName } from "../xt/projects.ts"

/** Sheets of which so much is the same were written once. */
const alike = 0.7

/** PRJ-001: two projects are not one project printed twice. */
export const sameProject: Check = {
  id: "PRJ-001",
  family: "PRJ",
  title: "项目不重复",
  severity: "warning",
  basis: "项目库管理：同一事项不重复立项（《预算法实施条例》第四十一条）",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const { projects } = disclosure
    if (projects.length < 2) {
      yield { cannot: "没有可以互相比较的项目" }
      return
    }
    const told = new Set<string>()
    for (const group of sameNames(projects)) {
      for (const a of group) for (const b of group) told.add(pairOf(projects, a, b))
      yield {
        message: `${group.map(projectName).join("、")}名称相同${sameTexts(group) ? "，用途、目标也相同" : ""}${amountsOf(group)}。`,
        at: group.map((project) => project.places.name ?? project.at),
        says: group[0]!.name,
        cause: "疑似一个项目重复列示，或拆成几个",
        advice: "请核对是否重复；确为两笔资金的，在名称中写明年度、层级或文号，使之有别。",
      }
    }
    const pairs = alikePairs(projects.map(contentOf), alike)
      .map(({ first, second }) => [projects[first]!, projects[second]!] as const)
      .filter(([a, b]) => !told.has(pairOf(projects, a, b)) && !isOneFundTwice(a, b))
    for (const group of joined(pairs))
      yield {
        message: `${group.map(projectName).join("、")}的用途、目标和指标几乎相同${amountsOf(group)}。`,
        at: group.map((project) => project.places.purpose ?? project.places.goals ?? project.at),
        cause: "疑似重复立项，或照抄另一个项目的绩效表",
        advice: "请核对是否为同一事项；不是的，按各自的任务写用途、目标和指标。",
      }
    for (const [a, b] of pairs) told.add(pairOf(projects, a, b))
    for (const group of samePurposes(projects)) {
      const [a, ...rest] = group
      if (rest.every((b) => told.has(pairOf(projects, a!, b)) || isOneFundTwice(a!, b))) continue
      yield {
        severity: "note",
        message: `${group.map(projectName).join("、")}的资金用途逐字相同${amountsOf(group)}。`,
        at: group.map((project) => project.places.purpose ?? project.at),
        says: a!.purpose,
        advice: "请核对是否重复安排；不是的，分别写明各自的用途。",
      }
    }
  },
}

/** Pairs that share a project belong together. */
function joined(pairs: readonly (readonly [Project, Project])[]): Project[][] {
  const groups: Set<Project>[] = []
  for (const [a, b] of pairs) {
    const touching = groups.filter((group) => group.has(a) || group.has(b))
    const all = new Set([...touching.flatMap((group) => [...group]), a, b])
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), all)
  }
  return groups.map((group) => [...group])
}

function sameNames(projects: readonly Project[]): Project[][] {
  const named = projects.filter((project) => bare(project.name) !== "")
  return [
    ...Map.groupBy(named, (project) => `${project.unit ?? ""}|${plainName(project.name)}`).values(),
  ].filter((group) => group.length > 1)
}

function samePurposes(projects: readonly Project[]): Project[][] {
  const long = projects.filter(({ purpose }) => bare(purpose).length >= 20)
  return [...Map.groupBy(long, ({ purpose }) => bare(purpose)).values()].filter((group) => group.length > 1)
}

function sameTexts(group: readonly Project[]): boolean {
  const texts = new Set(group.map((project) => bare(project.purpose + project.goals.join(""))))
  return texts.size === 1 && !texts.has("")
}

/** What a project is to do, in its own words; too few words make nothing alike. */
function contentOf({ purpose, goals, indicators }: Project): string {
  const text = [
    purpose,
    ...goals,
    ...indicators.flatMap(({ name, description }) => [name, description]),
  ].join("")
  return bare(text).length < 60 ? "" : text
}

/** One fund in two years, or at two levels of government, rightly says the same twice: its name tells. */
export function isOneFundTwice(a: Project, b: Project): boolean {
  const marks =
    /20\d\d|中央|省级|市级|县级|区级|本级|提前下达|结转|[春夏秋冬]季|[上下]半年|第?[一二三四五六七八九十\d]+(?:批|期|学期|季度|标段)|[〔[【（(]20\d\d[〕\]】）)]\d+/g
  const left = [...a.name.matchAll(marks)].map(([mark]) => mark).join()
  const right = [...b.name.matchAll(marks)].map(([mark]) => mark).join()
  return (left !== right && (left !== "" || right !== "")) || isOneOfSeries(a.name, b.name)
}

/** Names that differ only in a figure or in brackets name parts of one thing: 高龄津贴（80-89岁）. */
function isOneOfSeries(a: string, b: string): boolean {
  const stem = (name: string) => bare(name.replace(/[（(【[〔][^（()）]{1,16}[）)】\]〕]|\d+/g, ""))
  return bare(a) !== bare(b) && stem(a) === stem(b) && stem(a) !== ""
}

function amountsOf(group: readonly Project[]): string {
  const amounts = group.map(({ amount }) => amount?.text ?? "")
  return amounts.some((text) => text !== "")
    ? `（预算数分别为${amounts.map((text) => text || "空").join("、")}）`
    : ""
}

function pairOf(projects: readonly Project[], a: Project, b: Project): string {
  return [projects.indexOf(a), projects.indexOf(b)].sort((x, y) => x - y).join()
}
