import fc from "fast-check"
import { withIds } from "./ids.ts"
import { categories, type Fund, funds, type Ledger, type LedgerIndicator, type Level } from "./ledger.ts"

/**
 * Any ledger a clerk could enter: codes are unique and known, texts have no blanks at their ends. Its budget
 * need not make sense. For properties that hold of every ledger.
 */
export function anyLedger(): fc.Arbitrary<Ledger> {
  return fc
    .record({
      departments: fc.integer({ min: 1, max: 3 }),
      units: fc.integer({ min: 1, max: 5 }),
      projects: fc.integer({ min: 0, max: 5 }),
      specials: fc.integer({ min: 0, max: 2 }),
    })
    .chain(ledgerOf)
    .map((ledger) => withIds(ledger))
}

const at = {}
const words = fc
  .array(
    fc.constantFrom("水", "利", "工程", "养护", "（一期）", "A", "&<\">'", "，", "3.2公里", "=1+1", "①"),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `甲${parts.join("")}乙`)
const maybeWords = fc.option(words, { nil: "" })
const cents = fc.oneof(
  fc.integer({ min: 0, max: 10_000 }),
  fc.integer({ min: 0, max: 9_007_199_254_740 }),
  fc.integer({ min: 0, max: 1000 }).map((n) => n * 1_000_000),
)
const count = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null })
const fund: fc.Arbitrary<Fund> = fc.constantFrom(...funds)
const above = fc.constantFrom<Exclude<Level, "local">[]>("central", "provincial", "municipal")
const quantity = fc.integer({ min: 0, max: 100_000 }).map((n) => n / 100)
const economic = fc.constantFrom("30101", "30201", "30217", "31003", "30213")
const rows = <T>(one: fc.Arbitrary<T>, maxLength = 4) => fc.array(one, { maxLength })

function indicators(): fc.Arbitrary<LedgerIndicator[]> {
  return rows(
    fc.record({
      level1: fc.constantFrom("产出指标", "效益指标", "满意度指标"),
      level2: fc.constantFrom("数量指标", "质量指标", "社会效益指标"),
      name: words,
      description: maybeWords,
      target: fc.constantFrom("≥90%", "100%", "42处", "效果明显", "≤37.5万元/公里", "12"),
      basis: maybeWords,
      at: fc.constant(at),
    }),
  )
}

function ledgerOf(size: { departments: number; units: number; projects: number; specials: number }) {
  const departments = Array.from({ length: size.departments }, (_, i) => String(301 + i))
  const units = Array.from({ length: size.units }, (_, i) => ({
    code: `${departments[i % departments.length]}${String(i + 1).padStart(3, "0")}`,
    department: departments[i % departments.length]!,
  }))
  const projects = Array.from({ length: size.projects }, (_, i) => `13990125P00334P1000${i}A`)
  const aDepartment = fc.constantFrom(...departments)
  const unit = fc.constantFrom(...units.map(({ code }) => code))
  const of = fc.constantFrom(...departments, ...units.map(({ code }) => code))
  const project: fc.Arbitrary<string | null> = fc.constantFrom(null, ...projects)
  const figure = fc.constantFrom(
    "revenue",
    "expenditure",
    "basic",
    "threePublic.reception",
    "generalPublic.basic",
  )
  const all = <T, R>(those: readonly T[], make: (one: T, i: number) => fc.Arbitrary<R>) =>
    fc.tuple(...those.map(make)) as fc.Arbitrary<R[]>
  return fc.record<Ledger>({
    source: fc.constant({ name: "台账", format: "json", sha256: "" }),
    year: fc.integer({ min: 2018, max: 2040 }),
    place: fc.constantFrom("hebei", "shanghai", "national"),
    region: fc.record({ name: words, code: fc.constantFrom(null, "139901") }),
    departments: all(departments, (code) =>
      fc.record({ code: fc.constant(code), name: words, at: fc.constant(at) }),
    ),
    units: all(units, ({ code, department }) =>
      fc.record({
        code: fc.constant(code),
        department: fc.constant(department),
        name: words,
        nature: fc.constantFrom("行政", "参公事业", "事业"),
        rank: fc.constantFrom("", "正科级", "股级"),
        funding: fc.constantFrom("", "财政拨款"),
        posts: count,
        staff: count,
        retired: count,
        vehicles: count,
        at: fc.constant(at),
      }),
    ),
    projects: all(projects, (code) =>
      fc.record({
        code: fc.constant(code),
        unit,
        name: words,
        purpose: maybeWords,
        plan: fc.tuple(
          ...[20, 50, 83.33, 100].map((n) => fc.option(fc.constantFrom(n, 100), { nil: null })),
        ) as fc.Arbitrary<(number | null)[]>,
        goals: rows(words),
        indicators: indicators(),
        at: fc.constant(at),
      }),
    ),
    lines: rows(
      fc.record({
        unit,
        project,
        category: fc.constantFrom(...categories),
        function: fc.constantFrom("2130301", "2080505", "2210201"),
        economic,
        governmentEconomic: fc.constantFrom(null, "50101", "50502"),
        fund,
        carriedOver: fc.boolean(),
        level: fc.constantFrom("local", "central", "provincial", "municipal"),
        document: fc.constantFrom(null, "冀财农[2024]118号"),
        cents,
        at: fc.constant(at),
      }),
      20,
    ),
    procurement: rows(
      fc.record({
        unit,
        project,
        goods: words,
        catalogue: fc.constantFrom("A05040101", "C20030500", "02019900"),
        measure: fc.constantFrom("台", "件"),
        quantity,
        priceCents: cents,
        cents,
        fund,
        carriedOver: fc.boolean(),
        reservedCents: cents,
        at: fc.constant(at),
      }),
    ),
    assets: rows(
      fc.record({
        unit,
        key: fc.constantFrom("buildings", "offices", "vehicles", "equipment", "other"),
        quantity,
        cents,
        at: fc.constant(at),
      }),
    ),
    purchases: rows(fc.record({ unit, goods: words, quantity, cents, at: fc.constant(at) })),
    specialFunds: all(Array.from({ length: size.specials }), (_, i) =>
      fc.record({
        department: aDepartment,
        name: words.map((name) => `${name}${i + 1}`),
        cents,
        purpose: maybeWords,
        goals: rows(words),
        indicators: indicators(),
        at: fc.constant(at),
      }),
    ),
    transfers: rows(
      fc.record({
        department: aDepartment,
        document: fc.constant("冀财农[2024]118号"),
        name: words,
        level: above,
        fund,
        cents,
        at: fc.constant(at),
      }),
    ),
    controls: rows(
      fc.record({
        of,
        fund: fc.option(fund, { nil: null }),
        kind: fc.constantFrom("basic", "project", null),
        cents,
        at: fc.constant(at),
      }),
    ),
    quotas: rows(
      fc.record({
        of,
        economic,
        per: fc.constantFrom("staff", "posts", "retired", "vehicles"),
        cents,
        at: fc.constant(at),
      }),
    ),
    lastYear: rows(fc.record({ of, figure, cents, at: fc.constant(at) })),
    texts: rows(
      fc.oneof(
        fc.record({
          of,
          kind: fc.constantFrom("duty", "overallGoal", "safeguard", "term", "other"),
          about: maybeWords,
          text: words,
          items: rows(words),
          at: fc.constant(at),
        }),
        fc.record({
          of,
          kind: fc.constant("reason"),
          about: figure,
          text: words,
          items: fc.constant([]),
          at: fc.constant(at),
        }),
        fc.record({
          of,
          kind: fc.constant("section"),
          about: fc.constantFrom("duties", "glossary", "operatingCosts"),
          text: fc.tuple(words, words).map((lines) => lines.join("\n")),
          items: fc.constant([]),
          at: fc.constant(at),
        }),
      ) as fc.Arbitrary<Ledger["texts"][number]>,
    ),
  })
}
