import { type Amount, isUnder, kindOf } from "../model/control.ts"
import { appropriations, type Control } from "../model/ledger.ts"
import { fundNames } from "../model/names.ts"
import { moneyText, totalOf } from "../money/form.ts"

/** A control number and what stands against it, in cents. `left` is below zero when it is exceeded. */
export interface Room extends Pick<Control, "of" | "fund" | "kind"> {
  readonly allowed: number
  readonly taken: number
  readonly left: number
}

/** How much of each control number of a department or unit the lines of its budget leave. */
export function roomOf(lines: readonly Amount[], controls: readonly Control[]): readonly Room[] {
  return controls.map((control) =>
    roomFor(
      control,
      lines.filter((line) => isUnder(line, control)),
    ),
  )
}

/** How much of each control number of a department is not yet divided among its units. */
export function undivided(
  controls: readonly Control[],
  division: readonly Control[],
  units: readonly string[],
): readonly Room[] {
  return controls.map((control) => {
    const parts = division.filter((part) => units.includes(part.of) && isSame(part, control))
    return roomFor(control, parts)
  })
}

/**
 * Where a budget does not fit its control numbers: those exceeded, and appropriated money of this year for basic or
 * project expenditure that has no control number at all. Empty when it fits.
 */
export function excesses(
  lines: readonly Amount[],
  controls: readonly Control[],
  of: string,
): readonly Room[] {
  const exceeded = roomOf(lines, controls).filter(({ left }) => left < 0)
  return [...exceeded, ...uncovered(lines, controls, of)]
}

/** What is wrong with dividing control numbers so, as Chinese sentences; empty when it can be done. */
export function divisionProblems(
  controls: readonly Control[],
  division: readonly Control[],
  units: readonly string[],
): readonly string[] {
  const foreign = division.filter(({ of }) => !units.includes(of))
  const unknown = division.filter((part) => !controls.some((control) => isSame(part, control)))
  const over = undivided(controls, division, units).filter(({ left }) => left < 0)
  return [
    ...controlProblems(division),
    ...foreign.map(({ of }) => `单位${of}不属于本部门，不能分给它控制数，请核对单位编码。`),
    ...unknown.map(
      (part) => `${part.of}的“${nameOfControl(part)}”在财政局下达的控制数中没有，请按下达的口径分解。`,
    ),
    ...over.map(
      (room) =>
        `“${nameOfControl(room)}”分给各单位的合计${yuan(room.taken)}，超过下达的${yuan(room.allowed)}，多${yuan(-room.left)}，请调减。`,
    ),
  ]
}

/** What is wrong with control numbers by themselves; empty when nothing is. */
export function controlProblems(controls: readonly Control[]): readonly string[] {
  const wrong = controls.filter(({ cents }) => !Number.isSafeInteger(cents) || cents < 0)
  const seen = new Set<string>()
  const twice = controls.filter((control) => {
    const key = keyOf(control)
    return seen.has(key) || !seen.add(key)
  })
  return [
    ...wrong.map(
      (control) => `${control.of}的“${nameOfControl(control)}”应是不小于0、精确到分的金额，请改正。`,
    ),
    ...twice.map((control) => `${control.of}的“${nameOfControl(control)}”写了不止一次，请合并成一个数。`),
  ]
}

/** Says where a budget does not fit, as a sentence. */
export function excessText({ of, fund, kind, allowed, taken, left }: Room): string {
  const what = `${of}的“${nameOfControl({ fund, kind })}”`
  return allowed === 0
    ? `${what}没有控制数，却编了${yuan(taken)}，请调整预算，或请财政局下达。`
    : `${what}编了${yuan(taken)}，超过控制数${yuan(allowed)}，多${yuan(-left)}，请调减。`
}

/** What a control number is for: 一般公共预算拨款基本支出. */
export function nameOfControl({ fund, kind }: Pick<Control, "fund" | "kind">): string {
  const money = fund === null ? "全部资金" : fundNames[fund]
  return `${money}${kind === null ? "支出" : kind === "basic" ? "基本支出" : "项目支出"}`
}

/** Cents in a sentence: `1,200.00元`. */
export function yuan(cents: number): string {
  return `${moneyText(cents, { measure: "元", decimals: 2, thousands: true })}元`
}

function uncovered(lines: readonly Amount[], controls: readonly Control[], of: string): Room[] {
  const free = lines.filter(
    (line) =>
      !line.carriedOver &&
      appropriations.includes(line.fund) &&
      kindOf(line.category) !== null &&
      !controls.some((control) => isUnder(line, control)),
  )
  const groups = Map.groupBy(free, ({ fund, category }) => `${fund} ${kindOf(category)}`)
  return [...groups.values()].flatMap((group) => {
    const { fund, category } = group[0]!
    const room = roomFor({ of, fund, kind: kindOf(category), cents: 0 }, group)
    return room.taken > 0 ? [room] : []
  })
}

function roomFor(control: Omit<Control, "at">, taken: readonly { readonly cents: number }[]): Room {
  const sum = totalOf(taken)
  const { of, fund, kind, cents } = control
  return { of, fund, kind, allowed: cents, taken: sum, left: cents - sum }
}

function isSame(a: Pick<Control, "fund" | "kind">, b: Pick<Control, "fund" | "kind">): boolean {
  return a.fund === b.fund && a.kind === b.kind
}

function keyOf({ of, fund, kind }: Control): string {
  return `${of} ${fund} ${kind}`
}
