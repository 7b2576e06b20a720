import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import type { Verdict } from "../../check.ts"
import { findIn } from "../tpe/items.ts"
import { changesOf, isWholeEntity } from "./claims.ts"

const reason = /财政拨款收入支出(增加|减少|增长|下降)的主要原因/

/** 财政拨款收入支出减少的主要原因 in a document whose appropriated revenue and expenditure both rise. */
export function* reasonsAgainstChanges(disclosure: Disclosure): Iterable<Verdict> {
  for (const section of disclosure.sections) {
    const found = findIn(section, reason)
    if (!found) continue
    const way = /减少|下降/.test(found.text) ? "down" : "up"
    const changes = changesOf(disclosure.claims).filter((claim) => isMeant(claim, disclosure))
    const contrary = way === "up" ? "down" : "up"
    if (changes.length < 2 || !changes.every((claim) => claim.direction === contrary)) continue
    const words = contrary === "up" ? "增加" : "减少"
    yield {
      message: `文中写“${found.text}”，而财政拨款收入、支出比上年都是${words}（${changes[0]!.text}）。`,
      at: [found.at, ...changes.map((claim) => claim.at)],
      says: way === "up" ? "增加" : "减少",
      should: words,
      advice: "请核对增减用语和所写的原因。",
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
