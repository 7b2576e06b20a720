import { departmentLedgers } from "../../demo/index.ts"
import { dayAt, plusDays, preparedYear } from "../../flow/index.ts"
import type { Ledger } from "../../model/ledger.ts"
import { setPassword } from "../../store/credentials.ts"
import { savePeople } from "../../store/people.ts"
import { insertRegion, type Region } from "../../store/regions.ts"
import { noteAccount } from "../../store/trail.ts"
import { insertYear } from "../../store/years.ts"
import { hashOf } from "../accounts/passwords.ts"
import { madeWith } from "../acts/prepare-year.ts"
import type { Office } from "../office.ts"
import { evaluator } from "./appraised.ts"
import { makeExecuted } from "./executed.ts"
import { takeInPast } from "./past.ts"
import { officerOf, peopleFor } from "./people.ts"
import { firstRound, Stage, secondRound, treeOf } from "./stage.ts"

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
  /** Whether the year before is there as it was executed, with its payments and changes (with `past` at least 1). */
  readonly executed?: boolean
  readonly tell?: (done: number, of: number) => void
}

/**
 * A demonstration county with a person for every role. Everything in it was done by the same acts as anywhere: filled
 * in, submitted, received, divided, and so on.
 */
export async function makeDemo(
  office: Office,
  {
    departments = 4,
    seed = 7,
    password,
    until = "middle",
    past = 0,
    executed = false,
    tell = () => {},
  }: DemoOptions,
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
  const isExecuted = executed && past > 0
  const outside = { id: evaluator, at: all[0]!.departments[0]!.code, until: plusDays(today, 300) }
  const people = peopleFor(region.code, tree, isExecuted ? outside : null)
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
    await firstRound(stage, ledger, officerOf(i, all.length))
    await secondRound(stage, ledger, until === "published" ? "all" : howFar(i, all.length))
    tell(++done, all.length)
  })
  if (until === "published") await toPublication(stage, all, today)
  if (past > 0) for (const { ledgers } of histories) await takeInPast(office, region, ledgers.slice(0, -1))
  if (isExecuted) await makeExecuted(office, region, histories[0]!.ledgers.at(-2)!)
  return region
}

/** In the middle of 二上 some are further than others; whoever is alone is halfway. */
function howFar(index: number, departments: number): "none" | "half" | "all" {
  if (departments === 1) return "half"
  return index === 0 ? "all" : index === departments - 1 ? "none" : "half"
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
