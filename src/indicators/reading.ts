import type { Thing } from "../packs/indicator-words.ts"
import { isUnknown, type Word } from "./segment.ts"

/**
 * What the words of a name come to. `harm` less of it is better; `matter` it is bad that it happens, but dealing with it
 * is work; `good` more is better; `cost` and `income` are money and time spent or earned; null nothing is known.
 */
export type Value = "harm" | "matter" | "good" | "cost" | "income" | null

/** The valence of a name's words, with what it rests on. */
export interface Valence {
  readonly value: Value
  /** The sense of the word that decided: `state`, `work`, `effort`, `benefit`, `cure`, `undo` … */
  readonly by: string
  /** The words that decided, for a sentence. */
  readonly because: string
  /** How long acts of the name should take. */
  readonly time: "short" | "long" | null
  /** Whether the name is of what should have an upper bound: staff, vehicles, meetings. */
  readonly capped: boolean
  /** Whether an end of growth or reduction stands in the name. */
  readonly grows: boolean
  /** Whether words that are not known follow the word that decided: of a share, they say what it is a share of. */
  readonly blurred: boolean
  /** Whether the words begin with the act, and its object follows. */
  readonly isActFirst: boolean
  /** Whether harm is spoken of, whatever becomes of it. */
  readonly isOfHarm: boolean
  /** Whether money is spoken of, spent or earned. */
  readonly ofMoney: boolean
}

/** Acts whose object may be harm or a matter (处理投诉, 排查隐患): dealing with it is good. */
const dealing = new Set(["handle", "cure"])
/** Which acts a word before them spoils: 漏接种, 逾期整改 all of them; 违规发放 those that mend nothing. */
const spoils: Readonly<Record<string, (sense: string) => boolean>> = {
  amiss: () => true,
  late: () => true,
  astray: (sense) => !dealing.has(sense),
}
const flipped: Readonly<Record<string, Value>> = {
  harm: "good",
  matter: "good",
  cost: "good",
  good: "harm",
  income: "harm",
}

/** Takes the words of a name one by one and keeps what they have come to. */
export class Reading {
  private value: Value = null
  private count = 0
  private by = ""
  private because = ""
  private time: "short" | "long" | null = null
  private capped = false
  private grows = false
  private ofMoney = false
  private waits = false
  /** A negation that waits for its word: 不 turns the next, 未 a whole phrase, 无 a thing. */
  private not: "next" | "phrase" | "thing" | null = null
  private undoes = false
  /** The act before, whose object may follow. */
  private act: string | null = null
  private isIllness = false
  /** How the act behind it is done: `timely`, `quality`. */
  private adverb: string | null = null
  /** A word that spoils the act behind it. */
  private spoiled: string | null = null
  /** Set when what decides follows a stretch that is not known. */
  private blurred = false

  take(word: Word, next: Word | null): void {
    this.count++
    this.isPassive = this.isPassive && word.morpheme?.role === "act"
    if (word.text === "被") {
      this.isPassive = true
      return
    }
    this.hasOnlyActs &&= word.morpheme?.role === "act"
    const { morpheme, measure, thing, text } = word
    if (isUnknown(word)) return this.unknown(word)
    if (this.spoiled !== null && morpheme?.sense === "unclear") return
    // 逾期、漏 reach over the verbs that follow them at once.
    if (morpheme?.role !== "act" && morpheme?.role !== "not") {
      this.spoiled = null
      this.adverb = null
    }
    if (
      [morpheme?.sense, measure?.sense].some((sense) => /^(?:cost|income)$/.test(sense ?? "")) ||
      isMoney(text)
    )
      this.ofMoney = true
    if (morpheme === null) return measure !== null && thing === null ? this.inner(word) : this.thing(thing)
    if (morpheme.sense === "capped") this.capped = true
    switch (morpheme.role) {
      case "not":
        // 逾期未办结: late and not at all are one.
        if (this.spoiled !== null) return
        this.not = /^(?:未|没有|未能|尚未)$/.test(text) ? "phrase" : text === "不" ? "next" : "thing"
        return
      case "word":
        if (thing !== null) this.thing(thing)
        return
      case "act":
        return this.acts(word, next)
      default:
        return this.noun(word, next)
    }
  }

  /** Harm, matters, states, money: whatever is there or not. */
  private noun({ text, morpheme, thing }: Word, next: Word | null): void {
    const { sense, time, role } = morpheme!
    const wasNot = this.not
    const isObject = dealing.has(this.act ?? "") && (role === "thing" || next?.thing != null)
    // 未整改隐患: the verb before is denied already, and this is its object.
    if (wasNot === "phrase" && this.value === "harm" && (sense === "harm" || sense === "matter")) {
      this.not = null
      return
    }
    if (time === "wait" && wasNot === null) this.waits = true
    if (time === "long" && wasNot === null) this.time = "long"
    switch (sense) {
      case "harm":
        if (wasNot !== null || this.undoes) this.set("good", wasNot !== null ? "state" : "undo", text)
        else if (isObject && (this.act === "cure" || role === "state")) this.set("good", "cure", text)
        else this.set("harm", "state", text)
        break
      case "matter":
        if (wasNot !== null || this.undoes) this.set("good", wasNot !== null ? "state" : "undo", text)
        else if (isObject) this.set("good", this.act!, text)
        else this.set("matter", "thing", text)
        break
      case "amiss":
      case "late":
      case "astray":
        // 查处交通违法: an object like any other.
        if (sense === "astray" && dealing.has(this.act ?? "") && (next === null || this.isActFirst)) {
          this.set("good", this.act!, text)
          this.spoiled = sense
          break
        }
        this.set(wasNot === null && !this.undoes ? "harm" : "good", wasNot === null ? sense : "state", text)
        this.spoiled = wasNot === null ? sense : null
        this.not = null
        this.undoes = false
        this.act = null
        return
      case "good":
      case "timely":
      case "quality":
        // 无安全事故, 安全隐患: a word that only says of what kind the harm behind it is.
        if (next !== null && isHarm(next) && wasNot !== "next" && sense === "good") return
        this.set(wasNot !== null ? "harm" : "good", sense === "good" ? "state" : sense, text)
        this.adverb = sense === "good" ? null : sense
        // 未按期办结, 未有效处置: the adverb and its verb are both denied; 未达标 is a phrase of its own.
        this.act = null
        this.undoes = false
        if (wasNot === null || wasNot === "thing" || sense === "quality") this.not = null
        else this.not = wasNot === "phrase" || sense === "timely" ? "phrase" : null
        return
      case "cost":
      case "income":
        // 节约办公费用, 核减工程造价: what is saved is saved, whatever it is.
        if (this.by === "saving" && this.value === "good") break
        this.set(this.undoes ? flipped[sense]! : sense, this.undoes ? "undo" : "thing", text)
        break
      case "spare":
        if (this.value === "good" && this.by === "state") break
        this.set(this.undoes || wasNot !== null ? "good" : "harm", "spare", text)
        break
      case "illness":
        this.isIllness = true
        return
      case "unclear":
        this.set(null, "unclear", text)
        break
      default:
        if (thing !== null) return this.thing(thing)
    }
    this.not = null
    this.undoes = false
    // 查处超限超载车辆: of several objects each is dealt with.
    if (!this.isActFirst) this.act = null
  }

  private acts({ text, morpheme, thing }: Word, next: Word | null): void {
    const { sense, time } = morpheme!
    if (time === "wait" && this.not === null) this.waits = true
    // The act that stands last takes the time.
    if (this.not === null) this.time = time === "short" || time === "long" ? time : null
    switch (sense) {
      case "work":
      case "handle":
      case "give":
      case "cure":
      case "effort":
      case "benefit":
        // 被纠错, 被处罚: what others do to it is its own doing.
        if (this.isPassive) return this.set(null, "unclear", text)
        if (this.spoiled !== null && spoils[this.spoiled]!(sense)) return
        // 床位使用率: what is judged in two ways stays so, however much of it is used.
        if (this.by === "unclear" && !dealing.has(sense)) return
        if (this.not === "next" || this.not === "phrase")
          this.set("harm", this.adverb ?? "state", `未${text}`)
        else if (this.undoes && sense === "benefit") this.set("harm", "undo", text)
        // 及时办结, 规范管理: how it is done decides, not that it is.
        else this.set("good", this.adverb ?? sense, text)
        if (this.not !== "phrase") this.not = null
        this.act = this.value === "good" ? sense : null
        // 排查整治安全隐患: acts in a row are one.
        this.isActFirst = this.count === 1 || (this.isActFirst && this.hasOnlyActs)
        return
      case "add":
        if (this.value === null || this.value === "good") this.set("good", "effort", text)
        this.grows = true
        return
      case "use":
        if (this.value === null && this.by !== "unclear") this.set("good", "effort", text)
        return
      case "undo":
        this.grows = true
        if (this.value !== null && next !== null && (next.thing !== null || isHarm(next))) {
          // 企业减少投诉: what is undone stands behind.
          this.undoes = true
        } else if (this.value !== null) this.set(flipped[this.value]!, "undo", text)
        else this.undoes = true
        this.act = null
        return
      case "saving":
        this.grows = true
        this.set(this.not === null ? "good" : "harm", "saving", text)
        this.isActFirst = this.count === 1
        this.not = null
        return
      case "grow":
        this.grows = true
        return
      case "happen":
        if (this.value === "matter" || (this.value === null && this.not === null))
          this.set("harm", "happen", text)
        // 未发生事故: what has not happened stands behind.
        if (this.not === "phrase") this.not = "thing"
        this.act = null
        return
      case "occur":
        if (this.value === "matter") this.set("harm", "happen", text)
        if (this.not === "phrase") this.not = "thing"
        this.act = null
        return
      case "limit":
        this.set(this.isIllness ? "good" : null, this.isIllness ? "cure" : "unclear", text)
        this.act = null
        return
      default:
        if (thing !== null) this.thing(thing)
    }
  }

  /** A measure inside of a name: 办理时限压缩率, 收入增长率. */
  private inner({ text, measure }: Word): void {
    const { sense, dimensions } = measure!
    if (sense === "cost" || sense === "short" || (sense === "" && dimensions.includes("time")))
      this.set(this.undoes ? "good" : "cost", this.undoes ? "undo" : "time", text)
    else if (sense === "income") this.set(this.undoes ? "harm" : "income", "thing", text)
    else if (sense === "good" || sense === "harm")
      this.set(
        this.not !== null || this.undoes || (sense === "harm" && this.act === "cure")
          ? flipped[sense]!
          : sense,
        this.act === "cure" ? "cure" : "state",
        text,
      )
    else return
    this.not = null
    this.undoes = false
    this.act = null
  }

  private thing(thing: Thing | null): void {
    // 事故报告, 投诉信息: what is written of harm is none.
    if (thing?.kind === "text" && (this.value === "harm" || this.value === "matter")) this.set(null, "", "")
    else if (this.value === "harm" || this.value === "matter") {
      if (this.by !== "modifier" && this.by !== "happen") this.by = "modifier"
    }
    this.not = null
  }

  private unknown({ text }: Word): void {
    // 按时到站, 漏报, 非法倾倒: an adverb holds for the verb behind it, whatever it is.
    if (this.by === "timely" || this.spoiled !== null) return
    // 未检, 未缴: what is named by one character and should be done is not.
    if (this.not === "phrase" && text.length === 1) {
      this.set("harm", "state", `未${text}`)
      this.not = null
      return
    }
    // 服务费核付时间: what takes the time is the act that is not known.
    if (this.time === "long") this.time = null
    // What follows decides; what stood before does not reach over a word that is not known.
    if (/[^消免浪自公]费$/.test(text)) {
      this.ofMoney = true
      this.set("cost", "thing", text)
    } else if (this.isActFirst && this.count === 2) this.blurred = true
    else if (this.by === "effort" || this.by === "benefit" || this.value === "harm") this.blurred = true
    else if (this.value !== null) this.set(null, "", "")
    if (this.not === "phrase" || this.not === "next") this.denied = true
    this.not = null
    // 查处交通违法: a name that begins with its act is about its object, whatever stands between.
    if (!this.isActFirst) this.act = null
  }

  private isPassive = false
  private isActFirst = false
  private hasOnlyActs = true
  /** 未 before a word that is not known: what the whole says is not known either. */
  private denied = false

  private isOfHarm = false
  private set(value: Value, by: string, because: string): void {
    if (value === "harm" || value === "matter") this.isOfHarm = true
    this.value = value
    this.by = by
    this.because = because
    this.blurred = false
  }

  /** What the measure at the end says beside the words. */
  close(sense: string, word: string): Valence {
    const turned = this.undoes || this.by === "saving"
    if (sense === "good" || sense === "harm") {
      const isObject = sense === "harm" && this.act === "cure"
      if (this.not !== null || turned || isObject) this.set(flipped[sense]!, "undo", word)
      else this.set(sense, "state", word)
    } else if (sense === "short" && !turned) {
      // 质保周期, 服务周期: of what should last nobody wants less.
      const isLasting = this.time === "long" && word.length === 2
      this.set("cost", "measure", word)
      this.time = isLasting ? null : "short"
    } else if (sense === "cost") this.set(turned ? "good" : "cost", turned ? "saving" : "measure", word)
    else if (sense === "short") this.set(turned ? "good" : "cost", turned ? "saving" : "measure", word)
    else if (sense === "income" && this.value !== "harm")
      this.set(turned && this.by !== "saving" ? "harm" : "income", "measure", word)
    return {
      value: this.denied ? null : this.value,
      by: this.by,
      because: this.because,
      time: this.waits ? "short" : this.time,
      capped: this.capped,
      grows: this.grows,
      blurred: this.blurred,
      isActFirst: this.isActFirst,
      isOfHarm: this.isOfHarm,
      ofMoney: this.ofMoney,
    }
  }
}

function isHarm({ morpheme }: Word): boolean {
  return morpheme?.sense === "harm" || morpheme?.sense === "matter"
}

function isMoney(text: string): boolean {
  return /资金|预算|经费|费用|支出|超支|补助|补贴|贷款|金额|价/.test(text)
}
