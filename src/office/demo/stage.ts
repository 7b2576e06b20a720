import type { Body } from "../../flow/index.ts"
import { kindOf } from "../../model/control.ts"
import { appropriations, type Control, type Ledger } from "../../model/ledger.ts"
import { type ActWish, act } from "../acts/act.ts"
import { save } from "../acts/save.ts"
import { recordsOf } from "../drafts/ledger.ts"
import type { Caller, Office } from "../office.ts"

/** Does acts in the name of the demonstration's people. */
export class Stage {
  readonly office: Office
  readonly region: string
  readonly year: number

  constructor(office: Office, region: string, year: number) {
    this.office = office
    this.region = region
    this.year = year
  }

  async act(who: string, code: string, name: ActWish["act"], given: ActWish["given"] = {}): Promise<void> {
    await act(this.office, this.as(who), { year: this.year, code, act: name, given })
  }

  async fill(who: string, kind: Body["kind"], code: string, ledger: Ledger): Promise<void> {
    const changes = recordsOf(ledger, kind).map((record) => ({ ...record, seen: 0 }))
    const key = crypto.randomUUID()
    await save(this.office, this.as(who), { year: this.year, code, key, why: "generated", changes })
  }

  as(person: string): Caller {
    return { region: this.region, person, for: null }
  }
}

/** 一上 of a department, its units before it. */
export async function firstRound(stage: Stage, ledger: Ledger, officer: string): Promise<void> {
  const department = ledger.departments[0]!.code
  for (const { code } of ledger.units) {
    await stage.fill(`${code}经办`, "unit", code, unitPart(ledger, code))
    await handIn(stage, code, department)
  }
  await stage.fill(`${department}财务`, "department", department, departmentPart(ledger, department))
  await stage.act(`${department}财务`, department, "submit")
  await stage.act(officer, department, "receive")
}

/** Control numbers and 二上 of a department, as far as it comes. */
export async function secondRound(stage: Stage, ledger: Ledger, far: "none" | "half" | "all"): Promise<void> {
  const department = ledger.departments[0]!.code
  const units = ledger.units.map(({ code }) => ({ code, controls: controlsFor(code, ledger) }))
  const whole = together(
    department,
    units.flatMap(({ controls }) => controls),
  )
  await stage.act("财政局长", department, "issue", { controls: whole })
  if (far === "none") return
  await stage.act(`${department}财务`, department, "divide", {
    controls: units.flatMap(({ controls }) => controls),
  })
  const handing = far === "all" ? units : units.slice(0, Math.max(1, Math.floor(units.length / 2)))
  for (const { code } of handing) await handIn(stage, code, department)
  if (far === "all") await stage.act(`${department}财务`, department, "submit")
}

async function handIn(stage: Stage, code: string, department: string): Promise<void> {
  await stage.act(`${code}经办`, code, "propose")
  await stage.act(`${code}负责人`, code, "submit")
  await stage.act(`${department}财务`, code, "receive")
}

/** What of a department's ledger one unit fills in itself. */
export function unitPart(ledger: Ledger, code: string): Ledger {
  const own = <R extends { readonly unit: string }>(records: readonly R[]) =>
    records.filter(({ unit }) => unit === code)
  const of = <R extends { readonly of: string }>(records: readonly R[]) =>
    records.filter((record) => record.of === code)
  return {
    ...ledger,
    units: ledger.units.filter((unit) => unit.code === code),
    projects: own(ledger.projects),
    lines: own(ledger.lines),
    procurement: own(ledger.procurement),
    assets: own(ledger.assets),
    purchases: own(ledger.purchases),
    quotas: of(ledger.quotas),
    lastYear: of(ledger.lastYear),
    texts: of(ledger.texts),
  }
}

/** What of a department's ledger it fills in itself. */
export function departmentPart(ledger: Ledger, code: string): Ledger {
  const of = <R extends { readonly of: string }>(records: readonly R[]) =>
    records.filter((record) => record.of === code)
  return { ...ledger, quotas: of(ledger.quotas), lastYear: of(ledger.lastYear), texts: of(ledger.texts) }
}

/** Control numbers that a unit's lines just fit into, in whole tens of thousands. */
export function controlsFor(code: string, { lines }: Ledger): Control[] {
  const free = lines.filter(
    ({ unit, fund, category, carriedOver }) =>
      unit === code && !carriedOver && appropriations.includes(fund) && kindOf(category) !== null,
  )
  const groups = Map.groupBy(free, ({ fund, category }) => `${fund} ${kindOf(category)}`)
  return [...groups.values()].map((group) => {
    const sum = group.reduce((total, { cents }) => total + cents, 0)
    const { fund, category } = group[0]!
    return { of: code, fund, kind: kindOf(category), cents: Math.ceil(sum / 1_000_000) * 1_000_000, at: {} }
  })
}

/** The control numbers of a department: the sums of those of its units. */
export function together(department: string, parts: readonly Control[]): Control[] {
  return [...Map.groupBy(parts, ({ fund, kind }) => `${fund} ${kind}`).values()].map((group) => ({
    of: department,
    fund: group[0]!.fund,
    kind: group[0]!.kind,
    cents: group.reduce((total, { cents }) => total + cents, 0),
    at: {},
  }))
}

/** The departments and units of a ledger as a tree. */
export function treeOf({ departments, units }: Ledger) {
  return [
    ...departments.map(({ code, name }) => ({ kind: "department" as const, code, name, department: code })),
    ...units.map(({ code, name, department }) => ({ kind: "unit" as const, code, name, department })),
  ]
}
