import { yuan } from "../../../flow/index.ts"
import { quotaKey } from "../../../follow/book/quota.ts"
import {
  type Contract,
  centsOf,
  contractProblems,
  partOf,
  releaseEntry,
  tieEntry,
} from "../../../follow/contracts/contract.ts"
import { appendEntries, entriesAt, standingsOf, type YearKey } from "../../../store/book.ts"
import {
  contractOfMovement,
  contractsOf,
  insertAnnounced,
  insertContract,
  type KeptContract,
  linkMovements,
  needsOf,
} from "../../../store/contracts.ts"
import type { Work } from "../../../store/database.ts"
import { type Caller, missing, type Office, Refused } from "../../office.ts"
import { bookAct, bookFor, mustTake, quotaIn, type Writing } from "./book-act.ts"

/** A contract somebody enters. */
export interface ContractWish extends Contract {
  readonly year: number
}

/** Enters a contract and ties its money in the quotas it names; refused when they have not as much. */
export async function recordContract(
  office: Office,
  caller: Caller,
  { year, ...wish }: ContractWish,
): Promise<number> {
  return bookAct(office, caller, { year, code: wish.unit, act: "recordContract" }, async (writing) => {
    const { trx, key, today, who } = writing
    const problems = contractProblems(wish, year, today)
    if (problems.length > 0) throw new Refused("need", problems.join(""))
    const quotas = (await standingsOf(trx, key, null, [wish.unit])).map(({ quota }) => quota)
    const contract = {
      ...wish,
      ties: wish.ties.map((tie) => ({ ...tie, quota: quotaIn(quotas, tie.quota) })),
    }
    await refuseKnown(trx, key, contract)
    await mustBePlanned(trx, key, contract)
    const entry = await writing.act({
      number: contract.document,
      reason: `${contract.title}，${contract.supplier}，${yuan(centsOf(contract))}`,
    })
    const number = await insertContract(trx, key, { ...contract, day: today, by: who }, entry)
    const tie = tieEntry(contract, `contract|${number}`, { known: today, by: who })
    mustTake(await bookFor(trx, key, [tie]), [tie])
    const [movement] = await appendEntries(trx, key, [tie], { entry })
    await linkMovements(trx, key, [{ contract: number, movement: movement! }])
    return number
  })
}

/** Which contract, and what happened with it. */
export interface ContractStep {
  readonly year: number
  readonly number: number
}

/** Writes down on which day a contract was announced. */
export async function announceContract(
  office: Office,
  caller: Caller,
  { date, ...step }: ContractStep & { readonly date: string },
): Promise<void> {
  await onContract(office, caller, step, async ({ trx, key, today, who, act }, contract) => {
    if (contract.announced)
      throw new Refused("state", `这份合同已经登记为${contract.announced}公告，不用再办。`)
    if (date < contract.signed || date > today)
      throw new Refused("need", `公告日期${date}应在签订日期${contract.signed}和今天之间，请核对。`)
    const entry = await act({ date, number: contract.document })
    await insertAnnounced(trx, key, { contract: contract.number, date, day: today, by: who, entry })
  })
}

/** Releases what of a contract is not needed any more, or a part of it. */
export async function releaseContract(
  office: Office,
  caller: Caller,
  { cents, reason, ...step }: ContractStep & { readonly cents: number | null; readonly reason: string },
): Promise<void> {
  await onContract(office, caller, step, async ({ trx, key, today, who, act }, contract) => {
    if (reason.trim() === "") throw new Refused("need", "缺少原因，请写明为什么释放，例如合同已经执行完。")
    const part = partOf(contract.tied, cents)
    if ("problem" in part) throw new Refused("need", part.problem)
    const entry = await act({ number: contract.document, reason })
    const { number, document } = contract
    const release = releaseEntry(
      part.ties,
      { id: `release|${number}|${entry}`, date: today, document, reason },
      { known: today, by: who },
    )
    mustTake(await bookFor(trx, key, [release]), [release])
    const [movement] = await appendEntries(trx, key, [release], { entry })
    await linkMovements(trx, key, [{ contract: number, movement: movement! }])
  })
}

/** Says that a payment which a list brought is for a contract: what was tied for it is released on the day it was paid. */
export async function payContract(
  office: Office,
  caller: Caller,
  { movement, ...step }: ContractStep & { readonly movement: number },
): Promise<void> {
  await onContract(office, caller, step, async ({ trx, key, today, who, act }, contract) => {
    const [payment] = await entriesAt(trx, key, [movement])
    const paid = payment?.moves.find(({ account }) => "quota" in account && account.part === "paid")
    if (!payment || !paid || !("quota" in paid.account) || payment.reverses !== null || payment.isReversed)
      throw new Refused("need", `编号为${movement}的记录不是支付，或者已经冲销，请重新选择。`)
    const { quota } = paid.account
    if (quota.unit !== contract.unit)
      throw new Refused("need", `这笔支付是单位${quota.unit}的，合同是单位${contract.unit}的，请核对。`)
    if ((await contractOfMovement(trx, key, movement)) !== null)
      throw new Refused("state", "这笔支付已经认到一份合同，不用再办。")
    const tied = contract.tied.find((tie) => quotaKey(tie.quota) === quotaKey(quota))?.cents ?? 0
    const cents = Math.min(tied, Math.max(0, paid.cents))
    const { number, document } = contract
    const entry = await act({ number: document, reason: `${payment.date}支付${yuan(paid.cents)}` })
    const entries =
      cents === 0
        ? []
        : [
            releaseEntry(
              [{ quota, cents }],
              {
                id: releaseOf(payment.id),
                date: payment.date,
                document,
                reason: `已支付：${payment.reason}`,
              },
              { known: today, by: who },
            ),
          ]
    mustTake(await bookFor(trx, key, entries), entries)
    const released = await appendEntries(trx, key, entries, { entry })
    await linkMovements(
      trx,
      key,
      [...released, movement].map((each) => ({ contract: number, movement: each })),
    )
  })
}

/** The id of what was released because of a payment: taken back with it. */
export function releaseOf(payment: string): string {
  return `release|${payment}`
}

async function onContract(
  office: Office,
  caller: Caller,
  { year, number }: ContractStep,
  work: (writing: Writing, contract: KeptContract) => Promise<void>,
): Promise<void> {
  const known = await office.store.office(caller.region, (trx) =>
    contractsOf(trx, { region: caller.region, year }, { number }),
  )
  if (!known[0]) throw missing(`编号为${number}的合同`)
  await bookAct(office, caller, { year, code: known[0].unit, act: "recordContract" }, async (writing) => {
    const [contract] = await contractsOf(writing.trx, writing.key, { number })
    await work(writing, contract!)
  })
}

async function refuseKnown(trx: Work, key: YearKey, { unit, document }: Contract): Promise<void> {
  const same = (await contractsOf(trx, key)).find((each) => each.unit === unit && each.document === document)
  if (same) throw new Refused("need", `合同${document}已由${same.by}在${same.day}登记，没有重复登记。`)
}

async function mustBePlanned(trx: Work, key: YearKey, { unit, planned }: Contract): Promise<void> {
  if (planned === null) return
  const found = (await needsOf(trx, key)).some((need) => need.unit === unit && need.number === planned)
  if (!found) throw new Refused("need", `单位${unit}没有编号为${planned}的政府采购预算，请重新选择。`)
}
