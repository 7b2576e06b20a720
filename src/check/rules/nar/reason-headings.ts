import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Observation } from "../../check.ts"
import { changesOf, isWholeEntity } from "../../facts/claims/claims.ts"
import { findIn } from "../../facts/find-in.ts"

const reason = /财政拨款收入支出(增加|减少|增长|下降)的主要原因/

/** The heading of a reason, and the change that goes the other way. */
export interface ContraryReason {
  readonly words: string
  readonly change: string
  readonly way: "up" | "down"
}

/** 财政拨款收入支出减少的主要原因 in a document whose appropriated revenue and expenditure both rise. */
export function* reasonsAgainstChanges(disclosure: Disclosure): Iterable<Observation> {
  for (const section of disclosure.sections) {
    const found = findIn(section, reason)
    if (!found) continue
    const said = /减少|下降/.test(found.text) ? "down" : "up"
    const changes = changesOf(disclosure.claims).filter((claim) => isMeant(claim, disclosure))
    const way = said === "up" ? "down" : "up"
    if (changes.length < 2 || !changes.every((claim) => claim.direction === way)) continue
    yield {
      fault: "reason",
      about: ["claim", "appropriation", "reason"],
      at: [found.at, ...changes.map((claim) => claim.at)],
      data: { words: found.text, change: changes[0]!.text, way } satisfies ContraryReason,
      says: said === "up" ? "增加" : "减少",
      should: way === "up" ? "增加" : "减少",
    }
  }
}

function isMeant(claim: Claim, disclosure: Disclosure): boolean {
  return (
    claim.kind === "change" &&
    claim.section === "overview" &&
    disclosure.stage === "budget" &&
    /^(?:revenue\.)?appropriation$/.test(claim.subject) &&
    isWholeEntity(claim, disclosure)
  )
}
