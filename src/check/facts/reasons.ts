import { perObject } from "../../memo/index.ts"
import type { Disclosure, Section, SectionKey } from "../../model/disclosure.ts"
import { movesOfClause } from "./effects.ts"
import { linesOf, type Said } from "./texts.ts"
import {
  type Change,
  type Clause,
  changeIn,
  clausesOf,
  head,
  isBare,
  price,
  type ToldChange,
} from "./told-changes.ts"

/** Why an amount moved, as prose tells it around the change. */
export interface Reason {
  readonly way: "up" | "down"
  /** The words of the change: 较上年减少1.80万元. */
  readonly change: string
  /** What is given as its reason: the clauses up to the next item or amount. */
  readonly given: string
  /** A word says that it is a reason: 主要原因是, 系, 由于. Without one only clauses that move something are given. */
  readonly isNamed: boolean
  readonly line: Said
  readonly index: number
}

const silent: readonly SectionKey[] = [
  "duties",
  "glossary",
  "projects",
  "performance",
  "tables",
  "organisation",
]

/** Every reason given in the prose for a rise or a fall. */
export const reasonsOf: (disclosure: Disclosure) => readonly Reason[] = perObject((disclosure: Disclosure) =>
  disclosure.sections
    .filter(({ key }) => !silent.includes(key))
    .flatMap((section: Section) => [...linesOf(section)].flatMap((line) => reasonsInLine(line))),
)

/** What stands behind a change and is none of its reasons. */
const aside =
  /^(?:其中|包括|含|主要用于|用于|用以|占|另|此外|预计|计划(?!.*增|.*减)|拟|累计|当中|分别|比重|扣除|剔除|与此|详见|见表|主要包括|截至|年末|保有量?为|平均|人均|车均|.{0,6}(?:成效|成果)(?:$|：|是|为))/
const money = /\d[\d,]{0,16}(?:\.\d{1,6})?\s*(?:亿元|万元|元)/
/** After these a passage tells what the money is for, of its parts, or what was done with it (全年召开会议14个): no reason follows. */
const elsewhere =
  /^(?:其中|包括|含|主要用于|用于|用以|占|另|此外|.{0,6}(?:成效|成果)(?:$|：|是|为)|(?:全年|本年|年内|当年)?(?:共|累计)?(?:召开|举办|举行|组织|开展)(?![^，。；]*(?:[比较增减少多由从])).{0,12}\d)/
/** 在校生减少3.2%，但寄宿生有所增加: what is set against a change that has no reason yet is none. */
const contrast = /^(?:但|不过|然而)/
/** A reason may stand before its change. */
const ahead = /^(?:由于|因为|因(?!公|此|而|素)|受(?!理)|鉴于|考虑到|随着)/

function reasonsInLine(line: Said): Reason[] {
  if (!/[增减多少升降涨浮压扩净]|完成|预算|执行数/.test(line.text)) return []
  const passage = new Passage(line)
  for (const clause of clausesOf(line.text)) passage.take(clause)
  return passage.reasons()
}

/**
 * Goes through the clauses of a line. In a passage that tells a change every other clause up to the next item or figure is
 * its reason, whatever words stand before it.
 */
class Passage {
  readonly #line: Said
  readonly #found: Reason[] = []
  #change: Change | null = null
  #given: string[] = []
  #isNamed = false
  /** Parts of the change are told: 主要是人员经费增加3万元，项目支出减少1万元. */
  #inParts = false
  /** A reason that stands before its change. */
  #early: Clause[] = []

  constructor(line: Said) {
    this.#line = line
  }

  reasons(): Reason[] {
    this.#end()
    return this.#found
  }

  take(clause: Clause): void {
    const startsItem = /^[。；]?$/.test(clause.before)
    if (startsItem) this.#early = []
    const match = head.exec(clause.text)
    const own = match ? clause.text.slice(match[0].length) : clause.text
    const told = changeIn(clause)
    const isPart =
      told !== null &&
      this.#change !== null &&
      ((match !== null && own !== "" && !startsItem) || this.#inParts)
    if (isPart) {
      this.#isNamed ||= match !== null
      this.#inParts = true
      this.#given.push(own)
    } else if (told === "none") this.#leave()
    else if (told) this.#begin(told, clause, startsItem)
    else this.#explain(clause, own, match !== null)
  }

  /** A change begins, or goes on: 减少1.80万元，下降20.45%. */
  #begin(told: ToldChange, clause: Clause, startsItem: boolean): void {
    const last: Change | null = this.#change
    const goesOn =
      last !== null && this.#given.length === 0 && !startsItem && last.way === told.way && isBare(clause.text)
    if (goesOn) {
      const text = this.#line.text.slice(last.index, told.index + told.text.length)
      this.#change = { way: told.way, text, index: last.index }
    } else {
      this.#end()
      this.#change = { way: told.way, text: told.text, index: told.index }
    }
    if (this.#early.length > 0) {
      this.#given = this.#early.map(({ text }) => text.replace(head, "").replace(/(?:的?影响|等?原因)$/, ""))
      this.#isNamed = true
      this.#leave()
    }
    this.#early = []
    if (told.rest !== "" && this.#change) this.#given.push(told.rest)
    if (told.rest !== "" || told.isNamed) this.#isNamed = true
  }

  /** A clause without a change: a reason, the next item, or a word beside. */
  #explain(clause: Clause, own: string, isHeaded: boolean): void {
    this.#wait(clause)
    if (!this.#change) return
    const starts =
      clause.before === "" || clause.before === "。" || (clause.before === "；" && !this.#isNamed)
    if (isHeaded) this.#isNamed = true
    const isNext =
      (starts && !isHeaded) ||
      (this.#given.length === 0 && contrast.test(own)) ||
      (money.test(own) && !price.test(own)) ||
      (!isHeaded && elsewhere.test(own))
    if (own !== "" && isNext) this.#leave()
    else if (own !== "" && (isHeaded || !aside.test(own)))
      if (this.#isNamed || movesOfClause(own) !== null) this.#given.push(own)
  }

  /** Keeps what may be the reason of a change that comes. */
  #wait(clause: Clause): void {
    const isFirst = /^[。；]?$/.test(clause.before) && ahead.test(clause.text)
    const isOfLast = this.#change !== null && clause.before !== "；" && !isFollowed(this.#line.text, clause)
    if (isFirst && !isOfLast) this.#early = [clause]
    else if (this.#early.length > 0) this.#early.push(clause)
  }

  #leave(): void {
    this.#end()
    this.#change = null
  }

  #end(): void {
    const given = this.#given.join("，")
    if (this.#change && given !== "") {
      const { way, text, index } = this.#change
      this.#found.push({ way, change: text, given, isNamed: this.#isNamed, line: this.#line, index })
    }
    this.#given = []
    this.#isNamed = false
    this.#inParts = false
  }
}

/** A change follows in the same sentence. */
function isFollowed(text: string, clause: Clause): boolean {
  const to = text.indexOf("。", clause.index)
  const rest = text.slice(clause.index + clause.text.length, to < 0 ? undefined : to)
  return [...clausesOf(rest)].some((each) => changeIn(each) !== null)
}
