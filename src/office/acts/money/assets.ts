import {
  type AssetChange,
  accountsOf,
  assetKinds,
  assetProblems,
  isComing,
} from "../../../follow/assets/assets.ts"
import {
  assetChangesOf,
  insertAssetBack,
  insertAssetChange,
  openingsOf,
  plannedAssetsOf,
} from "../../../store/assets.ts"
import { type Caller, missing, type Office, Refused } from "../../office.ts"
import { bookAct, type Writing } from "./book-act.ts"

/** Assets that came or went, as somebody enters them. */
export interface AssetWish extends AssetChange {
  readonly year: number
}

/** Enters what a unit bought, got, gave or disposed of; more than it has does not go. */
export async function recordAsset(
  office: Office,
  caller: Caller,
  { year, ...change }: AssetWish,
): Promise<number> {
  return bookAct(office, caller, { year, code: change.unit, act: "recordAsset" }, async (writing) => {
    const { trx, key, today, who } = writing
    const problems = assetProblems(change, year, today)
    if (problems.length > 0) throw new Refused("need", problems.join(""))
    const planned = await plannedAssetsOf(trx, key)
    if (
      change.planned !== null &&
      !planned.some(({ unit, number }) => unit === change.unit && number === change.planned)
    )
      throw new Refused("need", `单位${change.unit}没有编号为${change.planned}的购置计划，请重新选择。`)
    if (!isComing(change.way)) await refuseMissing(writing, change)
    const entry = await writing.act({ reason: `${change.goods}${change.quantity}` })
    return insertAssetChange(trx, key, { ...change, day: today, by: who }, entry)
  })
}

/** Takes back what was entered wrongly. */
export async function takeAssetBack(
  office: Office,
  caller: Caller,
  { year, number, reason }: { readonly year: number; readonly number: number; readonly reason: string },
): Promise<void> {
  const key = { region: caller.region, year }
  const found = (await office.store.office(caller.region, (trx) => assetChangesOf(trx, key))).find(
    (each) => each.number === number,
  )
  if (!found) throw missing(`编号为${number}的资产变动`)
  await bookAct(office, caller, { year, code: found.unit, act: "recordAsset" }, async (writing) => {
    if (reason.trim() === "") throw new Refused("need", "缺少原因，请写明为什么撤销。")
    const change = (await assetChangesOf(writing.trx, writing.key)).find((each) => each.number === number)!
    if (change.back) throw new Refused("state", `这项变动已由${change.back.by}撤销，不用再办。`)
    if (isComing(change.way)) await refuseMissing(writing, change)
    const entry = await writing.act({ reason: `撤销${change.goods}：${reason}` })
    await insertAssetBack(writing.trx, writing.key, {
      change: number,
      entry,
      day: writing.today,
      by: writing.who,
      reason,
    })
  })
}

/** What is not there cannot go. */
async function refuseMissing({ trx, key }: Writing, change: AssetChange): Promise<void> {
  const changes = (await assetChangesOf(trx, key)).filter(({ back }) => back === null)
  const { unit, kind, quantity } = change
  const there =
    accountsOf(await openingsOf(trx, key), changes).find((each) => each.unit === unit && each.kind === kind)
      ?.closing.quantity ?? 0
  if (quantity > there)
    throw new Refused(
      "need",
      `单位${unit}的${assetKinds[kind].replace(/^其中：/, "")}现有${there}，不够${quantity}，请核对数量或先登记购置。`,
    )
}
