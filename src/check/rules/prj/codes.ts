import type { Project } from "../../../model/disclosure.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { projectName } from "../xt/projects.ts"

const basis = "《预算管理一体化规范》：项目编码21位，前6位为区划、其后2位为年度，每个项目一个编码"
/** Region, year and thirteen characters, the form of 2021 and later. */
const form = /^(\d{6})(\d{2})[0-9A-Z]{13}$/

const library = /^\d{8}P[0-9A-Z]{9,13}$/

/** PRJ-004: a code belongs to one project. */
export const uniqueCodes: Check = {
  id: "PRJ-004",
  family: "PRJ",
  title: "项目编码不重复",
  severity: "error",
  basis,
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const coded = codedOf(disclosure.projects)
    if (coded.length === 0) {
      yield { cannot: "项目没有编码" }
      return
    }
    for (const [code, group] of Map.groupBy(coded, ({ plain }) => plain)) {
      // A sheet that goes on after a page break repeats its head.
      const names = new Set(group.map(({ project }) => project.name))
      if (
        group.length < 2 ||
        (names.size === 1 && group.some(({ project }) => project.indicators.length === 0))
      )
        continue
      yield {
        message: `${group.map(({ project }) => projectName(project)).join("、")}的项目编码都是${code}。`,
        at: group.map(({ project }) => project.places.code ?? project.at),
        says: code,
        advice: "请核对项目编码，一个项目一个编码。",
      }
    }
  },
}

/** PRJ-005: codes are written as the others of the document are. */
export const wellFormedCodes: Check = {
  id: "PRJ-005",
  family: "PRJ",
  title: "项目编码合乎规则",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const coded = codedOf(disclosure.projects)
    const good = coded.filter(({ plain }) => form.test(plain))
    // Older forms have codes of their own; a P for project in the ninth place is that of the library.
    const few = good.length === 1 && coded.length === 2 && coded.every(({ plain }) => library.test(plain))
    if (!few && (good.length < 2 || good.length < coded.length * 0.6)) {
      yield { cannot: "多数项目编码不是21位编码，没有可对照的规则" }
      return
    }
    const regions = good.map(({ plain }) => plain.slice(0, 6))
    const region = (few ? disclosure.entity.region.code : null) ?? mostCommon(regions) ?? ""
    const year = disclosure.year === null ? 99 : disclosure.year % 100
    for (const { project, plain } of coded) {
      const parts = form.exec(plain)
      const because = !parts
        ? plain.length === 21
          ? "前8位应为区划和年度，其余为数字和大写字母"
          : `有${plain.length}位，应为21位`
        : region !== "" && !isOfRegion(parts[1]!, region)
          ? `前6位区划是${parts[1]}，${few ? "本地" : "其他项目"}是${region}`
          : Number(parts[2]) > year
            ? `年度位是${parts[2]}，晚于本年度`
            : null
      if (because)
        yield {
          message: `${projectName(project)}的项目编码${plain}不合规则：${because}。`,
          at: [project.places.code ?? project.at],
          says: plain,
          advice: "请对照预算管理一体化系统核对编码。",
        }
    }
  },
}

/** A project set up by the province or city has the code of that region: 130000 in a county of 130726. */
function isOfRegion(said: string, region: string): boolean {
  return region.startsWith(said.replace(/(?:00){1,2}$/, ""))
}

function codedOf(projects: readonly Project[]): { project: Project; plain: string }[] {
  return projects.flatMap((project) => {
    const plain = (project.code ?? "").replace(/\s/g, "")
    return plain === "" ? [] : [{ project, plain }]
  })
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
