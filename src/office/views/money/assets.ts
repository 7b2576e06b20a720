import { actorFor, dayAt } from "../../../flow/index.ts"
import { accountsOf, assetKinds, assetWays } from "../../../follow/assets/assets.ts"
import { assetChangesOf, openingsOf, plannedAssetsOf } from "../../../store/assets.ts"
import { peopleOf } from "../../../store/people.ts"
import { askerOf, type Caller, must, type Office } from "../../office.ts"
import { recordingUnits } from "./contracts.ts"
import { moneyNames } from "./names.ts"

/** Fixed assets by unit and kind: opening, what came and went, closing; and what was planned to be bought. */
export async function assetsView(
  office: Office,
  caller: Caller,
  { year, code }: { readonly year: number; readonly code?: string | undefined },
) {
  const key = { region: caller.region, year }
  return office.store.as(askerOf(caller), async (trx) => {
    const { bodies } = await moneyNames(trx, office, key)
    const people = await peopleOf(trx, caller.region, [caller.person, caller.for])
    const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
    const isUnder = ({ unit }: { readonly unit: string }) =>
      code === undefined || unit === code || bodies.get(unit)?.department === code
    const named = <T extends { readonly unit: string }>(each: T) => ({
      ...each,
      unitName: bodies.get(each.unit)?.name ?? "",
    })
    const changes = (await assetChangesOf(trx, key)).filter(isUnder)
    const standing = changes.filter(({ back }) => back === null)
    const openings = (await openingsOf(trx, key)).filter(isUnder)
    const mine = await recordingUnits(trx, key, actor, "recordAsset")
    return {
      units: mine.map((unit) => ({ code: unit, name: bodies.get(unit)?.name ?? "" })),
      accounts: accountsOf(openings, standing).map((account) => ({
        ...named(account),
        kindName: assetKinds[account.kind],
      })),
      planned: (await plannedAssetsOf(trx, key)).filter(isUnder).map((planned) => {
        const own = standing.filter((each) => each.unit === planned.unit && each.planned === planned.number)
        return {
          ...named(planned),
          bought: own.reduce((sum, each) => sum + each.cents, 0),
        }
      }),
      changes: changes.map((change) => ({
        ...named(change),
        kindName: assetKinds[change.kind],
        wayName: assetWays[change.way],
        may: { back: change.back === null && mine.includes(change.unit) },
      })),
    }
  })
}
