import type { Quota } from "../../follow/book/quota.ts"
import { standingsOf } from "../../store/book.ts"
import { askChange, decideChange } from "../acts/money/changes.ts"
import type { Stage } from "./stage.ts"

/** In July a unit moves money between two classes, and the bureau asks for money that only the congress can give. */
export async function makeShifts(stage: Stage): Promise<void> {
  const { office, year } = stage
  const [pair] = await pairsOf(stage)
  if (!pair) return
  const { from, to } = pair
  const number = await askShift(stage, pair, 500_000, "上半年实际开支与预算结构不同")
  const decision = { year, number, outcome: "approved", document: null, remark: "" } as const
  await decideChange(office, stage.as(`${from.unit}负责人`), decision)
  await askChange(office, stage.as("财政经办1"), {
    year,
    document: null,
    goals: "",
    kind: "supplement",
    source: "outside",
    from: null,
    to,
    cents: 3_000_000,
    reason: "新增应急任务",
  })
}

/** In autumn another shift of that unit waits for whoever decides it. */
export async function leaveShift(stage: Stage): Promise<void> {
  const pairs = await pairsOf(stage)
  const pair = pairs.findLast(({ from }) => from.unit === pairs[0]?.from.unit)
  if (pair) await askShift(stage, pair, 800_000, "到年底的实际开支与安排不同")
}

interface Pair {
  readonly from: Quota
  readonly to: Quota
}

async function pairsOf({ office, year, region }: Stage): Promise<Pair[]> {
  const standings = await office.store.office(region, (trx) => standingsOf(trx, { region, year }))
  return standings.flatMap(({ quota: from, left }) =>
    standings.flatMap(({ quota: to }) => (left > 1_000_000 && isBeside(from, to) ? [{ from, to }] : [])),
  )
}

function askShift(stage: Stage, { from, to }: Pair, cents: number, reason: string): Promise<number> {
  return askChange(stage.office, stage.as(`${from.unit}经办`), {
    year: stage.year,
    document: null,
    goals: "",
    kind: "shift",
    source: null,
    from,
    to,
    cents,
    reason,
  })
}

/** Two quotas that differ in nothing but the economic class. */
function isBeside(from: Quota, to: Quota): boolean {
  const plain = ({ economic: _, ...rest }: Quota) => JSON.stringify(rest)
  return from.economic !== to.economic && plain(from) === plain(to)
}
