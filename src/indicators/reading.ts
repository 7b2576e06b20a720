import type { Measure } from "../packs/indicator-words.ts"
import { acts } from "./acts.ts"
import { nouns } from "./nouns.ts"
import { isUnknown, type Word } from "./segment.ts"
import { flipped, type State } from "./state.ts"

/** Takes one word of a name behind those before it; the later word decides, for the head of a Chinese name stands last. */
export function take(state: State, word: Word, next: Word | null): void {
  const { morpheme, measure, thing, text } = word
  state.count++
  state.hasOnlyActs &&= morpheme?.role === "act"
  state.isPassive &&= morpheme?.role === "act"
  if (text === "被") state.isPassive = true
  // 节约型机关 saves nothing that is named behind it.
  if (text.startsWith("型")) state.saves = false
  if (isUnknown(word)) {
    takeUnknown(state, text)
    return
  }
  // 逾期, 漏 reach over the verbs that follow them at once.
  const isVerbal = morpheme?.role === "act" || morpheme?.role === "not"
  if (!isVerbal && morpheme?.sense !== "unclear") state.spoiled = null
  if (!isVerbal) state.adverb = null
  if (isOfMoney(word)) state.ofMoney = true
  // 帮扶后返贫户数: what stands behind 后 is not the object of what stands before.
  if (morpheme?.sense === "after") {
    state.act = null
    state.isActFirst = false
  }
  if (morpheme?.sense === "capped") state.capped = true
  if (morpheme?.role === "not") deny(state, text)
  else if (morpheme?.role === "act") takeAct(state, word, next)
  else if (morpheme && nouns[morpheme.sense]) takeNoun(state, word, next)
  else if (measure !== null && thing === null) takeMeasure(state, text, measure)
  else if (thing !== null) state.thing(thing)
}

function takeAct(state: State, word: Word, next: Word | null): void {
  const { sense, time } = word.morpheme!
  if (state.not === null) {
    if (time === "wait") state.waits = true
    // The act that stands last takes the time.
    const isBroken = state.value === "harm" || state.value === "matter"
    if (time === "mend") state.time = isBroken ? "short" : null
    else state.time = time === "short" || time === "long" ? time : null
  }
  const sensed = acts[sense]
  if (sensed) sensed(state, word, next)
  else if (word.thing !== null) state.thing(word.thing)
}

function takeNoun(state: State, word: Word, next: Word | null): void {
  const { sense, time } = word.morpheme!
  if (state.not === null) {
    if (time === "wait") state.waits = true
    if (time === "long") state.time = "long"
  }
  nouns[sense]!(state, word, next)
}

function deny(state: State, text: string): void {
  // 逾期未办结: late and not at all are one.
  if (state.spoiled !== null) return
  if (/^(?:未|没有|未能|尚未)$/.test(text)) state.not = "phrase"
  else state.not = text === "不" ? "next" : "thing"
}

/** A measure inside of a name: 办理时限压缩率, 收入增长率. */
function takeMeasure(state: State, text: string, { sense, dimensions }: Measure): void {
  const takesTime = sense === "cost" || sense === "short" || (sense === "" && dimensions.includes("time"))
  if (takesTime) state.set(state.undoes ? "good" : "cost", state.undoes ? "undo" : "time", text)
  else if (sense === "income") state.set(state.undoes ? "harm" : "income", "thing", text)
  else if (sense === "good" || sense === "harm") {
    const isCured = sense === "harm" && state.act === "cure"
    state.set(state.isTurned || isCured ? flipped[sense] : sense, isCured ? "cure" : "state", text)
  } else return
  state.not = null
  state.undoes = false
  state.act = null
}

function takeUnknown(state: State, text: string): void {
  // 按时到站, 漏报, 非法倾倒: an adverb holds for the verb behind it, whatever it is.
  if (state.by === "timely" || state.spoiled !== null) return
  // 未检, 未缴: what is named by one character and should be done is not.
  if (state.not === "phrase" && text.length === 1) {
    state.set("harm", "state", `未${text}`)
    state.not = null
    return
  }
  // 服务费核付时间: what takes the time is the act that is not known.
  if (state.time === "long") state.time = null
  blur(state, text)
  if (state.not === "phrase" || state.not === "next") state.denied = true
  state.not = null
  // 查处交通违法: a name that begins with its act is about its object, whatever stands between.
  if (!state.isActFirst) state.act = null
}

/** What follows decides; what stood before does not reach over a word that is not known, unless that is its object. */
function blur(state: State, text: string): void {
  const isKept = state.by === "effort" || state.by === "benefit" || state.value === "harm"
  if (/[^消免浪自公]费$/.test(text)) {
    state.ofMoney = true
    state.set("cost", "thing", text)
  } else if (isKept || (state.isActFirst && state.count === 2)) state.blurred = true
  else if (state.value !== null) state.set(null, "", "")
}

/** What the measure at the end says beside the words. */
export function takeEnd(state: State, sense: string, word: string): void {
  const isTurned = state.undoes || (sense === "cost" ? state.saves : state.by === "saving")
  switch (sense) {
    case "good":
    case "harm": {
      const isCured = sense === "harm" && state.act === "cure"
      const isFlipped = state.not !== null || isTurned || isCured
      state.set(isFlipped ? flipped[sense] : sense, isFlipped ? "undo" : "state", word)
      return
    }
    case "short":
      // 质保周期, 服务周期: of what should last nobody wants less.
      if (!isTurned) state.time = state.time === "long" && word.length === 2 ? null : "short"
      state.set(isTurned ? "good" : "cost", isTurned ? "saving" : "measure", word)
      return
    case "cost":
      state.set(isTurned ? "good" : "cost", isTurned ? "saving" : "measure", word)
      return
    case "income":
      if (state.value !== "harm") state.set(state.undoes ? "harm" : "income", "measure", word)
      return
  }
}

const moneyWords = /资金|预算|经费|费用|支出|超支|补助|补贴|贷款|金额|价/

function isOfMoney({ text, morpheme, measure }: Word): boolean {
  const senses = [morpheme?.sense, measure?.sense]
  return senses.includes("cost") || senses.includes("income") || moneyWords.test(text)
}
