import { type Actor, actorFor, dayAt, may, thingOf } from "../../../flow/index.ts"
import { centsOf, contractKinds, firmSizes, type Tie } from "../../../follow/contracts/contract.ts"
import { fundNames } from "../../../model/names.ts"
import { contractsOf, type KeptContract, needsOf, type PlannedNeed } from "../../../store/contracts.ts"
import { peopleOf } from "../../../store/people.ts"
import { bodiesIn } from "../../../store/years.ts"
import { askerOf, type Caller, must, type Office } from "../../office.ts"
import { type MoneyNames, moneyNames, projectKey } from "./names.ts"

/** What was planned to be bought, the contracts for it, and what small firms got, of whatever the caller may see. */
export async function contractsView(
  office: Office,
  caller: Caller,
  { year, code }: { readonly year: number; readonly code?: string | undefined },
) {
  const key = { region: caller.region, year }
  return office.store.as(askerOf(caller), async (trx) => {
    const names = await moneyNames(trx, office, key)
    const people = await peopleOf(trx, caller.region, [caller.person, caller.for])
    const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
    const isUnder = ({ unit }: { readonly unit: string }) =>
      code === undefined || unit === code || names.bodies.get(unit)?.department === code
    const contracts = (await contractsOf(trx, key)).filter(isUnder)
    const needs = (await needsOf(trx, key)).filter(isUnder)
    const mine = await recordingUnits(trx, key, actor, "recordContract")
    return {
      /** Units the caller may enter contracts of. */
      units: mine.map((unit) => ({ code: unit, name: names.bodies.get(unit)?.name ?? "" })),
      needs: needs.map((need) => needView(need, contracts, names)),
      contracts: contracts.map((contract) => ({
        ...contractView(contract, needs, names),
        may: { record: mine.includes(contract.unit) },
      })),
      small: shareOfSmall(contracts),
    }
  })
}

/** Units at which somebody may enter something now. */
export async function recordingUnits(
  trx: Parameters<typeof bodiesIn>[0],
  key: { readonly region: string; readonly year: number },
  actor: Actor,
  act: "recordContract" | "recordAsset",
): Promise<string[]> {
  const bodies = (await bodiesIn(trx, key)).filter(({ kind }) => kind === "unit")
  const year = { region: { code: key.region, name: "" }, year: key.year }
  return bodies.flatMap((body) => (may(actor, act, thingOf(year, body), body.state).ok ? [body.code] : []))
}

function needView(need: PlannedNeed, contracts: readonly KeptContract[], names: MoneyNames) {
  const own = contracts.filter(({ unit, planned }) => unit === need.unit && planned === need.number)
  const { unit, number, goods, catalogue, project, cents, reserved } = need
  return {
    unit,
    unitName: names.bodies.get(unit)?.name ?? "",
    number,
    goods,
    catalogue,
    project,
    projectName: project === null ? null : (names.projects.get(projectKey(unit, project))?.name ?? ""),
    fundName: fundNames[need.fund],
    cents,
    reserved,
    contracts: own.length,
    contracted: totalOf(own),
    small: totalOf(own.filter(isSmall)),
  }
}

function contractView(contract: KeptContract, needs: readonly PlannedNeed[], names: MoneyNames) {
  const { tied, paid, kind, size, ...rest } = contract
  const sums = { tied: centsOf({ ties: tied }), paid: centsOf({ ties: paid }) }
  const isOf = (need: PlannedNeed) => need.unit === contract.unit && need.number === contract.planned
  return {
    ...rest,
    unitName: names.bodies.get(contract.unit)?.name ?? "",
    kind,
    kindName: contractKinds[kind],
    size,
    sizeName: firmSizes[size],
    goods: needs.find(isOf)?.goods ?? null,
    ...sums,
    /** What is neither tied nor paid any more. */
    released: contract.cents - sums.tied - sums.paid,
    quotas: quotasOf([...tied, ...paid]).map((quota) => names.quota(quota)),
  }
}

function quotasOf(ties: readonly Tie[]) {
  const byText = new Map(ties.map(({ quota }) => [JSON.stringify(quota), quota]))
  return [...byText.values()]
}

function shareOfSmall(contracts: readonly KeptContract[]) {
  return {
    cents: totalOf(contracts),
    small: totalOf(contracts.filter(isSmall)),
    micro: totalOf(contracts.filter(({ size }) => size === "small" || size === "micro")),
  }
}

/** 中小企业: every firm that is not large. */
function isSmall({ size }: KeptContract): boolean {
  return size !== "large"
}

function totalOf(contracts: readonly KeptContract[]): number {
  return contracts.reduce((sum, { cents }) => sum + cents, 0)
}
