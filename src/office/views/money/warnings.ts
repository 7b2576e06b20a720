import { checkExecution } from "../../../check/execution/index.ts"
import { dayAt } from "../../../flow/index.ts"
import { accountsOf, assetKinds } from "../../../follow/assets/assets.ts"
import { centsOf } from "../../../follow/contracts/contract.ts"
import { executionReview } from "../../../follow/progress/execution.ts"
import { paceOf } from "../../../packs/pace.ts"
import { assetChangesOf, openingsOf, plannedAssetsOf } from "../../../store/assets.ts"
import { paymentsOf, sinceOf, standingsOf } from "../../../store/book.ts"
import { contractsOf, contractsPaid, needsOf } from "../../../store/contracts.ts"
import { filesOf, waitingOf } from "../../../store/payments.ts"
import { askerOf, type Caller, type Office } from "../../office.ts"
import { keptExecuted } from "./kept.ts"
import { moneyNames, projectKey } from "./names.ts"

/** What the rules say of the execution of a year, of whatever the caller may see, as of a day. */
export async function warningsView(
  office: Office,
  caller: Caller,
  { year, asOf = dayAt(office.now()) }: { readonly year: number; readonly asOf?: string | undefined },
) {
  const key = { region: caller.region, year }
  const moment = { asOf, knownOn: dayAt(office.now()) }
  // What is over by the end of a year is judged as of its end.
  const day = asOf > `${year}-12-31` ? `${year}-12-31` : asOf
  return office.store.as(askerOf(caller), async (trx) => {
    const names = await moneyNames(trx, office, key)
    const taken = new Map((await filesOf(trx, key)).map((file) => [file.number, file.day]))
    const open = await waitingOf(trx, key, { isOpen: true })
    const paid = await contractsPaid(trx, key)
    const project = (unit: string, code: string) => names.projects.get(projectKey(unit, code))
    const review = executionReview({
      year,
      day,
      pace: paceOf(names.place),
      standings: await standingsOf(trx, key, moment),
      since: await sinceOf(trx, key),
      payments: (await paymentsOf(trx, key, moment)).map((payment) => ({
        ...payment,
        contract: paid.get(payment.number) ?? null,
      })),
      ...(await boughtIn(trx, key, asOf)),
      unclaimed: open.map(({ number, file, payment, because, proposals }) => ({
        number,
        date: payment.date,
        cents: payment.cents,
        taken: taken.get(file) ?? day,
        unit: payment.unit ?? proposals[0]?.unit ?? null,
        because,
      })),
      kept: await keptExecuted(trx, key, names.place, moment, day),
      names: {
        unit: (code) => names.bodies.get(code)?.name ?? "",
        project: (unit, code) => project(unit, code)?.name ?? code,
        economic: names.economicName,
        plan: (unit, code) => project(unit, code)?.plan ?? [],
      },
    })
    return {
      day,
      findings: checkExecution(review).map(({ check, severity, title, message, advice, basis, about }) => ({
        check,
        severity,
        title,
        message,
        advice: advice ?? "",
        basis,
        about,
      })),
    }
  })
}

/** Contracts and assets as the rules look at them; what was released whole without a payment is no contract any more. */
async function boughtIn(
  trx: Parameters<typeof contractsOf>[0],
  key: Parameters<typeof contractsOf>[1],
  day: string,
) {
  const kept = (await contractsOf(trx, key)).filter(({ signed }) => signed <= day)
  const contracts = kept.map(({ tied, paid, size, announced, ...contract }) => ({
    ...contract,
    isLarge: size === "large",
    announced: announced !== null && announced <= day ? announced : null,
    tied: centsOf({ ties: tied }),
    paid: centsOf({ ties: paid }),
  }))
  const changes = (await assetChangesOf(trx, key, { asOf: day })).filter(({ back }) => back === null)
  const bought = changes.filter(({ way }) => way === "bought")
  const planned = await plannedAssetsOf(trx, key)
  return {
    contracts: contracts.filter(({ tied, paid }) => tied > 0 || paid !== 0),
    needs: await needsOf(trx, key),
    assets: accountsOf(await openingsOf(trx, key), changes).map(({ unit, kind, closing }) => ({
      unit,
      kindName: assetKinds[kind],
      quantity: closing.quantity,
    })),
    bought: bought.map((each) => {
      const plan = planned.find(({ unit, number }) => unit === each.unit && number === each.planned)
      const own = bought.filter(({ unit, planned: of }) => unit === each.unit && of === each.planned)
      const { number, unit, goods, date, cents } = each
      const all = own.reduce((sum, other) => sum + other.cents, 0)
      return { number, unit, goods, date, cents, planned: plan ? { cents: plan.cents, bought: all } : null }
    }),
  }
}
