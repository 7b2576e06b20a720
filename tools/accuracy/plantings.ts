import type { Finding } from "../../src/model/finding.ts"
import { type Base, basesOf, type Counties } from "./bases.ts"
import type { FindingCount, KindCount, Planted } from "./counts.ts"
import type { Defect } from "./defect.ts"
import { defects } from "./defects/index.ts"
import { seeded } from "./plant.ts"
import { type Outcome, type TwinOutcome, tryDefect, tryTwin } from "./try.ts"

/** How thoroughly to plant. */
export interface Thoroughness {
  /** In every document, or each kind in one only. */
  readonly each: "document" | "kind"
  /** One in so many is written as a file after planting and opened again. */
  readonly tripEvery: number
}

/** Plants every kind of mistake, and its twin, in the documents of a county. */
export async function plantAll(counties: Counties, { each, tripEvery }: Thoroughness): Promise<Planted> {
  const bases = await basesOf(counties)
  const tally = new Tally()
  for (const base of bases) for (const finding of base.before) tally.wrong(finding)
  const kinds: KindCount[] = []
  for (const [k, defect] of defects.entries()) {
    if (defect.of !== counties.stage) continue
    const order = bases.map((_, i) => bases[(i + k) % bases.length]!)
    const { outcomes, twins } = await plantOne(defect, k, order, counties.seed, { each, tripEvery })
    for (const { about, besides } of outcomes) tally.add(about, besides)
    for (const { findings } of twins) for (const finding of findings) tally.wrong(finding)
    kinds.push(countOf(defect, outcomes, twins))
  }
  return {
    documents: bases.length,
    untouched: bases.flatMap(({ name, before }: Base) => before.map((one) => `${name} ${quoted(one)}`)),
    kinds,
    findings: tally.counts(),
  }
}

/** One kind of mistake and its twin, in every document of an order or in the first that takes it. */
async function plantOne(
  defect: Defect,
  k: number,
  order: readonly Base[],
  seed: number,
  { each, tripEvery }: Thoroughness,
): Promise<{ readonly outcomes: Outcome[]; readonly twins: TwinOutcome[] }> {
  const outcomes: Outcome[] = []
  const twins: TwinOutcome[] = []
  const isWanted = (done: readonly unknown[]) => each === "document" || done.length === 0
  for (const [i, base] of order.entries()) {
    const random = seeded(seed * 10_007 + k * 101 + i)
    const outcome = isWanted(outcomes)
      ? await tryDefect(base, defect, random, tripOf(k * 7 + i, tripEvery))
      : null
    if (outcome) outcomes.push(outcome)
    const twin = isWanted(twins) ? tryTwin(base, defect, random) : null
    if (twin) twins.push(twin)
  }
  return { outcomes, twins }
}

/** The format the n-th planting goes through, in turn; null for most. */
function tripOf(n: number, every: number): "docx" | "html" | null {
  if (n % every !== 0) return null
  return n % (2 * every) === 0 ? "docx" : "html"
}

function countOf(defect: Defect, outcomes: readonly Outcome[], twins: readonly TwinOutcome[]): KindCount {
  const trips = outcomes.filter(({ trip }) => trip !== null)
  const alarmed = twins.filter(({ findings }) => findings.length > 0)
  return {
    name: defect.name,
    family: defect.family,
    severity: defect.severity,
    planted: outcomes.length,
    found: outcomes.filter(({ found }) => found).length,
    first: outcomes.filter(({ first }) => first).length,
    trips: trips.length,
    tripsFound: trips.filter(({ found }) => found).length,
    twin: defect.twin.name,
    twins: twins.length,
    alarms: alarmed.length,
    failures: [
      ...outcomes.flatMap(({ base, trip, found, first, about, besides }) =>
        first
          ? []
          : [
              `${found ? "未定位" : "未发现"} ${base} ${trip ?? ""} ${(about[0] ?? besides[0]) ? quoted((about[0] ?? besides[0])!) : "—"}`,
            ],
      ),
      ...alarmed.map(({ base, findings }) => `误报 ${base} ${quoted(findings[0]!)}`),
    ],
  }
}

function quoted({ check, message }: Finding): string {
  return `${check} ${message}`
}

/** Findings counted by the family of the check that made them. */
class Tally {
  readonly #counts = new Map<string, { right: number; wrong: number }>()

  add(right: readonly Finding[], wrong: readonly Finding[]): void {
    for (const { check } of right) this.#of(check).right++
    for (const finding of wrong) this.wrong(finding)
  }

  wrong({ check }: Finding): void {
    this.#of(check).wrong++
  }

  counts(): FindingCount[] {
    return [...this.#counts].map(([family, count]) => ({ family, ...count }))
  }

  #of(check: string): { right: number; wrong: number } {
    const family = check.split("-")[0]!
    const count = this.#counts.get(family) ?? { right: 0, wrong: 0 }
    this.#counts.set(family, count)
    return count
  }
}
