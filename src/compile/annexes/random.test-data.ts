import fc from "fast-check"
import { exampleLedger } from "../../model/example-ledger.ts"
import type {
  BudgetLine,
  Fund,
  Ledger,
  LedgerIndicator,
  LedgerProject,
  LedgerUnit,
  ProcurementNeed,
} from "../../model/ledger.ts"
import { funds } from "../../model/ledger.ts"

/** Pieces of what clerks write: plain words, words of the form itself, marks of every width, breaks. */
const pieces = [
  "农村饮水",
  "维修养护",
  "中央财政资金",
  "其他资金",
  "第一季度完成",
  "3月底前",
  "主管部门安排",
  "单位资金",
  "支出计划",
  "项目名称",
  "绩效目标",
  "预算数",
  "合计",
  "小计",
  "2025年",
  "110指挥",
  "120急救",
  "1.2万亩",
  "2.",
  "（3）",
  "（一）",
  "“三公”",
  "《办法》",
  "[2024]118号",
  "ＡＢＣ",
  "１２．５％",
  "%",
  "≥",
  "≤",
  "——",
  "·",
  "、",
  "，",
  "；",
  "。",
  "\n",
  "\r\n",
  "\t",
  " ",
  "　",
  "\u00a0",
  "\u0007",
  '"',
  "'",
  "<b>",
  "&amp;",
  "|",
  "*",
  "#",
  "\\",
  "Ⅳ类",
  "㎡",
  "km",
  "𠮷",
  "无",
  "单位：万元",
  "注：",
  "按产出指标考核",
  "数量指标完成",
  "年度工作计划",
  "用于",
  "补助",
  "采购",
  "预算评审中心",
  "社会保险费征缴",
] as const

const piece = fc.constantFrom(...pieces)
/** Any text, possibly of nothing that prints. */
const loose = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""))
/** A text that may begin with any of the pieces, but is more than a word of the form. */
const sentence = loose.map((words) => `${words}等事项`)
/** A text that says something. */
const text = loose.map((words) => `水利${words}`)
const long = fc.integer({ min: 1, max: 40 }).chain((n) => text.map((words) => words.repeat(n).slice(0, 600)))
const cents = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20_000 }),
  fc.integer({ min: 1, max: 999_999_999 }),
  fc.integer({ min: 1, max: 90_000_000_000_000 }),
)
const target = fc.oneof(
  fc.constantFrom("≥90%", "100%", "≤24小时", "42处", "≥6.8万人", "效果明显", "12月", "3-5次", "不低于95%"),
  text,
)

const indicator: fc.Arbitrary<LedgerIndicator> = fc
  .record({
    kind: fc.constantFrom(
      ["产出指标", "数量指标"],
      ["产出", "质量"],
      ["产出指标", "时效指标"],
      ["效益指标", "社会效益指标"],
      ["效果指标", "生态效益指标"],
      ["效益指标", "可持续影响指标"],
      ["满意度指标", "服务对象满意度指标"],
      ["", "数量指标"],
      ["成本指标", "经济成本指标"],
      ["其他指标", "其他指标"],
      ["满意度指标", ""],
    ),
    name: text,
    description: loose,
    target,
    basis: loose,
  })
  .map(({ kind, ...rest }) => ({ level1: kind[0]!, level2: kind[1]!, ...rest, at: {} }))

const plan = fc
  .tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([blank, shares]) => {
    const rising = shares.map((share) => share / 4).sort((a, b) => a - b)
    return [...rising, 100].map((share, i) => (i < blank ? null : share))
  })

/** What is known of a need before it belongs to a unit and a project. */
const need = fc
  .record({
    goods: text,
    catalogue: fc.constantFrom("A05040101", "A02051900", "C20030500", "B0201"),
    measure: fc.constantFrom("件", "台", "套", "项", "万元", "平方米"),
    quantity: fc.oneof(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 4000 }).map((n) => n / 4),
    ),
    priceCents: fc.oneof(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 1, max: 99_999_999 })),
    fund: fc.constantFrom<Fund>(...funds),
    carriedOver: fc.boolean(),
    reserved: fc.constantFrom(0, 0.3, 1),
  })
  .map(({ reserved, ...rest }) => {
    const whole = Math.round(rest.quantity * rest.priceCents)
    return { ...rest, cents: whole, reservedCents: Math.floor(whole * reserved), at: {} }
  })

type Need = Omit<ProcurementNeed, "unit" | "project">

interface Plan {
  readonly project: Omit<LedgerProject, "unit" | "code">
  readonly money: readonly (readonly [Fund, number])[]
  readonly needs: readonly Need[]
}

const project: fc.Arbitrary<Plan> = fc.record({
  project: fc.record({
    name: text,
    purpose: fc.oneof(fc.constant(""), sentence, long),
    plan,
    goals: fc.array(fc.oneof(fc.constant(""), text, sentence), { maxLength: 12 }),
    indicators: fc.array(indicator, { maxLength: 8 }),
    at: fc.constant({}),
  }),
  money: fc.array(fc.tuple(fc.constantFrom<Fund>(...funds), cents), { maxLength: 4 }),
  needs: fc.array(need, { maxLength: 2 }),
})

const unit = fc.record({
  name: fc.constantFrom(
    "云岭县水务局本级",
    "云岭县政府采购中心",
    "云岭县预算评审中心",
    "云岭县社会保险费征缴中心",
    "水利站",
    "云岭县“三清”工程（一期）建设管理处",
    "云岭县国有资产经费收入支出核算中心",
  ),
  nature: fc.constantFrom<LedgerUnit["nature"]>("行政", "事业", "参公事业"),
  rank: fc.constantFrom("", "正科级", "股级"),
  funding: fc.constantFrom("财政拨款", "财政性资金基本保证", "财政性资金零补助"),
  operating: cents,
  needs: fc.array(need, { maxLength: 2 }),
  projects: fc.array(project, { maxLength: 3 }),
  assets: fc.array(
    fc.tuple(fc.constantFrom("buildings", "vehicles", "equipment", "other"), cents, fc.nat(9999)),
    {
      maxLength: 4,
    },
  ),
})

function line(of: string, code: string | null, fund: Fund, amount: number): BudgetLine {
  return {
    unit: of,
    project: code,
    category: code === null ? "operating" : "targeted",
    function: "2130301",
    economic: "30201",
    governmentEconomic: null,
    fund,
    carriedOver: false,
    level: "local",
    document: null,
    cents: amount,
    at: {},
  }
}

/** Small ledgers of one department: right in what they add up to, wild in what they say. */
export const randomLedger: fc.Arbitrary<Ledger> = fc
  .record({
    place: fc.constantFrom("hebei", "national", "shanghai"),
    year: fc.constantFrom(2019, 2025),
    units: fc.array(unit, { minLength: 1, maxLength: 3 }),
  })
  .map(({ place, year, units }): Ledger => {
    const ledger = {
      units: [] as LedgerUnit[],
      projects: [] as LedgerProject[],
      lines: [] as BudgetLine[],
      procurement: [] as ProcurementNeed[],
      assets: [] as Ledger["assets"][number][],
    }
    const sum = (needs: readonly Need[]) => needs.reduce((total, each) => total + each.cents, 0)
    units.forEach(({ operating, needs, projects, assets, ...rest }, u) => {
      const code = `33400${u + 1}`
      const people = { posts: null, staff: 3, retired: null, vehicles: null }
      ledger.units.push({
        ...rest,
        name: `${rest.name}${u > 0 ? u : ""}`,
        code,
        department: "334",
        ...people,
        at: {},
      })
      ledger.lines.push(line(code, null, "generalPublic", operating + sum(needs)))
      ledger.procurement.push(...needs.map((each) => ({ ...each, unit: code, project: null })))
      projects.forEach(({ project: words, money, needs: bought }, p) => {
        const own = `139901${year % 100}P0033${u}P1000${p}A`
        ledger.projects.push({ ...words, name: `${words.name}${u}${p}`, code: own, unit: code })
        for (const [fund, amount] of money) ledger.lines.push(line(code, own, fund, amount))
        // A project of less than the last printed digit could not be told from none.
        ledger.lines.push(line(code, own, "generalPublic", sum(bought) + (bought.length > 0 ? 500_000 : 0)))
        ledger.procurement.push(...bought.map((each) => ({ ...each, unit: code, project: own })))
      })
      for (const [key, value, quantity] of assets)
        ledger.assets.push({
          unit: code,
          key: key as "buildings",
          quantity: value > 0 ? quantity / 4 + 1 : 0,
          cents: value,
          at: {},
        })
    })
    const none = {
      specialFunds: [],
      transfers: [],
      purchases: [],
      controls: [],
      quotas: [],
      lastYear: [],
      texts: [],
    }
    return { ...exampleLedger, ...none, place, year, ...ledger }
  })
