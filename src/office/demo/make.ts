import { departmentLedgers } from "../../demo/index.ts"
import { type Body, dayAt, plusDays, preparedYear } from "../../flow/index.ts"
import { kindOf } from "../../model/control.ts"
import { appropriations, type Control, type Ledger } from "../../model/ledger.ts"
import { setPassword } from "../../store/credentials.ts"
import { savePeople } from "../../store/people.ts"
import { insertRegion, type Region } from "../../store/regions.ts"
import { noteAccount } from "../../store/trail.ts"
import { insertYear } from "../../store/years.ts"
import { hashOf } from "../accounts/passwords.ts"
import { type ActWish, act } from "../acts/act.ts"
import { madeWith } from "../acts/prepare-year.ts"
import { save } from "../acts/save.ts"
import { recordsOf } from "../drafts/ledger.ts"
import type { Caller, Office } from "../office.ts"
import { takeInPast } from "./past.ts"
import { officerOf, peopleFor } from "./people.ts"

/** How large a demonstration is, and how far its year has come. */
export interface DemoOptions {
  readonly departments?: number
  readonly seed?: number
  /** The password of all its people. */
  readonly password: string
  /** Where the year stands: in the middle of 二上, or all published. */
  readonly until?: "middle" | "published"
  /** How many earlier years stand on the public pages. */
  readonly past?: number
  readonly tell?: (done: number, of: number) => void
}

/**
 * A demonstration county with a person for every role. Everything in it was done by the same acts as anywhere: filled
 * in, submitted, received, divided, and so on.
 */
export async function makeDemo(
  office: Office,
  { departments = 4, seed = 7, password, until = "middle", past = 0, tell = () => {} }: DemoOptions,
): Promise<Region> {
  const today = dayAt(office.now())
  const year = Number(today.slice(0, 4)) + (today >= `${today.slice(0, 4)}-07-01` ? 1 : 0)
  const histories = [...departmentLedgers({ departments, isOneCounty: true, seed, years: past + 1, year })]
  const all = histories.map(({ ledgers }) => ledgers.at(-1)!)
  const first = all[0]!
  const region = {
    code: first.region.code ?? "990001",
    name: first.region.name,
    place: first.place,
    isDemo: true,
  }
  const tree = all.flatMap(treeOf)
  const people = peopleFor(region.code, tree)
  const hash = await hashOf(password, office.passwordCost)
  const prepared = preparedYear(region, year, tree)
  const made = await madeWith(office, region.place)
  await office.store.office(region.code, async (trx) => {
    await insertRegion(trx, region)
    await savePeople(trx, { persons: [], deputies: [] }, { persons: people, deputies: [] })
    for (const { id } of people) await setPassword(trx, region.code, id, hash)
    await noteAccount(trx, region.code, { by: null, who: "演示", act: "create", person: "*", given: {} })
    await insertYear(trx, prepared, made)
  })
  const stage = new Stage(office, region.code, year)
  await stage.act("财政局长", "", "open", {
    deadlines: { firstUp: plusDays(today, 20), secondUp: plusDays(today, 60) },
  })
  let done = 0
  await inTurn([...all.entries()], async ([i, ledger]) => {
    await firstRound(stage, ledger, i, all.length)
    await secondRound(stage, ledger, until === "published" ? "all" : howFar(i, all.length))
    tell(++done, all.length)
  })
  if (until === "published") await toPublication(stage, all, today)
  if (past > 0) for (const { ledgers } of histories) await takeInPast(office, region, ledgers.slice(0, -1))
  return region
}

/** In the middle of 二上 some are further than others; whoever is alone is halfway. */
function howFar(index: number, departments: number): "none" | "half" | "all" {
  if (departments === 1) return "half"
  return index === 0 ? "all" : index === departments - 1 ? "none" : "half"
}

/** Does acts in the name of the demonstration's people. */
class Stage {
  private readonly office: Office
  private readonly region: string
  private readonly year: number

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

  private as(person: string): Caller {
    return { region: this.region, person, for: null }
  }
}

function treeOf({ departments, units }: Ledger) {
  return [
    ...departments.map(({ code, name }) => ({ kind: "department" as const, code, name, department: code })),
    ...units.map(({ code, name, department }) => ({ kind: "unit" as const, code, name, department })),
  ]
}

async function firstRound(stage: Stage, ledger: Ledger, index: number, count: number): Promise<void> {
  const department = ledger.departments[0]!.code
  for (const { code } of ledger.units) {
    await stage.fill(`${code}经办`, "unit", code, unitPart(ledger, code))
    await handIn(stage, code, department)
  }
  await stage.fill(`${department}财务`, "department", department, departmentPart(ledger, department))
  await stage.act(`${department}财务`, department, "submit")
  await stage.act(officerOf(index, count), department, "receive")
}

async function secondRound(stage: Stage, ledger: Ledger, far: "none" | "half" | "all"): Promise<void> {
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

async function toPublication(stage: Stage, all: readonly Ledger[], today: string): Promise<void> {
  for (const [i, { departments }] of all.entries())
    await stage.act(officerOf(i, all.length), departments[0]!.code, "receive")
  await stage.act("财政局长", "", "present")
  await stage.act("财政局长", "", "approve", { date: today, number: "人发〔2027〕1号" })
  await inTurn(all, async ({ departments, units }) => {
    const department = departments[0]!.code
    await stage.act("财政局长", department, "reply", { date: today, number: `财预〔2027〕${department}号` })
    await publish(stage, department, `${department}财务`)
    for (const { code } of units) {
      await stage.act(`${department}财务`, code, "reply", { date: today, number: `〔2027〕${code}号` })
      await publish(stage, code, `${code}经办`)
    }
  })
}

/** Departments at work at the same time: while one waits for the database another compiles. */
const atOnce = 3

/** Does something for each, a few at a time, in their order. */
async function inTurn<T>(all: readonly T[], task: (each: T) => Promise<void>): Promise<void> {
  const open = all.values()
  const worker = async () => {
    for (const each of open) await task(each)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function publish(stage: Stage, code: string, clerk: string): Promise<void> {
  await stage.act(clerk, code, "reviewSecrecy", { reviewer: "保密办" })
  await stage.act(`${code}负责人`, code, "sign")
  await stage.act(clerk, code, "publish")
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
