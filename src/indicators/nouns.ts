import { dealing, isHarm, type Sense, type State } from "./state.ts"

/** 未整改隐患: the verb before is denied already, and this is its object. */
function isObjectOfDenied(state: State): boolean {
  return state.not === "phrase" && state.value === "harm"
}

const harm: Sense = (state, { text, morpheme }, next) => {
  const isState = morpheme!.role === "state"
  const isObject = dealing.has(state.act ?? "") && (!isState || next?.thing != null)
  if (isObjectOfDenied(state)) {
    state.not = null
    return
  }
  if (state.isTurned) state.set("good", state.not === null ? "undo" : "state", text)
  else if (isObject && (state.act === "cure" || isState)) state.set("good", "cure", text)
  else state.set("harm", "state", text)
  state.close()
}

const matter: Sense = (state, { text, morpheme }, next) => {
  const isObject = dealing.has(state.act ?? "") && (morpheme!.role === "thing" || next?.thing != null)
  if (isObjectOfDenied(state)) {
    state.not = null
    return
  }
  if (state.isTurned) state.set("good", state.not === null ? "undo" : "state", text)
  else if (isObject) state.set("good", state.act!, text)
  else state.set("matter", "thing", text)
  state.close()
}

/** 漏, 逾期, 违规: what is done so is not done well, whatever it is. */
const spoiling: Sense = (state, { text, morpheme }, next) => {
  const { sense } = morpheme!
  // 查处交通违法: an object like any other.
  const isObject = sense === "astray" && dealing.has(state.act ?? "") && (next === null || state.isActFirst)
  if (isObject) {
    state.set("good", state.act!, text)
    state.spoiled = sense
    state.close()
    return
  }
  state.set(state.isTurned ? "good" : "harm", state.not === null ? sense : "state", text)
  state.spoiled = state.not === null ? sense : null
  state.not = null
  state.undoes = false
  state.act = null
}

/** 及时, 合格, 安全: as it should be. */
const right: Sense = (state, { text, morpheme }, next) => {
  const { sense } = morpheme!
  const wasNot = state.not
  // 无安全事故, 安全隐患: a word that only says of what kind the harm behind it is.
  if (sense === "good" && wasNot !== "next" && next !== null && isHarm(next)) return
  state.set(wasNot === null ? "good" : "harm", sense === "good" ? "state" : sense, text)
  state.adverb = sense === "good" ? null : sense
  state.act = null
  state.undoes = false
  // 未按期办结, 未有效处置: the adverb and its verb are both denied; 未达标 is a phrase of its own.
  const reaches = sense !== "quality" && (wasNot === "phrase" || (wasNot === "next" && sense === "timely"))
  state.not = reaches ? "phrase" : null
}

const money: Sense = (state, { text, morpheme }) => {
  const value = morpheme!.sense === "cost" ? "cost" : "income"
  const undone = value === "cost" ? "good" : "harm"
  // 节约办公费用, 核减工程造价: what is saved is saved, whatever it is.
  const isSaved = state.saves && value === "cost"
  if (isSaved) state.set("good", "saving", text)
  else if (state.by !== "saving" || state.value !== "good")
    state.set(state.undoes ? undone : value, state.undoes ? "undo" : "thing", text)
  state.saves = false
  state.close()
}

/** What is kept, brought or handed out is there to be had: 储备化肥 is no use of it. */
const providing =
  /^(?:储备|储存|保管|存放|供应|供给|保障|配送|配备|配置|发放|投放|分发|调拨|调运|调剂|收储|运输|运送|交货|到货)$/

/** Things that are used and are better used less: 化肥, 抗菌药物. */
const spare: Sense = (state, { text }, next) => {
  if (state.act !== null && providing.test(state.because) && next?.morpheme?.sense !== "use") {
    state.close()
    return
  }
  // 高效农药: a good word before it means the better kind.
  if (state.value !== "good" || state.by !== "state")
    state.set(state.isTurned ? "good" : "harm", "spare", text)
  state.close()
}

const unclear: Sense = (state, { text }) => {
  if (state.spoiled !== null) return
  state.set(null, "unclear", text)
  state.close()
}

/** What things and states do to the words before them, by their sense. */
export const nouns: Readonly<Record<string, Sense>> = {
  harm,
  matter,
  amiss: spoiling,
  late: spoiling,
  astray: spoiling,
  good: right,
  timely: right,
  quality: right,
  cost: money,
  income: money,
  spare,
  unclear,
  illness: (state) => {
    state.isIllness = true
  },
}
