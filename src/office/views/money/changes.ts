import { actorFor, dayAt, may, thingOf } from "../../../flow/index.ts"
import { causes } from "../../../follow/book/causes.ts"
import { deciderNames, decisionText } from "../../../follow/changes/decider.ts"
import { changesOf, type KeptChange } from "../../../store/changes.ts"
import { peopleOf } from "../../../store/people.ts"
import { bodiesIn } from "../../../store/years.ts"
import { isAskedBy, isDecider } from "../../acts/money/changes.ts"
import { askerOf, type Caller, must, type Office } from "../../office.ts"
import { type MoneyNames, moneyNames } from "./names.ts"

const outcomeNames = { approved: "已批准", refused: "不同意", withdrawn: "已撤回" } as const

/** Changes of approved budgets the caller may see, the newest first, with what they may do to each. */
export async function changesView(
  office: Office,
  caller: Caller,
  asked: {
    readonly year: number
    readonly code?: string | undefined
    readonly before?: number | undefined
    readonly size: number
  },
) {
  const key = { region: caller.region, year: asked.year }
  const today = dayAt(office.now())
  return office.store.as(askerOf(caller), async (trx) => {
    const people = await peopleOf(trx, caller.region, [caller.person, caller.for])
    const actor = must(actorFor(people, caller.person, caller.for, today)).value
    const names = await moneyNames(trx, office, key)
    const byCode = new Map((await bodiesIn(trx, key)).map((body) => [body.code, body]))
    const changes = await changesOf(trx, key, {
      size: asked.size,
      ...(asked.code !== undefined && { unit: asked.code }),
      ...(asked.before !== undefined && { before: asked.before }),
    })
    const year = { region: { code: caller.region, name: "" }, year: asked.year }
    return changes.map((change) => {
      const body = byCode.get((change.from ?? change.to)!.unit)
      const isAllowed = (act: "askChange" | "decideChange") =>
        body !== undefined && may(actor, act, thingOf(year, body), body.state).ok
      const isOwn = isAskedBy(change, caller)
      const isOpen = change.decided === null
      return {
        ...changeView(change, names),
        may: {
          decide: isOpen && !isOwn && isDecider(actor, change, body) && isAllowed("decideChange"),
          withdraw: isOpen && isOwn && isAllowed("askChange"),
        },
      }
    })
  })
}

function changeView(change: KeptChange, names: MoneyNames) {
  const { number, day, by, kind, source, from, to, cents, reason, document, goals, decision, decided } =
    change
  return {
    number,
    day,
    by,
    kind,
    kindName: causes[kind].name,
    source,
    from: from && names.quota(from),
    to: to && names.quota(to),
    cents,
    reason,
    document,
    goals,
    decides: deciderNames[decision.decides],
    needsDocument: decision.decides === "congress" || decision.decides === "government",
    says: decisionText(decision),
    decided: decided && { ...decided, outcomeName: outcomeNames[decided.outcome] },
  }
}
