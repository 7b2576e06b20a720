import { budgetLine } from "../demo/budget-line.ts"
import { type Amount, kindOf } from "../model/control.ts"
import type { Finding } from "../model/finding.ts"
import type { BudgetLine, Control, Ledger } from "../model/ledger.ts"
import type { Act } from "./acts.ts"
import {
  type Body,
  type BudgetYear,
  bodyOf,
  type Content,
  type Given,
  preparedYear,
  submittedOf,
  unitsOf,
} from "./budget-year.ts"
import { plusDays } from "./day.ts"
import type { Actor, People, Person, Post } from "./people.ts"
import { type Done, perform } from "./perform.ts"

/** A county that does not exist: two departments, three units, a person for every role. */
export const region = { code: "990101", name: "云岭县" }

const tree = [
  { kind: "department", code: "334", name: "云岭县水务局", department: "334" },
  { kind: "unit", code: "334001", name: "云岭县水务局本级", department: "334" },
  { kind: "unit", code: "334002", name: "云岭县水利工作站", department: "334" },
  { kind: "department", code: "361", name: "云岭县文化和旅游局", department: "361" },
  { kind: "unit", code: "361001", name: "云岭县文化和旅游局本级", department: "361" },
] as const

export const preparing: BudgetYear = preparedYear(region, 2027, tree)

const person = (id: string, name: string, ...posts: Post[]): Person => ({
  id,
  name,
  region: region.code,
  state: "active",
  posts,
})

export const people: People = {
  persons: [
    person("bh", "卢正", { role: "bureauHead", at: [] }),
    person("bo", "沈青", { role: "bureauOfficer", at: ["334", "361"] }),
    person("bo2", "柏林", { role: "bureauOfficer", at: ["361"] }),
    person("df334", "方圆", { role: "departmentFinance", at: ["334"] }),
    person("dh334", "高远", { role: "departmentHead", at: ["334"] }),
    person("df361", "苗秀", { role: "departmentFinance", at: ["361"] }),
    person("dh361", "韩冬", { role: "departmentHead", at: ["361"] }),
    person("uc1", "丁一", { role: "unitClerk", at: ["334001"] }),
    person("uh1", "尹山", { role: "unitHead", at: ["334001"] }),
    person("uc2", "丁二", { role: "unitClerk", at: ["334002"] }),
    person("uh2", "尹河", { role: "unitHead", at: ["334002"] }),
    person("uc3", "丁三", { role: "unitClerk", at: ["361001"] }),
    person("uh3", "尹湖", { role: "unitHead", at: ["361001"] }),
    person("cr", "代表", { role: "congressReader", at: [] }),
    person("au", "审计", { role: "auditor", at: [] }),
    person("sys", "系统", { role: "systemAdministrator", at: [] }),
    person("sec", "安全", { role: "securityAdministrator", at: [] }),
    person("aud", "审查", { role: "auditAdministrator", at: [] }),
  ],
  deputies: [],
}

/** Noon of the budget’s place on a day. */
export function noon(day: string): number {
  return Date.parse(`${day}T12:00:00+08:00`)
}

/** A person of the county, acting for themselves. */
export function as(id: string, all = people): Actor {
  return { person: all.persons.find((each) => each.id === id)!, for: null }
}

/** A line of this year's money. */
export function line(unit: string, category: BudgetLine["category"], cents: number): BudgetLine {
  return budgetLine(unit, category, "2130301", category === "personnel" ? "30101" : "30201", cents)
}

/** Content of these lines; two contents of the same lines have the same seal. */
export function content(lines: readonly BudgetLine[], findings: readonly Finding[] = []): Content {
  const ledger: Ledger = {
    source: { name: "", format: "json", sha256: "" },
    year: 2027,
    place: "national",
    region,
    departments: [],
    units: [],
    projects: [],
    lines,
    procurement: [],
    assets: [],
    purchases: [],
    specialFunds: [],
    transfers: [],
    controls: [],
    quotas: [],
    lastYear: [],
    texts: [],
  }
  return {
    sha256: lines.map(({ unit, fund, category, cents }) => `${unit} ${fund} ${category} ${cents}`).join(),
    ledger,
    report: { findings: [...findings] },
  }
}

/** A finding of some severity. */
export function finding(severity: Finding["severity"], explained = false): Finding {
  return {
    check: "LED-012",
    severity,
    about: "lines/1",
    title: "金额过大",
    data: {},
    message: "金额过大。",
    at: [],
    basis: "惯例",
    ...(explained ? { explanation: { text: "属实", by: "丁一", date: "2026-10-01" } } : {}),
  }
}

/** What a careful person would give with an act. */
export function rightGiven(year: BudgetYear, act: Act, body: Body | null, today: string): Given {
  const due = plusDays(today, 7)
  return {
    deadlines: { firstUp: plusDays(today, 30), secondUp: plusDays(today, 120) },
    meeting: plusDays(today, 200),
    watch: { until: `${year.year}-12-31`, due: `${year.year + 1}-01-31` },
    evaluate: { due: `${year.year + 1}-02-28`, rules: null },
    finalize: { due: `${year.year + 1}-05-31` },
    date: today,
    number: "岭财预〔2027〕1号",
    reason: "按实际情况",
    comments: [{ at: { record: "lines-1" }, text: "请核对" }],
    due,
    reviewer: "保密员",
    controls: body === null ? [] : controlsFor(year, act, body),
    ...(body === null ? {} : { content: contentFor(year, act, body) }),
  }
}

function controlsFor(year: BudgetYear, act: Act, body: Body): Control[] {
  if (act !== "divide") return controls(body.code, 20_000, 10_000)
  const share = unitsOf(year, body.code).length
  return unitsOf(year, body.code).flatMap(({ code }) =>
    body.controls.map((control) => ({ ...control, of: code, cents: Math.floor(control.cents / share) })),
  )
}

/** Control numbers for basic and project expenditure of the general public budget. */
export function controls(of: string, basic: number, project: number): Control[] {
  return [
    { of, fund: "generalPublic", kind: "basic", cents: basic, at: {} },
    { of, fund: "generalPublic", kind: "project", cents: project, at: {} },
  ]
}

function contentFor(year: BudgetYear, act: Act, body: Body): Content {
  if (act === "reviewSecrecy") {
    return content(linesOf(submittedOf(year, body.code) ?? []))
  }
  if (body.kind === "unit") return content(within(body))
  return content(unitsOf(year, body.code).flatMap(({ code }) => linesOf(submittedOf(year, code) ?? [])))
}

/** One line for each amount. */
function linesOf(amounts: readonly Amount[]): BudgetLine[] {
  return amounts.map(({ unit, category, cents }) => line(unit, category, cents))
}

/** Lines that fit what the unit was given, or any in the first round. */
function within({ code, controls }: Body): BudgetLine[] {
  const room = (kind: Control["kind"]) => controls.find((control) => control.kind === kind)?.cents ?? 5000
  return (["personnel", "targeted"] as const).map((category) => line(code, category, room(kindOf(category))))
}

/** Does acts one after another, as `act code by`; fails on the first that is refused. */
export function later(year: BudgetYear, day: string, ...acts: readonly string[]): BudgetYear {
  return acts.reduce((current, words) => {
    const result = did(current, day, words)
    if (!result.ok) throw new Error(`${words}: ${result.because}`)
    return result.year
  }, year)
}

/** Does one act, written `act code by`, with right things given but for some. */
export function did(
  year: BudgetYear,
  day: string,
  words: string,
  given: { readonly [K in keyof Given]: Given[K] | undefined } = {},
  all = people,
) {
  const [act, code, by] = words.split(" ") as [Act, string, string]
  const kind = code === "year" ? "year" : code.length === 3 ? "department" : "unit"
  const body = kind === "year" ? null : bodyOf(year, kind, code)!
  return perform(year, all, {
    act,
    kind,
    code: kind === "year" ? "" : code,
    by,
    for: null,
    at: noon(day),
    given: { ...rightGiven(year, act, body, day), ...given } as Given,
  })
}

/** The year after an act that must have been done. */
export function yearOf(result: ReturnType<typeof perform>): Done {
  if (!result.ok) throw new Error(result.because)
  return result
}
