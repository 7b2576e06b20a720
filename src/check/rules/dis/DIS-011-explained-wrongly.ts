import type { Disclosure } from "../../../model/disclosure.ts"
import { addressees } from "../../../packs/addressees.ts"
import { definitions } from "../../../packs/definitions.ts"
import { sources } from "../../../packs/sources.ts"
import { bare } from "../../../text/likeness.ts"
import { nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, type Said } from "../../facts/texts.ts"

/** A term explained as what it is not. */
export interface ExplainedWrongly {
  readonly term: string
  readonly text: string
  readonly because: string
}

/** Two terms of one explanation. */
export interface ExplainedAlike {
  readonly terms: readonly string[]
  readonly text: string
}

interface Entry {
  readonly term: string
  readonly words: string
  readonly line: Said
}

/** `（三）年初结转和结余：指…`: number, term, explanation. */
const entry =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．，]?|[①-⑳])?([^：:，。；\s]{2,60}?)(?:[：:]|，?(?=是?指|反映))(.{6,400})$/
/** What an item of expenditure stands below: 一般公共服务支出（类）审计事务（款）. */
const path = /^.*[（(][类款][）)]/
const level = /[（(](?:[类款项目]|\d{3,7})[）)]/g
/** What is told not to be meant: 不含财政拨款, 在基本支出之外. */
const excluded =
  /(?:不包括|不含|不是|并非|不得|扣除)[^，。；]{0,60}|(?:除(?!法)|在)[^，。；]{0,60}?(?:之外|以外|外)(?:的|发生)?/g

/** DIS-011: terms that every disclosure explains are explained as what they are. */
export const explainedWrongly: Check = {
  id: "DIS-011",
  family: "DIS",
  title: "名词解释与规定的含义不符",
  severity: "warning",
  basis: "政府会计制度、部门决算编审说明对各科目的定义",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const entries = [...entriesOf(disclosure)]
    if (entries.length === 0 && !disclosure.sections.some(({ key }) => key === "glossary"))
      return yield { cannot: "没有读到名词解释" }
    for (const each of entries) {
      const found = [...judged(each)]
      yield* found
      if (found.length === 0) yield* forOthers(each)
    }
    yield* alike(entries)
  },
}

function* entriesOf({ sections }: Disclosure): Iterable<Entry> {
  for (const section of sections)
    if (section.key === "glossary")
      for (const line of linesOf(section)) {
        const [, name, words] = entry.exec(line.text.replace(/\s+/g, "")) ?? []
        if (name === undefined || words === undefined) continue
        const term = name
          .replace(path, "")
          .replace(level, "")
          .replace(/^[“"]([^”"]*)[”"]$/, "$1")
        if (term !== "") yield { term, words, line }
      }
}

function* judged({ term, words, line }: Entry): Iterable<Observation> {
  const known = definitions.find((each) => each.term.test(term))
  const other = asAnother(term, words)
  if (other !== null && known?.never?.test(words.replace(excluded, "")) !== true) {
    yield {
      severity: "error" as const,
      about: ["glossary", nameKey(term)],
      at: [line.at],
      data: {
        term,
        text: words.slice(0, 30),
        because: known?.because ?? `${term}是${other}`,
      } satisfies ExplainedWrongly,
      says: words.slice(0, 30),
    }
    return
  }
  if (!known) return
  const isContrary = known.never?.test(words.replace(excluded, "")) === true
  if (!isContrary && known.must.every((each) => each.test(words))) return
  yield {
    // What is said of it is surely another thing; a word that is missing may be put otherwise.
    ...(isContrary ? { severity: "error" as const } : {}),
    about: ["glossary", nameKey(term)],
    at: [line.at],
    data: { term, text: words.slice(0, 30), because: known.because } satisfies ExplainedWrongly,
    says: words.slice(0, 30),
  }
}

/** Terms of money are everybody's: 农村综合改革转移支付, 城市建设支出. */
const ofMoney = /(?:收入|支出|经费|结转|结余|资金|基金|预算|决算|采购|费用?|款)$/

/** `农村危房改造：对城市…`, `行政复议：学生认为…`: for people or a place that the term is not for, and for none it is for. */
function* forOthers({ term, words, line }: Entry): Iterable<Observation> {
  if (ofMoney.test(term)) return
  const said = words.replace(excluded, "")
  for (const { terms, instead, unless, because } of addressees) {
    // A term of both, such as 城乡低保, is for both.
    if (!terms.test(term) || instead.test(term)) continue
    const found = instead.exec(said)
    if (!found || unless.test(said.slice(0, found.index) + said.slice(found.index + found[0].length)))
      continue
    yield {
      about: ["glossary", nameKey(term), "people"],
      at: [line.at],
      data: { term, text: words.slice(0, 30), because } satisfies ExplainedWrongly,
      says: words.slice(0, 30),
    }
    return
  }
}

/** `单位资金：从政府性基金中拨付的收入`: told as money of another kind, and by no word as its own; what it is. */
function asAnother(term: string, words: string): string | null {
  const source = sources.find(({ terms }) => terms.test(term))
  if (!source) return null
  const said = words.replace(excluded, "")
  if (source.own.test(words)) return null
  const isAnothers = sources.some(
    ({ kind, tells }) => kind !== source.kind && !source.also.has(kind) && tells?.test(said),
  )
  return isAnothers ? source.because : null
}

/** An explanation copied below another term. */
function* alike(entries: readonly Entry[]): Iterable<Observation> {
  const groups = Map.groupBy(entries, ({ words }) => bare(words))
  for (const [letters, same] of groups) {
    const terms = [...new Set(same.map(({ term }) => term))]
    if (terms.length < 2 || letters.length < 12) continue
    yield {
      fault: "alike",
      about: ["glossary", nameKey(terms.join("")), "alike"],
      at: same.map(({ line }) => line.at),
      data: { terms, text: same[0]!.words.slice(0, 30) } satisfies ExplainedAlike,
      says: same[0]!.words.slice(0, 30),
    }
  }
}
