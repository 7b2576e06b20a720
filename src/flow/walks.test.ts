import fc from "fast-check"
import { expect, test } from "vitest"
import { type AccountCommand, performOnAccount } from "./accounts.ts"
import { type Act, actNames } from "./acts.ts"
import {
  type Body,
  type BudgetYear,
  bodyOf,
  latest,
  stateOf,
  submittedOf,
  unitsOf,
  type Version,
} from "./budget-year.ts"
import { excesses } from "./controls.ts"
import {
  content,
  controls,
  finding,
  later,
  line,
  noon,
  people,
  preparing,
  region,
  rightGiven,
} from "./county.test-data.ts"
import { plusDays } from "./day.ts"
import { nextSteps, type Step } from "./next.ts"
import { type Actor, actorsOf, handOver, type People, personOf, withDeputy } from "./people.ts"
import { type Command, type Done, perform } from "./perform.ts"
import { restingStates, sheetUseOf } from "./states.ts"
import { amountsOf, differences } from "./totals.ts"
import { transitions, transitionsFrom } from "./transitions.ts"

/** What a walk stands at: the year, its people, the day, and each version as it was made. */
interface World {
  readonly year: BudgetYear
  readonly people: People
  readonly day: string
  readonly made: readonly string[]
}

const units = ["334001 uc1 uh1 df334", "334002 uc2 uh2 df334", "361001 uc3 uh3 df361"].flatMap((words) => {
  const [unit, clerk, head, finance] = words.split(" ")
  return [`propose ${unit} ${clerk}`, `submit ${unit} ${head}`, `receive ${unit} ${finance}`]
})
const departments = ["submit 334 df334", "receive 334 bo", "submit 361 df361", "receive 361 bo"]
const open = later(preparing, "2026-09-01", "open year bh")
const firstUp = later(open, "2026-10-01", ...units, ...departments)
const divided = later(
  firstUp,
  "2026-10-20",
  "issue 334 bh",
  "issue 361 bh",
  "divide 334 df334",
  "divide 361 df361",
)
const secondUp = later(divided, "2026-11-20", ...units, ...departments)
const replied = later(
  secondUp,
  "2027-01-20",
  "present year bh",
  "approve year bh",
  "reply 334 bh",
  "reply 361 bh",
)
const published = later(
  replied,
  "2027-02-01",
  "reviewSecrecy 334 df334",
  "sign 334 dh334",
  "publish 334 df334",
)

const corrected = later(
  later(
    published,
    "2027-02-10",
    "reply 334002 df334",
    "reviewSecrecy 334002 uc2",
    "sign 334002 uh2",
    "publish 334002 uc2",
  ),
  "2027-03-01",
  ...["correct 334 df334", "reviewSecrecy 334 df334", "sign 334 dh334"],
  ...["correct 334002 uc2", "reviewSecrecy 334002 uc2", "sign 334002 uh2"],
)

/** Walks begin anywhere in the year, so that each part of it is walked often. */
const beginnings = [preparing, open, firstUp, divided, secondUp, replied, published, corrected]

/** Numbers from which a step of a walk takes its choices, in turn. */
class Choices {
  private readonly numbers: readonly number[]
  private used = 0
  constructor(numbers: readonly number[]) {
    this.numbers = numbers
  }
  below(n: number): number {
    const number = this.numbers[this.used++ % this.numbers.length]!
    return Math.floor((number * 31 + this.used * 7) % n)
  }
  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!
  }
}

const anyWalk = fc.record({
  beginning: fc.nat({ max: beginnings.length - 1 }),
  steps: fc.array(fc.array(fc.nat({ max: 9973 }), { minLength: 7, maxLength: 7 }), {
    minLength: 10,
    maxLength: 60,
  }),
})

const reached = new Set<string>()

function did(world: World, command: Command): World {
  const result = perform(world.year, world.people, command)
  if (!result.ok) {
    expect(result.because).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff].*。$/)
    return world
  }
  holds(world, result, command)
  reached.add(`${command.kind} ${command.act} ${result.entry.from}`)
  const made = result.version ? [...world.made, asMade(result.year, result.version)] : world.made
  return { ...world, year: result.year, made }
}

const budgetOf = ({ year }: World, code: string) => submittedOf(year, code)!
const partsOf = (world: World, department: string) =>
  unitsOf(world.year, department).flatMap(({ code }) => budgetOf(world, code))

/** A version with what it comes to, as text. */
function asMade({ amounts }: BudgetYear, version: Version): string {
  return JSON.stringify([version, amounts.get(version.sha256)])
}

/** What holds of every act that was done. */
function holds({ year: before }: World, { year, entry, version }: Done, { given }: Command) {
  expect(before.versions.every((each, i) => each === year.versions[i])).toBe(true)
  expect(before.entries.every((each, i) => each === year.entries[i])).toBe(true)
  if (version === null) return
  if (version.kind === "publication") {
    expect(version.sha256).toBe(latest(year, "candidate", entry.code)!.sha256)
    return
  }
  const {
    sha256,
    ledger: { lines },
    report,
  } = given.content!
  expect(version.sha256).toBe(sha256)
  expect(
    report.findings.filter(
      ({ severity, explanation }) => severity === "error" || (severity === "warning" && !explanation),
    ),
  ).toEqual([])
  const body = bodyOf(year, entry.kind, entry.code)!
  if (version.kind === "submission" && body.kind === "department")
    expect(
      differences(
        lines,
        unitsOf(year, body.code).flatMap(({ code }) => submittedOf(year, code)!),
      ),
    ).toEqual([])
  if (version.kind === "submission" && entry.to === "secondSubmitted") {
    expect(excesses(lines, body.controls, body.code)).toEqual([])
    for (const { code, controls: own } of unitsOf(year, body.code)) {
      const part = lines.filter(({ unit }) => unit === code)
      expect(excesses(part, own, code)).toEqual([])
    }
  }
  if (version.kind === "submission") expect(submittedOf(year, body.code)).toEqual(amountsOf(lines))
  else expect(differences(lines, submittedOf(year, body.code)!)).toEqual([])
}

function commandOf(
  { year, day }: World,
  act: Act,
  body: Body | null,
  actor: Actor,
  given = rightGiven(year, act, body, day),
): Command {
  return {
    act,
    kind: body?.kind ?? "year",
    code: body?.code ?? "",
    by: actor.person.id,
    for: actor.for?.id ?? null,
    at: noon(day),
    given,
  }
}

/** One of the things that have to be done next, done well. */
function goOn(world: World, choices: Choices): World {
  const steps = nextSteps(world.year, world.people, world.day)
  if (steps.length === 0) return world
  const step = choices.of(steps)
  const filled = step.people.length > 0 ? world : appointed(world, step)
  const [actor] = step.people.length > 0 ? [choices.of(step.people)] : ableTo(filled, step)
  const command = commandOf(filled, step.act, step.body, actor!)
  // Who looked for secrets may turn out to be who has to sign.
  const reviewer = choices.below(4) === 0 ? choices.of(filled.people.persons).name : "保密员"
  // And what a person brings need not be what was agreed.
  const other = choices.below(4) === 0 ? { content: content(anyLines(filled, step.body, choices)) } : {}
  return did(filled, { ...command, given: { ...command.given, reviewer, ...other } })
}

/** Some money of a unit, or of the units of a department. */
function anyLines({ year }: World, body: Body | null, choices: Choices) {
  return year.bodies
    .filter(
      ({ kind, code, department }) => kind === "unit" && (code === body?.code || department === body?.code),
    )
    .map(({ code }) => line(code, choices.of(["personnel", "targeted"]), choices.below(20_000)))
}

function ableTo({ year, people: all, day }: World, { act, body }: Step): readonly Actor[] {
  return nextSteps(year, all, day).find((each) => each.act === act && each.body?.code === body?.code)!.people
}

/** The way back, or a second thought. */
function turnBack(world: World, choices: Choices): World {
  const body = choices.of([null, ...world.year.bodies])
  const rows = transitionsFrom(body?.kind ?? "year", stateOf(world.year, body)).filter(
    ({ way }) => way !== "on",
  )
  if (rows.length === 0) return world
  const { act } = choices.of(rows)
  const lowered =
    act === "adjust" && body ? { controls: controls(body.code, choices.below(30_000), 10_000) } : {}
  const given = { ...rightGiven(world.year, act, body, world.day), ...lowered }
  const able = actorsIn(world)
    .map((actor) => commandOf(world, act, body, actor, given))
    .filter((command) => perform(world.year, world.people, command).ok)
  if (able.length === 0) return world
  return did(world, choices.of(able))
}

/** Anybody tries anything, with things missing or wrong. */
function tryAnything(world: World, choices: Choices): World {
  const body = choices.of([null, ...world.year.bodies])
  const act = choices.of(Object.keys(actNames) as Act[])
  const given = { ...rightGiven(world.year, act, body, world.day) }
  const omitted = choices.of(Object.keys(given))
  const found = choices.of([[], [finding("error")], [finding("warning")], [finding("warning", true)]])
  const command = commandOf(world, act, body, choices.of(actorsIn(world)), {
    ...Object.fromEntries(Object.entries(given).filter(([key]) => key !== omitted)),
    ...(choices.below(2) === 0 ? { content: content(anyLines(world, body, choices), found) } : {}),
  })
  return did(world, command)
}

function actorsIn({ people: all, day }: World): readonly Actor[] {
  return all.persons.flatMap(({ id }) => actorsOf(all, id, day))
}

/** People come and go, and take each other's place. */
function changePeople(world: World, choices: Choices): World {
  const [one, other] = [choices.of(world.people.persons).id, choices.of(world.people.persons).id]
  const kind = choices.below(5)
  if (kind === 4) return newcomer(world, choices)
  if (kind === 0) return onAccount(world, "suspend", one)
  if (kind === 1) return onAccount(onAccount(world, "restore", one), "accept", one, one)
  const deputy = { by: one, for: other, from: world.day, until: plusDays(world.day, choices.below(30)) }
  const change = kind === 2 ? withDeputy(world.people, deputy) : handOver(world.people, one, other)
  return change.ok ? { ...world, people: change.value } : world
}

function onAccount(
  world: World,
  act: Act,
  id: string,
  by = "sec",
  given: AccountCommand["given"] = { reason: "离岗" },
): World {
  const from = personOf(world.people, id)?.state ?? "absent"
  const result = performOnAccount(world.people, {
    act,
    region: region.code,
    id,
    name: "新人",
    by,
    at: noon(world.day),
    given,
  })
  if (!result.ok) {
    expect(result.because).toMatch(/^[^A-Za-z]*。$/)
    return world
  }
  reached.add(`account ${act} ${from}`)
  return { ...world, people: result.value }
}

/** Someone new, who perhaps never begins. */
function newcomer(world: World, choices: Choices): World {
  const id = `new${world.people.persons.length}`
  const posts = [{ role: "unitClerk", at: ["334001"] }] as const
  let at = onAccount(world, "create", id, "sys")
  if (choices.below(2) === 0) at = onAccount(at, "grant", id, "sec", { posts })
  return choices.below(2) === 0 ? onAccount(at, "suspend", id) : at
}

/** An empty post is filled as the sentence says: the system administrator makes an account, the named one gives the post. */
function appointed(world: World, step: Step): World {
  expect(step.says).toMatch(/现在没有人担任，请安全管理员.+授权。$/)
  const [right] = step.rights
  const own =
    right!.scope === "region" ? [] : [right!.scope === "own" ? step.body!.code : step.body!.department]
  const id = `new${world.people.persons.length}`
  const [system, security] = ["systemAdministrator", "securityAdministrator"].map(
    (role) =>
      world.people.persons.find(
        ({ state, posts }) => state === "active" && posts.some((post) => post.role === role),
      )!.id,
  )
  const posts = [{ role: right!.role as "unitClerk", at: own }]
  const invited = onAccount(world, "create", id, system)
  const granted = onAccount(onAccount(invited, "grant", id, security, { posts }), "grant", id, security, {
    posts,
  })
  const active = onAccount(granted, "accept", id, id)
  expect(personOf(active.people, id)?.state).toBe("active")
  return onAccount(active, "grant", id, security, { posts })
}

function stepped(world: World, numbers: readonly number[]): World {
  const choices = new Choices(numbers)
  const kind = choices.below(20)
  const at = { ...world, day: plusDays(world.day, choices.below(20) === 0 ? choices.below(40) : 0) }
  if (kind < 9) return goOn(at, choices)
  if (kind < 13) return turnBack(at, choices)
  return kind < 17 ? tryAnything(at, choices) : changePeople(at, choices)
}

function isOver({ year }: World): boolean {
  return year.bodies.every(({ state }) => restingStates.includes(state))
}

/** In every state somebody can go on by name, or it is said which post is empty and who fills it. */
function somebodyGoesOn(world: World) {
  const steps = nextSteps(world.year, world.people, world.day)
  expect(steps.length > 0).toBe(!isOver(world))
  for (const { people: able, says } of steps)
    if (able.length > 0) for (const { person } of able) expect(says).toContain(person.name)
    else expect(says).toMatch(/现在没有人担任，请安全管理员.+授权。$/)
}

/** From wherever a walk ended the year can be brought to its end, returning what no longer fits. */
function finished(world: World): World {
  let at = world
  for (let rounds = 0; rounds < 200 && !isOver(at); rounds++) {
    const before = at
    for (const step of nextSteps(at.year, at.people, at.day)) {
      at = step.people.length > 0 ? at : appointed(at, step)
      const body = step.body && bodyOf(at.year, step.body.kind, step.body.code)!
      if (step.body && stateOf(at.year, body) !== step.body.state) continue
      for (const actor of ableTo(at, step).slice(0, 1)) at = did(at, commandOf(at, step.act, body, actor))
    }
    if (at.year === before.year) at = returned(at)
    if (at.year === before.year && at.people === before.people) break
  }
  return at
}

const sentBack = ["secondProposed", "secondSubmitted", "secondReceived", "reviewed", "correctionReviewed"]

/** Whoever does not fit the control numbers as they are now is sent back, and what its signer reviewed. */
function returned(world: World): World {
  let at = world
  for (const { kind, code } of world.year.bodies) {
    const body = bodyOf(at.year, kind, code)!
    if (!sentBack.includes(body.state)) continue
    const command = actorsIn(at)
      .map((actor) => commandOf(at, "return", body, actor))
      .find((each) => perform(at.year, at.people, each).ok)
    if (command) at = did(at, command)
  }
  return at
}

test("nobody gets stuck, nothing submitted or published ever changes, sums and control numbers hold", () => {
  fc.assert(
    fc.property(anyWalk, ({ beginning, steps }) => {
      const year = beginnings[beginning]!
      const made = year.versions.map((version) => asMade(year, version))
      let world: World = { year, people, day: year.entries.at(-1)?.day ?? "2026-08-01", made }
      for (const numbers of steps) {
        world = stepped(world, numbers)
        somebodyGoesOn(world)
      }
      const end = finished(world)
      expect(isOver(end)).toBe(true)
      for (const { kind, code } of end.year.bodies)
        if (kind === "department") expect(differences(budgetOf(end, code), partsOf(end, code))).toEqual([])
      expect(end.year.versions.map((version) => asMade(end.year, version))).toEqual(end.made)
    }),
    { numRuns: Number(process.env.WALKS ?? 2000), seed: Number(process.env.SEED ?? 11) },
  )
  // Sheets and appraisals walk by themselves (sheets.test.ts, appraisals.test.ts).
  const all = transitions
    .filter(({ of }) => sheetUseOf(of) === null && of !== "appraisal")
    .flatMap(({ of, act, from }) => from.map((state) => `${of} ${act} ${state}`))
  expect(all.filter((each) => !reached.has(each))).toEqual([])
}, 600_000)
