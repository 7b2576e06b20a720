import type { Thing } from "../packs/indicator-words.ts"
import type { Word } from "./segment.ts"

/**
 * What the words of a name come to. `harm` less of it is better; `matter` it is bad that it happens, but dealing with it
 * is work; `good` more is better; `cost` and `income` are money and time spent or earned; null nothing is known.
 */
export type Value = "harm" | "matter" | "good" | "cost" | "income" | null

/** What a value becomes when less of it is spoken of. */
export const flipped: Readonly<Record<Exclude<Value, null>, Value>> = {
  harm: "good",
  matter: "good",
  cost: "good",
  good: "harm",
  income: "harm",
}

/** Acts whose object may be harm or a matter (处理投诉, 排查隐患): dealing with it is good. */
export const dealing: ReadonlySet<string> = new Set(["handle", "cure"])

/** How one sense of a word changes what the words before it came to. */
export type Sense = (state: State, word: Word, next: Word | null) => void

/** What the words of a name have come to so far, and what waits for the words that follow. */
export class State {
  value: Value = null
  by = ""
  because = ""
  time: "short" | "long" | null = null
  /** Something is waited for, whatever is done: the time should be short. */
  waits = false
  capped = false
  grows = false
  ofMoney = false
  isOfHarm = false
  /** What decides stands before a stretch that is not known. */
  blurred = false
  /** 未 before words that are not known: what the whole says is not known either. */
  denied = false
  /** A negation that waits for its word: 不 turns the next, 未 a whole phrase, 无 a thing. */
  not: "next" | "phrase" | "thing" | null = null
  /** 减少, 压缩: what is undone may follow. */
  undoes = false
  /** 节约, 核减: the cost that is saved may follow behind words that are not known (节约生产成本). */
  saves = false
  /** The act before, whose object may follow. */
  act: string | null = null
  /** How the act behind it is done: `timely`, `quality`. */
  adverb: string | null = null
  /** A word that spoils the act behind it: `amiss`, `late`, `astray`. */
  spoiled: string | null = null
  isIllness = false
  isPassive = false
  isActFirst = false
  hasOnlyActs = true
  count = 0

  set(value: Value, by: string, because: string): void {
    if (value === "harm" || value === "matter") this.isOfHarm = true
    this.value = value
    this.by = by
    this.because = because
    this.blurred = false
  }

  /** A noun ends what waited for it. */
  close(): void {
    this.not = null
    this.undoes = false
    // 查处超限超载车辆: of several objects each is dealt with.
    if (!this.isActFirst) this.act = null
  }

  /** A thing behind harm is what is harmed, or harms; what is written of harm (事故报告) is none. */
  thing(thing: Thing): void {
    const isBad = this.value === "harm" || this.value === "matter"
    if (isBad && thing.kind === "text") this.set(null, "", "")
    else if (isBad && this.by !== "happen") this.by = "modifier"
    // 盗伐林木案件: whatever the harm is done to, a case of it is one.
    if (isBad && thing.kind === "event") this.blurred = false
    this.not = null
  }

  /** Whether what follows is denied or undone. */
  get isTurned(): boolean {
    return this.not !== null || this.undoes
  }
}

/** Whether a word is of something bad. */
export function isHarm({ morpheme }: Word): boolean {
  return morpheme?.sense === "harm" || morpheme?.sense === "matter"
}
