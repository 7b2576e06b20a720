import type { Codes } from "../codes/index.ts"
import type { Disclosure, Project } from "../model/disclosure.ts"
import { appropriations } from "../model/ledger.ts"
import type { Cut } from "./cut.ts"
import { packed } from "./packing.ts"
import type { Pool } from "./pools.ts"
import { spread } from "./spread.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

/** A project as printed with the code its record in the ledger has. */
export interface CodedProject {
  readonly code: string
  readonly project: Project
}

/** The economic section of project expenditure, which no table tells. */
const economic = "30299"

/** A project's share of fiscal or of other money. */
interface Claim {
  readonly coded: CodedProject
  readonly cents: number
}

/**
 * Project expenditure cut into the projects' amounts. The sheets tell fiscal and other money, the tables tell
 * functions and funds: each project is put whole under the function its name is most like, so that all tables
 * come out; when there is no such arrangement it is split. What is left over of the tables goes to `rest`.
 */
export function projectCuts(
  disclosure: Disclosure,
  codes: Codes,
  projects: readonly CodedProject[],
  pools: readonly Pool[],
  unknown: Doubt[],
): { readonly cuts: Cut[]; readonly rest: Cut[] } {
  if (pools.length === 0) return { cuts: bySheets(projects, unknown), rest: [] }
  const own = pools.filter(({ use }) => use === "project")
  const fiscal = own.filter(({ fund }) => appropriations.includes(fund))
  const other = own.filter((pool) => !fiscal.includes(pool))
  const cuts = [
    ...arranged(likingOf(disclosure, codes), claimsOf(projects, "fiscal"), fiscal, unknown),
    ...arranged(likingOf(disclosure, codes), claimsOf(projects, "other"), other, unknown),
  ]
  const functions = new Set(own.map((pool) => pool.function))
  if (functions.size > 1 && projects.length > 1)
    unknown.push({
      in: "lines",
      what: "项目绩效目标表没有功能科目：各项目按名称和金额归入支出总表的科目，使各科目合计相符，请逐个核对。",
      cells: fieldsOf("lines", ["function"], ({ project }) => project !== null),
    })
  if (cuts.length > 0)
    unknown.push({
      in: "lines",
      what: `项目支出没有公布经济分类和项目类别，先列为特定目标类、${economic}其他商品和服务支出。`,
      cells: fieldsOf("lines", ["category", "economic"], (line) => line.project !== null),
    })
  const rest = own.flatMap((pool): Cut[] => {
    const cents = cuts.reduce((left, cut) => (cut.pool === pool ? left - cut.cents : left), pool.cents)
    return cents > 0 ? [{ pool, category: "targeted", economic, cents }] : []
  })
  return { cuts, rest }
}

/** Without tables the sheets are all there is: their amounts, of no known function. */
function bySheets(projects: readonly CodedProject[], unknown: Doubt[]): Cut[] {
  const cuts = (["fiscal", "other"] as const).flatMap((kind) =>
    claimsOf(projects, kind).map(({ coded, cents }): Cut => {
      const fund = kind === "fiscal" ? "generalPublic" : "otherIncome"
      const pool = { function: "", use: "project", fund, carriedOver: false, cents } as const
      return { pool, category: "targeted", economic, cents, project: coded.code }
    }),
  )
  if (cuts.length > 0)
    unknown.push({
      in: "lines",
      what: "没有读到预算表：项目金额按绩效目标表带入，功能分类科目空着，财政资金先列一般公共预算，请补填。",
      cells: fieldsOf("lines", ["function", "fund"]),
    })
  return cuts
}

function claimsOf(projects: readonly CodedProject[], kind: "fiscal" | "other"): Claim[] {
  return projects.flatMap((coded) => {
    const { amount, fiscal, other } = coded.project
    const rest = (amount?.figure?.cents ?? 0) - (fiscal?.figure?.cents ?? 0) - (other?.figure?.cents ?? 0)
    // A sheet that does not split its amount is taken for fiscal money.
    const split =
      kind === "fiscal" ? (fiscal?.figure?.cents ?? 0) + Math.max(0, rest) : (other?.figure?.cents ?? 0)
    return split > 0 ? [{ coded, cents: split }] : []
  })
}

function arranged(
  liking: (coded: CodedProject, pool: Pool) => number,
  claims: readonly Claim[],
  pools: readonly Pool[],
  unknown: Doubt[],
): Cut[] {
  const scores = claims.map(({ coded }) => pools.map((pool) => liking(coded, pool)))
  const bins = packed(
    claims.map(({ cents }, i) => ({ cents, liking: scores[i]! })),
    pools.map(({ cents }) => cents),
  )
  const shares = bins
    ? bins.map((bin, i) => ({ row: i, column: bin, cents: claims[i]!.cents }))
    : spread(
        claims.map(({ cents }) => cents),
        pools.map(({ cents }) => cents),
        scores
          .flatMap((row, i) => row.map((score, j) => ({ i, j, score })))
          .sort((a, b) => b.score - a.score)
          .map(({ i, j }) => [i, j] as const),
      )
  if (!bins && shares.length > 0)
    unknown.push({
      in: "lines",
      what: "各项目不能整个归入支出总表的科目，有的项目分在几个科目里。",
      cells: fieldsOf("lines", ["function", "cents"], ({ project }) => project !== null),
    })
  claims.forEach(({ coded, cents }, i) => {
    const short = shares.reduce((left, share) => (share.row === i ? left - share.cents : left), cents)
    if (short > 0)
      unknown.push({
        in: "lines",
        what: `项目“${coded.project.name}”有${short / 100}元超出各表的项目支出，没有带入预算明细。`,
        at: coded.project.at,
        cells: fieldsOf("lines", ["cents"], ({ project }) => project === coded.code),
      })
  })
  return shares.map(({ row, column, cents }) => ({
    pool: pools[column]!,
    category: "targeted",
    economic,
    cents,
    project: claims[row]!.coded.code,
  }))
}

/** How much a project's words are like a function's name, and its age like the money's. */
function likingOf({ year }: Disclosure, codes: Codes) {
  return ({ project }: CodedProject, pool: Pool): number => {
    const names = [pool.function, pool.function.slice(0, 5)].map(
      (code) => codes.function(code, year)?.name ?? "",
    )
    const words = `${project.name} ${project.purpose} ${project.goals.join(" ")}`
    const alike = pairsOf(names.join(" ")).reduce(
      (score, pair) => score + (project.name.includes(pair) ? 3 : words.includes(pair) ? 1 : 0),
      0,
    )
    const made = /^\d{6}(\d{2})[0-9A-Z]{13}/.exec(project.code ?? "")?.[1]
    const isOld =
      (year !== null && made !== undefined && 2000 + Number(made) < year) || /结转|上级/.test(project.name)
    return alike + (isOld === pool.carriedOver ? 5 : 0)
  }
}

/** Two signs that stand together, without words every function has. */
function pairsOf(name: string): string[] {
  const plain = name.replace(/其他|支出|事务|管理|单位|行政/g, " ")
  return [...new Set([...plain].slice(1).map((sign, i) => plain[i]! + sign))].filter(
    (pair) => !pair.includes(" "),
  )
}
