import type { ActChoice } from "../answers/act-choice.ts"
import type { BodyRow } from "../answers/year.ts"

/** Which bodies of the queue are shown. */
export interface QueueFilter {
  readonly words: string
  readonly state: string
  readonly withUnits: boolean
}

/** The departments of a queue, each followed by its units when they are wished for, as far as they pass. */
export function queueOf(bodies: readonly BodyRow[], filter: QueueFilter): readonly BodyRow[] {
  const words = filter.words.trim().split(/\s+/).filter(Boolean)
  const passes = (body: BodyRow) =>
    (filter.state === "" || body.stateName === filter.state) &&
    words.every((word) => `${body.code} ${body.name} ${body.turn.join()}`.includes(word))
  const hasDepartments = bodies.some(({ kind }) => kind === "department")
  return bodies
    .filter((body) => filter.withUnits || !hasDepartments || body.kind === "department")
    .filter(passes)
    .toSorted(
      (a, b) =>
        compare(a.department, b.department) ||
        Number(a.kind === "unit") - Number(b.kind === "unit") ||
        compare(a.code, b.code),
    )
}

/** Whose turn it is at a body: a department that waits for its units names them. */
export function turnText({ kind, code, turn }: BodyRow, bodies: readonly BodyRow[]): string {
  if (turn.length > 0 || kind === "unit") return turn.join(" ")
  const open = bodies.filter(
    (each) => each.kind === "unit" && each.department === code && each.turn.length > 0,
  )
  const names = open.slice(0, most).map(({ name }) => name)
  if (open.length === 0) return ""
  return `等所属单位办理：${names.join("、")}${open.length > most ? `等${open.length}个` : ""}`
}

/** So many units are named. */
const most = 3

/** The states there are, with how many are in each, in the order in which they first stand. */
export function statesOf(bodies: readonly BodyRow[]): readonly { stateName: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { stateName } of bodies) counts.set(stateName, (counts.get(stateName) ?? 0) + 1)
  return [...counts].map(([stateName, count]) => ({ stateName, count }))
}

/** What may be done to all of some bodies at once: acts that every one of them allows and asks the same for. */
export function commonActs(bodies: readonly BodyRow[]): readonly ActChoice[] {
  const [first, ...others] = bodies
  if (!first) return []
  const key = ({ act, needs }: ActChoice) => `${act} ${needs.map(({ need }) => need).join()}`
  return first.acts.filter(
    (choice) =>
      choice.act !== "divide" && others.every(({ acts }) => acts.some((each) => key(each) === key(choice))),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
