import type { Disclosure } from "../../../model/disclosure.ts"
import type { Figure } from "../../../money/figure.ts"
import { nameKey } from "../../about.ts"
import type { Observation } from "../../check.ts"
import { fits, percentOf } from "../../facts/claims/ratio.ts"
import { type Passage, passagesOf, type Quantity, type Sentence } from "../../facts/quantities/index.ts"
import { aboutOfPassage } from "../../facts/quantities/wrong-parts.ts"

/** A per cent in its words, the amounts beside it that it follows from, and what they come to. */
export interface PercentBeside {
  readonly words: string
  readonly part: string
  readonly whole: string
  readonly percent: string
}

/**
 * Per cents that the figures right beside them give, whatever the amounts are called: a change that is the difference
 * of two amounts of its sentence, a completion turned round, and one share among others that fit their whole.
 */
export function* percentsBeside(disclosure: Disclosure): Iterable<Observation> {
  for (const passage of passagesOf(disclosure)) {
    if (passage.kind !== "prose" || passage.section === "glossary" || passage.section === "duties") continue
    for (const sentence of passage.sentences) {
      yield* changes(sentence, passage)
      yield* completions(sentence, passage)
    }
    yield* shares(passage)
  }
}

const moved = /(?:增加|减少|增|减|多|少|下降|上升|增长|降低|压减)(?:了|支出|收入)?$/
const base = /(?:上年|去年|20\d\d年|[比较同与和])/
const change =
  /^[，、（]?(?:增幅|降幅|减幅|升幅|增长率|下降率|增长|下降|增加|减少|上升|降低)(?:为|了|达到?)?$/

/** `98.2万元，同上年的110.5万元相比下降12.3万元，降幅为12.53%`: the change is of last year's amount. */
function* changes({ start, text, quantities }: Sentence, passage: Passage): Iterable<Observation> {
  for (const [i, rate] of quantities.entries()) {
    const moves = quantities[i - 1]
    if (!isPercent(rate) || !moves || !isMoney(moves) || !moved.test(moves.before)) continue
    if (!change.test(text.slice(moves.end, rate.start))) continue
    const [level, last, ...more] = quantities.slice(0, i - 1).filter(isMoney)
    if (!level || !last || more.length > 0 || !base.test(text.slice(level.end, last.start))) continue
    // The change itself is that of the two amounts.
    if (Math.abs(Math.abs(level.value - last.value) - moves.value) > 1 || last.value === 0) continue
    yield* wrong(rate, moves, last, { start, text, quantities }, passage)
  }
}

/** `31.95万元（与预算数34.50万元相比，完成107.98%）`: the budget over what was spent. */
function* completions({ start, text, quantities }: Sentence, passage: Passage): Iterable<Observation> {
  for (const [i, rate] of quantities.entries()) {
    if (!isPercent(rate) || !/完成(?:率|预算|年初预算|全年预算)?(?:的|为)?$/.test(rate.before)) continue
    const [spent, budget, ...more] = quantities.slice(0, i).filter(isMoney)
    if (!spent || !budget || more.length > 0 || !/预算(?:数|安排)?(?:为)?$/.test(budget.before)) continue
    const isTurned = fits(rate.text, figureOf(budget), figureOf(spent)) === "exact"
    if (isTurned) yield* wrong(rate, spent, budget, { start, text, quantities }, passage)
  }
}

const shared =
  /(\d[\d,]*(?:\.\d{1,6})?)(万?元)[，（]?(?:占比|所占比重|比重|占比重|占)(?:为|是|达到?|约为?)?(\d{1,3}\.\d{1,2}%)/g

/** `收入6214.60万元。拨款5070.60万元，比重81.59%。事业收入1100.00万元，比重7.70%`. */
function* shares(passage: Passage): Iterable<Observation> {
  if (!/%/.test(passage.text)) return
  const all = passage.sentences.flatMap((sentence) =>
    sentence.quantities.map((quantity) => ({ quantity, sentence, index: sentence.start + quantity.start })),
  )
  const amounts = all.filter(({ quantity }) => isMoney(quantity))
  const pairs = [...passage.text.matchAll(shared)].flatMap((match) => {
    const part = amounts.find(({ index }) => index === match.index)
    const rate = all.find(({ index, quantity }) => index > match.index && quantity.text === match[3])
    return part && rate ? [{ part, rate }] : []
  })
  if (pairs.length < 2) return
  const first = pairs[0]!.part.index
  const wholes = amounts.filter(({ index }) => index < first).map(({ quantity }) => figureOf(quantity))
  const sum = pairs.reduce(
    (total, { part }) => ({
      cents: total.cents + part.quantity.value,
      slack: total.slack + figureOf(part.quantity).slack,
    }),
    { cents: 0, slack: 0 },
  )
  for (const whole of [...(pairs.length > 2 ? wholes : []), sum]) {
    const off = pairs.filter(
      ({ part, rate }) => fits(rate.quantity.text, figureOf(part.quantity), whole) === "wrong",
    )
    const [odd] = off
    if (!odd || off.length > 1) continue
    const own = figureOf(odd.part.quantity)
    const isOfAnother = amounts.some(
      ({ quantity }) => fits(odd.rate.quantity.text, own, figureOf(quantity)) !== "wrong",
    )
    if (isOfAnother) return
    yield observed(
      odd.rate.quantity,
      odd.part.quantity,
      wordsOf(whole, odd.part.quantity),
      percentOf(own, whole, odd.rate.quantity.text),
      odd.rate.sentence,
      passage,
    )
    return
  }
}

function* wrong(
  rate: Quantity,
  part: Quantity,
  whole: Quantity,
  sentence: Sentence,
  passage: Passage,
): Iterable<Observation> {
  if (fits(rate.text, figureOf(part), figureOf(whole)) !== "wrong") return
  const percent = percentOf(figureOf(part), figureOf(whole), rate.text)
  yield observed(rate, part, whole.text, percent, sentence, passage)
}

function observed(
  rate: Quantity,
  part: Quantity,
  whole: string,
  percent: string,
  sentence: Sentence,
  passage: Passage,
): Observation {
  return {
    fault: "beside",
    about: [aboutOfPassage(passage), nameKey(part.before || rate.before), "percent"],
    at: [passage.placeOf(sentence, rate.start)],
    data: {
      words: `${rate.before.slice(-12)}${rate.text}`,
      part: part.text,
      whole,
      percent,
    } satisfies PercentBeside,
    says: rate.text,
    should: percent,
  }
}

function isPercent({ dimension, rough, text }: Quantity): boolean {
  return dimension === "比率" && !rough && /%$/.test(text)
}

function isMoney({ dimension, rough, per }: Quantity): boolean {
  return dimension === "钱" && !rough && per.length === 0
}

/** Slack is counted in halves of a cent. */
function figureOf({ value, high }: Quantity): Figure {
  return { cents: value, slack: Math.round(2 * (high - value)) }
}

function wordsOf({ cents }: Figure, like: Quantity): string {
  const scale = like.count === 0 ? 1 : like.value / like.count
  return `${(cents / scale).toFixed(2)}${like.unit}`
}
