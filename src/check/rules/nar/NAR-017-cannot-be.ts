import { nested } from "../../../packs/nested.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { type Passage, passagesOf, type Quantity, type Sentence } from "../../facts/quantities/index.ts"
import { isPiece } from "../../facts/quantities/pieces.ts"
import { aboutOfPassage } from "../../facts/quantities/wrong-parts.ts"

/** A figure that cannot be, or beside another that it cannot exceed. */
export interface CannotBe {
  /** Its words. */
  readonly words: string
  /** The words of the other figure; "" when it is the figure alone. */
  readonly other: string
}

/** NAR-017: figures of prose can be: no piece of a person, no more visits than visitors, no step above the one before it. */
export const cannotBe: Check = {
  id: "NAR-017",
  family: "NAR",
  title: "文中的数量不可能",
  severity: "error",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    for (const passage of passagesOf(disclosure))
      for (const sentence of passage.sentences) {
        yield* pieces(sentence, passage)
        yield* batches(sentence, passage)
        yield* days(sentence, passage)
        if (passage.section !== "glossary") yield* steps(sentence, passage)
      }
  },
}

/** `办理登记2.14件`: 万 was lost. */
function* pieces(sentence: Sentence, passage: Passage): Iterable<Observation> {
  // At the beginning of a line it may be the number of a goal.
  for (const quantity of sentence.quantities)
    if (/[\u4e00-\u9fff]$/.test(quantity.before) && isPiece(quantity, quantity.before, quantity.after))
      yield observed("piece", quantity, null, sentence, passage)
}

/** `接待52批次、18人次`, `出国团组4个、3人次`: every batch and every group has somebody in it. */
function* batches({ quantities, ...sentence }: Sentence, passage: Passage): Iterable<Observation> {
  for (const [i, batch] of quantities.entries()) {
    const people = quantities[i + 1]
    const isGroup = batch.word === "个" && /团组(?:数(?:量)?)?$/.test(batch.before)
    if (!people || !(batch.dimension === "批" || isGroup) || !/^人/.test(people.dimension)) continue
    if (batch.rough || people.rough || batch.per.length > 0 || people.per.length > 0) continue
    const between = sentence.text.slice(batch.end, people.start)
    if (!/^次?[，、（]?(?:共|总|合|累)?计?(?:接待|来访|来宾)?(?:共|总|合|累)?计?$/.test(between)) continue
    if (people.value < batch.value)
      yield observed(isGroup ? "groups" : "batches", people, batch, { quantities, ...sentence }, passage)
  }
}

const wholeYear = /全年|每年|年均|一年|本年|年度|年内|当年|今年/

/** `全年免费开放380天`: no year has so many. */
function* days(sentence: Sentence, passage: Passage): Iterable<Observation> {
  for (const quantity of sentence.quantities) {
    const most = quantity.word === "天" ? 366 : quantity.word === "小时" ? 366 * 24 : null
    if (most === null || quantity.rough || quantity.per.some((per) => per !== "年") || quantity.count <= most)
      continue
    // 人 and 次 before it: days of many are added up.
    if (!wholeYear.test(quantity.before) || /累计|人均|共|合计|[人次台家]/.test(quantity.before)) continue
    yield observed("year", quantity, null, sentence, passage)
  }
}

/** What was left from before may be dealt with now. */
const leftOver = /上年|历年|往年|去年|存量|遗留|积案|结转|累计|含|包括|加上/

/** `排查隐患3388项、完成整改3470项`. */
function* steps({ quantities, ...sentence }: Sentence, passage: Passage): Iterable<Observation> {
  for (const [i, part] of quantities.entries()) {
    const whole = quantities.slice(0, i).findLast(({ dimension }) => dimension === part.dimension)
    if (!whole || part.value <= whole.value || !isTold(part) || !isTold(whole)) continue
    // What is said between them may be of somebody else.
    if (part.start - whole.end > 40 || /[。；]/.test(sentence.text.slice(whole.end, part.start))) continue
    const pair = nested.find((each) => each.whole.test(whole.before) && each.part.test(part.before))
    if (!pair || pair.part.test(whole.before) || isNarrower(whole, part)) continue
    yield {
      ...observed("step", part, whole, { quantities, ...sentence }, passage),
      ...(pair.isStrict && !leftOver.test(sentence.text) ? {} : { severity: "warning" as const }),
    }
  }
}

const kinds = /行政|事业|工勤|参公|政法|其他|本级|机关/

/** 事业编制38名 beside all who are there. */
function isNarrower(whole: Quantity, part: Quantity): boolean {
  return whole.isPart !== part.isPart || (kinds.test(whole.before) && !kinds.test(part.before))
}

/** A plain figure with words of its own; 其中 of another whole is told apart elsewhere. */
function isTold({ rough, per, before, dimension }: Quantity): boolean {
  return !rough && per.length === 0 && before !== "" && !["钱", "比率"].includes(dimension)
}

function observed(
  fault: string,
  quantity: Quantity,
  other: Quantity | null,
  sentence: Sentence,
  passage: Passage,
): Observation {
  return {
    fault,
    about: [aboutOfPassage(passage), nameKey(quantity.before || quantity.after), fault],
    at: [passage.placeOf(sentence, quantity.start)],
    data: { words: wordsOf(quantity), other: other ? wordsOf(other) : "" } satisfies CannotBe,
    says: quantity.text,
  }
}

function wordsOf({ before, text }: Quantity): string {
  return `${before.replace(/^(?:其中|和|及)/, "").slice(-16)}${text}`
}
