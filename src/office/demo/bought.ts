import { plusDays } from "../../flow/index.ts"
import type { ContractKind, FirmSize, Tie } from "../../follow/contracts/contract.ts"
import { plannedAssetsOf } from "../../store/assets.ts"
import { standingsOf } from "../../store/book.ts"
import type { PlannedNeed } from "../../store/contracts.ts"
import { needsOf } from "../../store/contracts.ts"
import { recordAsset } from "../acts/money/assets.ts"
import { announceContract, recordContract } from "../acts/money/contracts.ts"
import type { Stage } from "./stage.ts"

interface Bought {
  readonly title: string
  readonly kind: ContractKind
  readonly supplier: string
  readonly size: FirmSize
  /** Days after signing until it was announced; null: it was forgotten. */
  readonly announced: number | null
  /** How much of what was planned it came to, in per cent. */
  readonly share: number
}

/** One as it should be, one announced late, one forgotten and given to a large firm. */
const contracts: readonly Bought[] = [
  {
    title: "采购合同",
    kind: "goods",
    supplier: "澄溪办公设备有限公司",
    size: "small",
    announced: 1,
    share: 92,
  },
  {
    title: "服务合同",
    kind: "services",
    supplier: "云舒信息技术有限公司",
    size: "micro",
    announced: 20,
    share: 85,
  },
  {
    title: "供货合同",
    kind: "goods",
    supplier: "恒川集团有限公司",
    size: "large",
    announced: null,
    share: 97,
  },
]

/** In spring units tie money to what they planned to buy, and to one thing nobody had planned. */
export async function makeContracts(stage: Stage, day: string): Promise<void> {
  const { office, year, region } = stage
  const key = { region, year }
  const { needs, standings } = await office.store.office(region, async (trx) => ({
    needs: await needsOf(trx, key),
    standings: await standingsOf(trx, key),
  }))
  const free = new Map(standings.map(({ quota, left }) => [quota, left]))
  const tied = (need: Pick<PlannedNeed, "unit" | "project" | "fund">, cents: number): Tie[] => {
    const quota = [...free.keys()].find(
      (each) =>
        each.unit === need.unit &&
        each.project === need.project &&
        each.fund === need.fund &&
        free.get(each)! >= cents,
    )
    if (!quota) return []
    free.set(quota, free.get(quota)! - cents)
    return [{ quota, cents }]
  }
  let made = 0
  for (const need of needs) {
    const bought = contracts[made]
    if (!bought) break
    const ties = tied(need, Math.floor((need.cents * bought.share) / 10_000) * 100)
    if (ties.length === 0) continue
    const { title, kind, supplier, size, announced } = bought
    made++
    const as = stage.as(`${need.unit}经办`)
    const number = await recordContract(office, as, {
      year,
      unit: need.unit,
      title: `${need.goods}${title}`,
      kind,
      supplier,
      size,
      signed: plusDays(day, -24),
      document: `采购〔${year}〕${made}号`,
      planned: need.number,
      why: "",
      ties,
    })
    if (announced !== null)
      await announceContract(office, as, { year, number, date: plusDays(day, announced - 24) })
  }
  const [some] = [...free].filter(([{ project }, left]) => project !== null && left > 30_000_00)
  if (!some) return
  const [quota] = some
  for (const part of ["第一批", "第二批"])
    await recordContract(office, stage.as(`${quota.unit}经办`), {
      year,
      unit: quota.unit,
      title: `宣传资料印制${part}`,
      kind: "services",
      supplier: "南坪印务社",
      size: "micro",
      signed: plusDays(day, -10),
      document: `零采〔${year}〕${part}`,
      planned: null,
      why: "不到采购限额，自行采购",
      ties: [{ quota, cents: 8_600_00 }],
    })
}

/** What was bought is entered as assets: what was planned, one thing that was not, and old ones that went. */
export async function makeAssets(stage: Stage, day: string): Promise<void> {
  const { office, year, region } = stage
  const planned = await office.store.office(region, (trx) => plannedAssetsOf(trx, { region, year }))
  const [first] = planned
  if (!first) return
  const { unit } = first
  const as = stage.as(`${unit}经办`)
  const common = { year, unit, date: plusDays(day, -6), kind: "equipment" } as const
  await recordAsset(office, as, {
    ...common,
    way: "bought",
    goods: first.goods,
    quantity: first.quantity,
    cents: first.cents,
    planned: first.number,
    document: `采购〔${year}〕1号`,
  })
  await recordAsset(office, as, {
    ...common,
    way: "bought",
    goods: "便携式投影机",
    quantity: 1,
    cents: 5_980_00,
    planned: null,
    document: "",
  })
  await recordAsset(office, as, {
    ...common,
    way: "received",
    goods: "档案密集架",
    quantity: 2,
    cents: 12_000_00,
    planned: null,
    document: `国资调〔${year}〕9号`,
  })
}
