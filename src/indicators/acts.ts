import { dealing, flipped, isHarm, type Sense, type State } from "./state.ts"

/** Which acts a word before them spoils: 漏接种, 逾期整改 all of them; 违规发放 those that mend nothing. */
function isSpoiled({ spoiled }: State, sense: string): boolean {
  return spoiled !== null && (spoiled !== "astray" || !dealing.has(sense))
}

const doing: Sense = (state, { text, morpheme }) => {
  const { sense } = morpheme!
  // 被纠错, 被处罚: what others do to it is its own doing.
  if (state.isPassive) {
    state.set(null, "unclear", text)
    return
  }
  // 减免检验费用, 节水灌溉: what is saved by it stays saved.
  if (state.by === "saving" && state.value === "good") return
  // 床位使用率: what is judged in two ways stays so, however much of it is used.
  if (isSpoiled(state, sense) || (state.by === "unclear" && !dealing.has(sense))) return
  if (state.not === "next" || state.not === "phrase") state.set("harm", state.adverb ?? "state", `未${text}`)
  else if (state.undoes && sense === "benefit") state.set("harm", "undo", text)
  // 及时办结, 规范管理: how it is done decides, not that it is.
  else state.set("good", state.adverb ?? sense, text)
  if (state.not !== "phrase") state.not = null
  state.act = state.value === "good" ? sense : null
  // 排查整治安全隐患: acts in a row are one.
  state.isActFirst = state.count === 1 || (state.isActFirst && state.hasOnlyActs)
}

const undo: Sense = (state, { text }, next) => {
  state.grows = true
  state.act = null
  // 企业减少投诉: what is undone stands behind.
  const isBehind = next !== null && (next.thing !== null || isHarm(next))
  if (state.value === null || isBehind) state.undoes = true
  else state.set(flipped[state.value], "undo", text)
}

/** Saving whose object follows; 节水 and 减排 have theirs in them (节水灌溉工程成本 is a cost). */
const wholeSaving = /^(?:节[约省]|核减|审减|减免|免除|减支|节支)/

const saving: Sense = (state, { text }) => {
  state.grows = true
  state.set(state.not === null ? "good" : "harm", "saving", text)
  state.isActFirst = state.count === 1
  state.saves = state.not === null && wholeSaving.test(text)
  state.not = null
}

/** What happens is harm; 出现 only where it is of a matter. */
const happening =
  (always: boolean): Sense =>
  (state, { text }) => {
    const isUnsaid = always && state.value === null && state.not === null
    if (state.value === "matter" || isUnsaid) state.set("harm", "happen", text)
    // 未发生事故: what has not happened stands behind.
    if (state.not === "phrase") state.not = "thing"
    state.act = null
  }

/** What acts do to the words before them, by their sense. */
export const acts: Readonly<Record<string, Sense>> = {
  work: doing,
  handle: doing,
  give: doing,
  cure: doing,
  effort: doing,
  benefit: doing,
  undo,
  saving,
  happen: happening(true),
  occur: happening(false),
  add: (state, { text }) => {
    if (state.value === null || state.value === "good") state.set("good", "effort", text)
    state.grows = true
  },
  use: (state, { text }) => {
    if (state.value === null && state.by !== "unclear") state.set("good", "effort", text)
  },
  grow: (state) => {
    state.grows = true
  },
  // 血压控制 is to be reached; of all else it is open what is controlled.
  limit: (state, { text }) => {
    state.set(state.isIllness ? "good" : null, state.isIllness ? "cure" : "unclear", text)
    state.act = null
  },
}
