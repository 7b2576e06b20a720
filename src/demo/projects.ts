import { governmentCodeOf } from "../codes/index.ts"
import type { BudgetLine, LedgerIndicator, LedgerProject, SpecialFund, Transfer } from "../model/ledger.ts"
import { budgetLine } from "./budget-line.ts"
import type { Office, OfficeUnit } from "./department.ts"
import { computed, type Numbers } from "./formula.ts"
import type { ProjectTemplate, Range, SpecialFundTemplate } from "./line-of-government.ts"
import { randomOf } from "./random.ts"
import { planOf } from "./seasons.ts"
import { filled, type Words } from "./words.ts"

/** A project of one year with what the ledger says of it. */
export interface YearProject {
  readonly template: ProjectTemplate
  readonly project: LedgerProject
  readonly lines: readonly BudgetLine[]
  readonly transfer: Transfer | null
  readonly words: Words
  readonly cents: number
  readonly carriedOver: boolean
}

/** Every project of an office in a year, in the order of its vocabulary. */
export function projectsOf(office: Office, year: number): YearProject[] {
  return office.line.projects.flatMap((template, index) => {
    const unit = office.units.find(({ role }) => role === (template.unit ?? ""))
    if (!unit) return []
    const carried = carryOverOf(office, unit, template, index, year)
    return [
      ...(runsIn(office, template, year) ? [projectOf(office, unit, template, index, year)] : []),
      ...(carried ? [carried] : []),
    ]
  })
}

/** Projects that are done once come round every third or fourth year; others pause as often. */
function runsIn(office: Office, template: ProjectTemplate, year: number): boolean {
  const random = randomOf(office.seed, office.code, template.name, "life")
  const [period, phase] = [random.int(3, 4), random.int(0, 11)]
  if (template.life === "once") return (year + phase) % period === 0
  return template.life !== "pauses" || (year + phase) % period !== 0
}

function projectOf(
  office: Office,
  unit: OfficeUnit,
  template: ProjectTemplate,
  index: number,
  year: number,
): YearProject {
  const numbers = numbersOf(office, template, year)
  const cents = Math.round(computed(template.yuan, numbers) * 100)
  const words = wordsOf(office, year, numbers, cents)
  const code = codeOf(office, index, year)
  const document = documentOf(office, template, index, year)
  const origin = template.transfer && document ? { level: template.transfer.level, document } : {}
  const fund = template.fund ?? "generalPublic"
  const name = document
    ? `提前下达${year}年${levelName(office, template.transfer!.level)}${template.transfer!.fund}（${document}）`
    : filled(template.name, words)
  return {
    template,
    words,
    cents,
    carriedOver: false,
    project: {
      code,
      unit: unit.code,
      name,
      purpose: filled(template.purpose, words),
      plan: planOf(template.season, randomOf(office.seed, office.code, template.name, "plan", year)),
      goals: template.goals.map((goal) => filled(goal, words)),
      indicators: template.indicators.map((row) => indicatorOf(filled(row, words))),
      at: {},
    },
    lines: parts(cents, template, numbers).map(([economic, amount]) =>
      budgetLine(unit.code, template.category ?? "targeted", template.function, economic, amount, {
        project: code,
        fund,
        ...origin,
        // Long lists come out of a system that knows both codes of a line.
        governmentEconomic: template.copies
          ? governmentCodeOf(economic, unit.nature === "事业" ? "institution" : "organ")
          : null,
      }),
    ),
    transfer: document
      ? {
          department: office.code,
          document,
          name: `${year}年${levelName(office, template.transfer!.level)}${template.transfer!.fund}`,
          level: template.transfer!.level,
          fund,
          cents,
          at: {},
        }
      : null,
  }
}

/** The special funds a department distributes in a year. */
export function specialFundsOf(office: Office, year: number): SpecialFund[] {
  return (office.line.specialFunds ?? []).map((template) => {
    const numbers = numbersOf(office, template, year)
    const cents = Math.round(computed(template.yuan, numbers) * 100)
    const words = wordsOf(office, year, numbers, cents)
    return {
      department: office.code,
      name: filled(template.name, words),
      cents,
      purpose: filled(template.purpose, words),
      goals: template.goals.map((goal) => filled(goal, words)),
      indicators: template.indicators.map((row) => indicatorOf(filled(row, words))),
      at: {},
    }
  })
}

/** What the end of last year's project left to pay, when it was done once and not paid to the end. */
function carryOverOf(
  office: Office,
  unit: OfficeUnit,
  template: ProjectTemplate,
  index: number,
  year: number,
): YearProject | null {
  if (template.life !== "once" || !template.carried || !runsIn(office, template, year - 1)) return null
  const random = randomOf(office.seed, office.code, template.name, "carried", year)
  if (!random.chance(0.7)) return null
  const before = projectOf(office, unit, template, index, year - 1)
  const cents = Math.round((before.cents * random.int(8, 22)) / 1_000_000) * 10_000
  const words = wordsOf(office, year, before.words.numbers, cents)
  const { purpose, goals, indicators } = template.carried
  return {
    ...before,
    words,
    cents,
    carriedOver: true,
    project: {
      ...before.project,
      name: `${before.project.name.replace(/^提前下达/, "")}（结转）`,
      purpose: filled(purpose, words),
      plan: [random.int(50, 70, 10), 100, 100, 100],
      goals: goals.map((goal) => filled(goal, words)),
      indicators: indicators.map((row) => indicatorOf(filled(row, words))),
    },
    lines: [{ ...before.lines[0]!, economic: template.economic[0]![0], cents, carriedOver: true }],
    transfer: null,
  }
}

/** 中央, 省级 (市级 in a municipality), 市级. */
function levelName(office: Office, level: keyof typeof levels): string {
  return level === "provincial" ? `${office.county.upper}级` : levels[level]
}

const levels = { central: "中央", provincial: "省级", municipal: "市级" }

/** Document number of a transfer, of the year before: `冀财农〔2024〕118号`. */
function documentOf(office: Office, template: ProjectTemplate, index: number, year: number): string | null {
  if (!template.transfer) return null
  const number =
    randomOf(office.seed, "documents", year).int(20, 60) + index * 7 + Number(office.code.slice(-2))
  const { province, city } = office.county
  return `${template.transfer.level === "municipal" ? city : province}财${template.transfer.series}〔${year - 1}〕${number}号`
}

/** 21 characters: region, year of entry, department, running number, check letter. */
function codeOf(office: Office, index: number, year: number): string {
  const random = randomOf(office.seed, office.code, "code", index, year)
  const number = String(1000 + index * 37 + random.int(0, 36)).padStart(5, "1")
  return `${office.county.code}${String(year).slice(2)}P${office.code.slice(-5).padStart(5, "0")}P${number}${random.pick([..."ABCDEFGHJKLMNPQRSTUVWXYZ"])}`
}

function numbersOf(office: Office, template: SpecialFundTemplate, year: number): Numbers {
  const numbers: Record<string, number> = {}
  for (const [name, range] of Object.entries(template.constants ?? {}))
    numbers[name] = randomOf(office.seed, office.code, template.name, name).int(...range)
  for (const [name, range] of Object.entries(template.numbers))
    numbers[name] = moved(office, template, name, range, year)
  const derived = Object.entries(template.derived ?? {})
  return {
    ...numbers,
    ...Object.fromEntries(derived.map(([name, formula]) => [name, computed(formula, numbers)])),
  }
}

/** Around a value of the department's own, up to two steps up or down in a year. */
function moved(
  office: Office,
  template: SpecialFundTemplate,
  name: string,
  range: Range,
  year: number,
): number {
  const [low, high, step = 1] = range
  const middle = randomOf(office.seed, office.code, template.name, name).int(low, high, step)
  const shift = randomOf(office.seed, office.code, template.name, name, year).int(-2, 2) * step
  return Math.min(high, Math.max(low, middle + shift))
}

function wordsOf(office: Office, year: number, numbers: Numbers, cents: number): Words {
  const amount = Math.round(cents / 10_000) / 100
  return { county: office.county, year, office: office.name, numbers: { ...numbers, amount } }
}

function indicatorOf(row: string): LedgerIndicator {
  const [kind, name, description, target, basis] = row.split("|")
  return {
    level1: `${levelOf(kind!)}指标`,
    level2: `${kind}指标`,
    name: name!,
    description: description!,
    target: target!,
    basis: basis!,
    at: {},
  }
}

function levelOf(kind: string): string {
  if (kind.includes("满意度")) return "满意度"
  return ["数量", "质量", "时效", "成本"].includes(kind) ? "产出" : "效益"
}

/**
 * An amount by shares in whole hundreds of yuan; the last part takes what is left. Repeated lines divide each
 * part to the cent, so that the amounts of some projects are as odd as life.
 */
function parts(whole: number, template: ProjectTemplate, numbers: Numbers): [string, number][] {
  const { economic, copies = 1 } = template
  let rest = whole
  const once = economic.map(([code, share], i): [string, number] => {
    const exact = typeof share === "number" ? whole * share : computed(share, numbers) * 100
    const part = i === economic.length - 1 ? rest : Math.round(exact / 10_000) * 10_000
    rest -= part
    return [code, part]
  })
  if (copies === 1) return once
  return Array.from({ length: copies }).flatMap((_, i) =>
    once.map(([code, part]): [string, number] => [code, cut(part, i + 1, copies) - cut(part, i, copies)]),
  )
}

/** The first `i` of `copies` pieces of an amount, the later ones a little larger. */
function cut(amount: number, i: number, copies: number): number {
  return Math.floor((amount * i * (copies + i)) / (2 * copies * copies))
}
