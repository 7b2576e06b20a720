import { nearest } from "../../check/ledger/nearest.ts"
import { type Codes, type ListName, plainName } from "../../codes/index.ts"
import { comparable, type Parsed, plain } from "./cells.ts"

/** Things that cells refer to by code, by name, or by both (`334001 云岭县水务局本级`). */
export class References {
  private readonly codes = new Set<string>()
  /** Texts with a code in them, and names; null: more than one thing is called so. */
  private readonly sure = new Map<string, string>()
  private readonly names = new Map<string, string | null>()
  /** Things whose own code could not be read, by name. */
  private readonly lost = new Map<string, string>()
  private readonly answers = new Map<string, Parsed<string>>()

  /**
   * Makes a thing known whose own code could not be read: what refers to it by its name and whatever code is
   * not wrong for that. `code` stands in for its own.
   */
  addLost(code: string, name: string): void {
    this.add(code, name)
    this.lost.set(comparable(name), code)
  }

  /** Makes a thing known; of a name that two things have, only the codes tell them apart. */
  add(code: string, name: string): void {
    this.answers.clear()
    this.codes.add(code)
    for (const text of [code, `${code}${name}`, `${name}${code}`, `${name}(${code})`])
      this.sure.set(comparable(text), code)
    const key = comparable(name)
    const before = this.names.get(key)
    this.names.set(key, before === undefined || before === code ? code : null)
  }

  /** The code a text means; the text's own code, or the text, when nothing of this name is known. */
  find(text: string): Parsed<string> {
    const before = this.answers.get(text)
    if (before) return before
    const answer = this.look(text)
    this.answers.set(text, answer)
    return answer
  }

  private look(text: string): Parsed<string> {
    const key = comparable(text)
    const known = this.sure.get(key) ?? this.names.get(key)
    if (known === null) return { wrong: "有不止一个同名的", advice: "请写编码，或从下拉列表中选择。" }
    if (known !== undefined) return { value: known }
    const code = /^[0-9A-Za-z][0-9A-Za-z-]*/.exec(plain(text))?.[0] ?? ""
    if (this.codes.has(code)) return { value: code }
    const lost = this.lost.get(comparable(plain(text).slice(code.length)))
    if (lost !== undefined) return { value: lost }
    // A code kept as a number has lost the zeros in front.
    const padded = /^\d+$/.test(code)
      ? [...this.codes].filter((each) => each.replace(/^0+/, "") === code)
      : []
    if (padded.length === 1) return { value: padded[0]! }
    const rest = plain(text).slice(code.length)
    return { value: code !== "" && (rest === "" || rest.startsWith(" ")) ? code : plain(text) }
  }
}

const mostSuggestions = 20

/** A code list as cells refer to it. */
export class CodeReferences {
  private readonly lists: Codes
  private readonly list: ListName
  private readonly year: number | null
  private readonly digits: number
  private readonly wanted: string
  private readonly answers = new Map<string, Parsed<string>>()
  private misses = 0

  constructor(lists: Codes, list: ListName, year: number | null, digits: number, wanted: string) {
    this.lists = lists
    this.list = list
    this.year = year
    this.digits = digits
    this.wanted = wanted
  }

  /** The code of `2080105 劳动保障监察`, of `2080105`, or of 劳动保障监察 when only one code is called so. */
  find(text: string): Parsed<string> {
    const before = this.answers.get(text)
    if (before) return before
    const answer = this.look(plain(text))
    this.answers.set(text, answer)
    return answer
  }

  private look(text: string): Parsed<string> {
    const code = /^\d[\d ]*/.exec(text)?.[0].replaceAll(" ", "") ?? ""
    const name = text.slice(/^[\d ]*/.exec(text)![0].length).replace(/^[-_:.、·\s]+/, "")
    if (code === "") return this.byName(name)
    // 2130399X: what is no name behind the digits is a slip of the code.
    if (code.length !== this.digits || /^[\dA-Za-z]+$/.test(name))
      return { wrong: `不是${this.wanted}`, advice: `请写${this.wanted}，可从下拉列表中选择。` }
    const other = name === "" ? undefined : this.contradicted(code, name)
    if (!other) return { value: code }
    return {
      wrong: "代码和名称不是同一个科目",
      advice: `代码 ${code} 是“${this.lists.namesOf(this.list, code)[0]}”，“${name}”的代码是 ${other}，请核对。`,
    }
  }

  private contradicted(code: string, name: string): string | undefined {
    const names = this.lists.namesOf(this.list, code).map(plainName)
    if (names.length === 0 || names.includes(plainName(name))) return undefined
    return this.called(name)[0]
  }

  private called(name: string): string[] {
    const now = this.lists.list(this.list, this.year)?.byName.get(plainName(name)) ?? []
    const found =
      now.length === 0 && this.list === "functional-expenditure" ? this.lists.functionsNamed(name) : now
    return found.flatMap((row) => (row.code.length === this.digits ? [row.code] : []))
  }

  private byName(name: string): Parsed<string> {
    const codes = this.called(name)
    if (codes.length === 1) return { value: codes[0]! }
    if (codes.length > 1)
      return {
        wrong: `有${codes.length}个科目都叫这个名称`,
        advice: `请写代码：${codes.slice(0, 6).join("、")}${codes.length > 6 ? " 等" : ""}。`,
      }
    // Looking for the nearest of a thousand names takes long; nobody reads the twentieth suggestion.
    const rows =
      this.misses++ >= mostSuggestions
        ? []
        : (this.lists.list(this.list, this.year)?.rows ?? []).filter(
            ({ code }) => code.length === this.digits,
          )
    const near = nearest(name, rows).map((each) => `${each.code} ${each.name}`)
    const advice =
      near.length > 0 ? `最接近的是：${near.join("、")}。` : `请写${this.wanted}，可从下拉列表中选择。`
    return { wrong: "不在科目列表里", advice }
  }
}
