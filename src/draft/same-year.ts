import type { Codes } from "../codes/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { withIds } from "../model/ids.ts"
import type { BudgetLine, Category, Ledger, LedgerProject, Transfer } from "../model/ledger.ts"
import { totalOf } from "../money/form.ts"
import type { Reference } from "../packs/reference.ts"
import { basicCuts } from "./basic-lines.ts"
import { byUnit } from "./by-unit.ts"
import type { Cut } from "./cut.ts"
import { needsOf, stockOf } from "./holdings.ts"
import { quotedLastYear } from "./last-year.ts"
import { withOperatingCosts } from "./operating-costs.ts"
import { poolsOf } from "./pools.ts"
import { type CodedProject, projectCuts } from "./project-lines.ts"
import { codedProjects, ledgerProject, originOf } from "./projects.ts"
import { type Publisher, publisherOf } from "./publisher.ts"
import { isSpecialFund, specialFundsOf } from "./special-funds.ts"
import { textsOf } from "./texts.ts"
import { withThreePublic } from "./three-public.ts"
import { type Doubt, fieldsOf, type Unknown, unknownIn } from "./unknown.ts"

const at = {}

/** What is spent neither on the office's own work nor on projects. */
const uses: ReadonlySet<Category> = new Set(["business", "remittance", "subsidy"])

/** A ledger made from a document, and what in it is not known or assumed. */
export interface Drafted {
  readonly ledger: Ledger
  readonly unknown: readonly Unknown[]
}

/**
 * A ledger of the same year whose tables print the figures of a disclosure. A disclosure is made of totals: by
 * function, by economic section, by fund, by project, never by all of them at once, and never by unit. So many
 * ledgers print the same tables; this is one of them, not the one the office kept. Every sum the document prints
 * is true to it; which line stands at which crossing (function × economic section, project × function, all of it
 * × unit) is assumed, and each such assumption is told in `unknown`.
 */
export function ledgerOf(disclosure: Disclosure, reference: Reference): Drafted {
  const { ledger, doubts } = rebuilt(disclosure, reference)
  return { ledger, unknown: unknownIn(ledger, doubts) }
}

/** The same as long as more is to be done with it. */
export function rebuilt(
  disclosure: Disclosure,
  { codes }: Reference,
): { readonly ledger: Ledger; readonly doubts: readonly Doubt[] } {
  const unknown: Doubt[] = []
  const publisher = publisherOf(disclosure, codes, unknown)
  const sheets = { ...disclosure, projects: disclosure.projects.filter((project) => !isSpecialFund(project)) }
  const coded = codedProjects(sheets, unknown)
  const projects = coded.map((each) => ledgerProject(each, publisher, disclosure))
  const { lines, unlisted } = linesOf(disclosure, codes, coded, projects, publisher, unknown)
  tellHoldings(disclosure, unknown)
  return {
    doubts: unknown,
    ledger: withIds({
      source: disclosure.source,
      year: disclosure.year ?? 0,
      place: publisher.place,
      region: disclosure.entity.region,
      departments: [publisher.department],
      units: publisher.units,
      projects: [...projects, ...unlisted],
      lines,
      procurement: needsOf(disclosure, coded, publisher, unknown),
      assets: stockOf(disclosure, publisher),
      purchases: [],
      specialFunds: specialFundsOf(disclosure, publisher),
      transfers: transfersOf(coded, lines, publisher),
      controls: [],
      quotas: [],
      lastYear: quotedLastYear(disclosure, publisher.code),
      texts: textsOf(disclosure, publisher.code),
    }),
  }
}

function linesOf(
  disclosure: Disclosure,
  codes: Codes,
  coded: readonly CodedProject[],
  projects: readonly LedgerProject[],
  publisher: Publisher,
  unknown: Doubt[],
): { lines: BudgetLine[]; unlisted: LedgerProject[] } {
  const pools = poolsOf(disclosure, codes, unknown)
  const basic = basicCuts(disclosure, codes, pools, unknown)
  const { cuts, rest } = projectCuts(disclosure, codes, coded, pools, unknown)
  const unlisted = unlistedOf(rest, projects.length > 0, publisher, unknown)
  const others = pools
    .filter(({ use }) => use !== "basic" && use !== "project")
    .map((pool): Cut => ({ pool, category: pool.use as "business", economic: "30299", cents: pool.cents }))
  if (others.length > 0)
    unknown.push({
      in: "lines",
      what: "经营支出、上缴上级支出、对附属单位补助支出没有公布经济分类，先列30299其他商品和服务支出。",
      cells: fieldsOf("lines", ["economic"], ({ category }) => uses.has(category)),
    })
  const own = rest.map((cut) => ({ ...cut, project: unlistedCode }))
  const all = withThreePublic(disclosure, [...basic, ...cuts, ...own, ...others], unknown)
  const units = new Map([...projects, ...unlisted].map(({ code, unit }) => [code, unit]))
  const names = new Map(coded.map(({ code, project }) => [code, project.name]))
  const given = byUnit(disclosure, all, coded, publisher, unknown)
  const lines = withOperatingCosts(disclosure, given, publisher, unknown).map(({ cut, unit }): BudgetLine => {
    const origin = originOf((cut.project && names.get(cut.project)) || "")
    return {
      unit: (cut.project && units.get(cut.project)) || unit,
      project: cut.project ?? null,
      category: cut.category,
      function: cut.pool.function,
      economic: cut.economic,
      governmentEconomic: null,
      fund: cut.pool.fund,
      carriedOver: cut.pool.carriedOver,
      level: origin?.level ?? "local",
      document: origin?.document ?? null,
      cents: cut.cents,
      at,
    }
  })
  return { lines, unlisted }
}

const unlistedCode = "待编000"

/** Project expenditure of the tables that no sheet tells of. */
function unlistedOf(
  rest: readonly Cut[],
  hasSheets: boolean,
  publisher: Publisher,
  unknown: Doubt[],
): LedgerProject[] {
  if (rest.length === 0) return []
  const cents = totalOf(rest)
  unknown.push({
    in: "projects",
    what: hasSheets
      ? `支出总表的项目支出比各项目绩效目标表多${cents / 100}元，先列为一个项目“未列明的项目支出”，请分到项目。`
      : `没有公布项目绩效目标表，项目支出${cents / 100}元先列为一个项目“未列明的项目支出”，请分到项目并填写目标和指标。`,
    cells: (ledger) => [
      ...fieldsOf("projects", ["name", "purpose", "goals"], ({ code }) => code === unlistedCode)(ledger),
      ...fieldsOf("lines", ["project"], ({ project }) => project === unlistedCode)(ledger),
    ],
  })
  return [
    {
      code: unlistedCode,
      unit: publisher.units[0]!.code,
      name: "未列明的项目支出",
      purpose: "",
      plan: [null, null, null, null],
      goals: [],
      indicators: [],
      at,
    },
  ]
}

/** Transfers announced early, by the names of their projects. */
function transfersOf(
  coded: readonly CodedProject[],
  lines: readonly BudgetLine[],
  { department }: Publisher,
): Transfer[] {
  const announced = coded.flatMap(({ code, project }) => {
    const origin = /提前下达/.test(project.name) ? originOf(project.name) : null
    const own = lines.filter((line) => line.project === code && !line.carriedOver)
    return origin && own.length > 0 ? [{ ...origin, name: project.name, own }] : []
  })
  return [...Map.groupBy(announced, ({ document }) => document)].map(([document, those]) => ({
    department: department.code,
    document,
    name: those[0]!.name,
    level: those[0]!.level,
    fund: those[0]!.own[0]!.fund,
    cents: totalOf(those.flatMap(({ own }) => own)),
    at,
  }))
}

function tellHoldings({ claims, sections, projects }: Disclosure, unknown: Doubt[]): void {
  const planned = claims.find(({ subject, kind }) => subject === "plannedAssets" && kind === "amount")
  if (planned?.amount?.figure && planned.amount.figure.cents > 0)
    unknown.push({
      in: "purchases",
      what: `拟购置固定资产${planned.text}，没有公布是哪些资产，请填写拟购置资产。`,
      at: planned.at,
    })
  const funds = sections.find(({ key, text }) => key === "specialFunds" && text.length > 60)
  if (funds && !projects.some(isSpecialFund))
    unknown.push({ in: "specialFunds", what: "部门主管专项资金没有带入，请对照原文填写。", at: funds.at })
}
