import type { ClaimVersion } from "../../../model/disclosure.ts"
import { isA } from "../../../packs/subjects.ts"
import { wordsFrom } from "../bounded.ts"
import type { Paragraph } from "../paragraphs.ts"
import { subjectOf } from "../subjects.ts"
import { type Token, versionOf, versusOf } from "../tokens.ts"
import { changeGlue, narrowing } from "../words.ts"
import { type Ahead, aheadOf, hintsFrom, type Sentence, sentencesOf } from "./ahead.ts"
import type { Clause, Ending, ParagraphOfClauses, Said } from "./clause.ts"

/** Step two: the tokens of a paragraph as clauses, each with when, against what and which way. `year` is the document's. */
export function clausesOf(
  paragraph: Paragraph,
  tokens: readonly Token[],
  year: number | null,
): ParagraphOfClauses {
  const { text } = paragraph
  const ahead = aheadOf(tokens)
  const cutter = new Cutter(text, tokens, ahead, year)
  const clauses = cutter.cut()
  const first = cutter.sentences[0]!
  return {
    paragraph,
    heading: !/[。；]/.test(text) && !tokens.some(({ kind }) => /amount|percent|zero/.test(kind)),
    subject: subjectFrom(text, 0, tokens[ahead.subject[0]!]),
    ...hintsFrom(first, 0),
    semicolons: ahead.semicolon[0]!,
    clauses,
  }
}

/** The known subject that the words from `at` begin with, or null; `next` is the next subject there is. */
function subjectFrom(text: string, at: number, next: Token | undefined): string | null {
  return next && narrowing(text.slice(at, next.start)) === "" ? subjectOf(next.text) : null
}

/** 年初预算, 支出决算: the words for a figure of the year, more than 预算 alone. */
function saysFigure({ kind, text }: Token): boolean {
  const version = kind === "version" || kind === "subject" ? versionOf(text) : null
  return version === "initial" || version === "adjusted" || version === "final"
}

/** The words that a clause begins with after a bracket in which nothing was said of money. */
interface Interrupted {
  readonly at: number
  readonly segment: number
  readonly said: readonly Token[]
  readonly values: number
  readonly reason: boolean
  readonly year: number | null
}

/** More brackets than the words of one statement have: after them its words begin anew. */
const mostBrackets = 32
/** More words that say when and which way than one clause has. */
const mostTokens = 64

/** An amount of money, not of a change, with nothing but a per cent in the brackets behind it. */
const bracketedShare =
  /(?<![增减多少降升长加到至的](?:了|为|约)?)(?<![\d.,])\d[\d,]{0,16}(?:\.\d{1,6})?(?:亿|万|千)?元\(\d{1,3}(?:\.\d{1,4})?%\)/g

/** 占总支出的95%, 相当于全部支出的95%: of a whole, not of what was budgeted for it. */
const shareWords = /占[^占]*$|相当于(?:本年|当年|全年)?(?:全部|整个|全年|总)[^，。；占预算]{0,16}$/

/** 完成年初预算1,024.30万元 has no more words. */
const longestCompletion = 40

/** Walks over the tokens of one paragraph once. */
class Cutter {
  readonly sentences: readonly Sentence[]
  private readonly clauses: Clause[] = []
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly ahead: Ahead
  private readonly documentYear: number | null
  private sentence = 0
  /** Index of the token being read. */
  private n = 0

  // Since the last mark or value.
  private segment = 0
  private said: Token[] = []
  private way: Token | null = null

  // In this sentence.
  private interrupted: Interrupted[] = []
  private values = 0
  private year: number | null = null
  /** The year the sentence began with: after a semicolon it speaks of that again. */
  private firstYear: number | null = null
  private against: number | null = null
  private base: ClaimVersion | null = null
  private comparing = false
  private reason = false
  private unclear = false
  /** An amount of the document's own year was said. */
  private own = false
  /** How many brackets are open where a list began. */
  private listed: number | null = null

  constructor(text: string, tokens: readonly Token[], ahead: Ahead, year: number | null) {
    this.text = text
    this.tokens = tokens
    this.ahead = ahead
    this.documentYear = year
    this.sentences = sentencesOf(text)
  }

  cut(): Clause[] {
    for (this.n = 0; this.n < this.tokens.length; this.n++) this.take(this.tokens[this.n]!)
    this.end(this.text.length, { kind: "sentence", at: this.text.length })
    return this.clauses
  }

  private take(token: Token): void {
    switch (token.kind) {
      case "mark":
        this.mark(token)
        break
      case "reason":
        this.startReason(token)
        break
      case "list":
        if (!this.reason || this.segment === token.start) this.list(token, /包括/.test(token.text), false)
        break
      case "same":
        this.same(token)
        break
      case "amount":
      case "zero":
        this.amount(token)
        break
      case "percent":
        this.percent(token)
        break
      case "count":
        this.value({ kind: "count", token })
        this.begin(token.end)
        break
      default:
        this.note(token)
        this.said.push(token)
    }
  }

  /** Words that say when, against what and which way. */
  private note(token: Token): void {
    if (token.kind === "unclear") this.unclear = true
    else if (token.kind === "versus") this.versus(token)
    else if (token.kind === "year" || token.kind === "lastYear" || token.kind === "thisYear") this.when(token)
    else if (token.kind === "version" && this.comparing) this.base = versionOf(token.text)
    else if (token.kind === "direction") {
      if (!this.reason) this.way = token
      this.comparing = false
    } else if (token.text === "同比") {
      // Against what was said already to be compared with, else the year before.
      if (this.against === null && this.documentYear !== null) this.against = this.documentYear - 1
      this.comparing = false
    } else if (token.kind === "compare") {
      this.comparing = !/相比/.test(token.text)
      if (this.comparing) this.against = this.base = null
    }
  }

  private when(token: Token): void {
    const before = this.said.at(-1)
    // 2023年当年预算执行数: of the year just named.
    if (
      token.kind === "thisYear" &&
      /^(?:year|lastYear)$/.test(before?.kind ?? "") &&
      before?.end === token.start
    )
      return
    const year =
      token.kind === "year"
        ? Number(token.text.slice(0, 4))
        : this.documentYear === null
          ? null
          : this.documentYear + (token.kind === "lastYear" ? -1 : 0)
    if (this.comparing) this.against = year
    else if (!this.reason) {
      this.year = year
      this.firstYear ??= year
    }
  }

  private versus(token: Token): void {
    if (token.text.includes("与") && !/持平|一致|相同|相等|无差异/.test(token.text)) {
      this.comparing = true
      this.base = versusOf(token).base
    } else if (!this.reason) {
      if (this.said.length > mostTokens) this.begin(token.start)
      this.value({ kind: "direction", token })
    }
  }

  private same(token: Token): void {
    const compared = this.comparing || this.against !== null || this.base !== null
    this.comparing = false
    if (!this.reason && (compared || !/一致|相同/.test(token.text))) this.value({ kind: "direction", token })
    this.begin(token.end)
  }

  private amount(token: Token): void {
    const difference = this.differenceBefore(token)
    const behind = this.way && this.text.slice(this.way.end, token.start)
    const level = behind === null || behind === "为" || /[到至]/.test(behind)
    // 减少为0万元 says which way it went, besides.
    if (level && this.way && !this.reason) this.value({ kind: "direction", token: this.way })
    if (difference) this.value({ kind: "change", token, versus: difference })
    else this.value({ kind: level ? "amount" : "change", token })
    this.comparing = false
    this.begin(token.end)
  }

  /** 决算数大于预算数60万元: the words that say what the amount is the difference of. */
  private differenceBefore({ start }: Token): Token | null {
    const versus = this.said.at(-1)
    if (versus?.kind !== "versus" || this.comparing || versusOf(versus).direction === "same") return null
    return wordsFrom(this.text, versus.end, changeGlue) >= start ? versus : null
  }

  private percent(token: Token): void {
    if (!token.text.includes("百分点") && !this.reason) {
      const words = this.text.slice(this.segment, token.start)
      const share = shareWords.exec(words) ?? this.shareInBrackets(token)
      const completion = share ? null : /(?:完成(?!率)|相当于)[^完]*$/.exec(words)
      const behind = share || completion ? -1 : this.completionBefore(words)
      const of = share ? "share" : completion || behind >= 0 ? "completion" : this.way ? "growth" : null
      const ofAt = behind >= 0 ? behind : this.segment + (share?.index ?? completion?.index ?? 0)
      this.value({ kind: "percent", token, of, ofAt })
    }
    this.begin(token.end)
  }

  /** 甲8万元(80%)、乙2万元(20%): one of several amounts with a per cent behind each is a share. */
  private shareInBrackets(token: Token): { readonly index: number } | null {
    if (this.text[token.start - 1] !== "(" || this.text[token.end] !== ")") return null
    this.bracketed ??= [...this.text.matchAll(bracketedShare)].map(
      ({ index, 0: { length } }) => index + length,
    )
    return this.bracketed.length > 1 && this.bracketed.includes(token.end + 1) ? { index: 0 } : null
  }

  private bracketed: readonly number[] | null = null

  /** Where 完成 stands in 完成年初预算90万元的97%, whose amount comes between; -1 where the words are others. */
  private completionBefore(words: string): number {
    if (!/^的(?:比例|进度)?(?:为|达)?$/.test(words)) return -1
    const from = Math.max(0, this.segment - longestCompletion)
    const before = this.text.slice(from, this.segment)
    const found = Math.max(before.lastIndexOf("完成"), before.lastIndexOf("相当于"))
    const between = found < 0 ? "" : this.text.slice(from + found, this.segment)
    return found >= 0 && /^(?:完成(?!率)|相当于)[^，。；、完率]*元$/.test(between) ? from + found : -1
  }

  private mark(token: Token): void {
    switch (token.text) {
      case "(":
        this.end(token.start, { kind: "open" })
        this.interrupted.push({
          at: token.start,
          segment: this.segment,
          said: this.said,
          values: this.values,
          reason: this.reason,
          year: this.year,
        })
        this.begin(token.end)
        this.reason = false
        this.comparing ||= this.comparesInBrackets()
        return
      case ")":
        this.closeBracket(token)
        return
      case "。":
      case "！":
      case "？":
        this.end(token.start, { kind: "sentence", at: token.end })
        this.beginSentence(token)
        return
      case "；":
        this.end(token.start, { kind: "semicolon", next: this.subjectBehind(token) })
        this.reason = false
        this.year = this.firstYear
        break
      default:
        this.end(token.start, { kind: "mark" })
        if (token.text === "，" && this.reason && this.statementBegins(token)) this.reason = false
    }
    // 3、比上年增减情况：2024年…: a heading compares nothing yet.
    const headed = token.text === "：" && /(?:情况|变化|说明)$/.test(this.text.slice(0, token.start))
    if (headed) this.against = this.base = null
    if (token.text !== "：" || headed) this.comparing = false
    this.begin(token.end)
  }

  private closeBracket(token: Token): void {
    const outer = this.interrupted.at(-1)
    this.end(token.start, { kind: outer ? "close" : "mark" })
    this.begin(token.end)
    if (!outer) return
    this.interrupted.pop()
    this.reason = outer.reason
    this.year = outer.year
    const said = outer.values !== this.values || /[，；。]/.test(this.text[token.end] ?? "")
    if (said || outer.said.length > mostBrackets) return
    // Nothing was said of money inside: the words go on as if the bracket were not there.
    this.segment = outer.segment
    this.said = [...outer.said, { ...token, start: outer.at }]
  }

  /** Whether nothing but another year's amount stands in the brackets that open here: 100万元（上年90万元）. */
  private comparesInBrackets(): boolean {
    const [open, year, amount, close] = this.tokens
      .slice(this.n, this.n + 5)
      .filter(({ text }) => text !== "：")
    if (!open || !year || amount?.kind !== "amount" || close?.text !== ")") return false
    const isOther =
      year.kind === "lastYear" ||
      (year.kind === "year" && Number(year.text.slice(0, 4)) < (this.documentYear ?? 0))
    const between = this.text.slice(year.end, amount.start)
    return isOther && year.start === open.end && amount.end === close.start && /^[为是：]?$/.test(between)
  }

  private subjectBehind(token: Token, skipped = 0): string | null {
    return subjectFrom(this.text, token.end + skipped, this.tokens[this.ahead.subject[this.n + 1]!])
  }

  /** Whether the words behind a comma are a known subject with its amount: then a reason has ended before. */
  private statementBegins(comma: Token): boolean {
    let subject: Token | null = null
    for (let n = this.n + 1; n < this.tokens.length; n++) {
      const token = this.tokens[n]!
      if (/[，。；()]/.test(token.text)) return false
      // 主要用于维修，年初预算为65万元; but not 原因是保险上调，决算增加2万元.
      if (n === this.n + 1 && saysFigure(token) && narrowing(this.text.slice(comma.end, token.start)) === "")
        return this.ahead.amount[n]! && !this.ahead.way[n]!
      if (!subject && token.kind === "subject") {
        // 原因是更新1辆车，购置费15万元: a bare 购置费 is a statement only where its list is being read.
        const bare = isA(subjectOf(token.text), "bare") && this.listed !== this.interrupted.length
        if (bare || narrowing(this.text.slice(comma.end, token.start)) !== "") return false
        subject = token
      } else if (subject && token.kind === "amount") return true
    }
    return false
  }

  private startReason(token: Token): void {
    const next = this.n + 1
    const valued =
      /^主要(?:是|为|系|用于|包括|有)/.test(token.text) && this.ahead.amount[next]! && !this.ahead.way[next]!
    const listed = /主要用于以下方面/.test(this.text.slice(token.start, token.end + 4))
    if (valued || listed) this.list(token, false, true)
    else {
      this.end(token.start, { kind: "reason", given: this.reasonGiven(token) })
      this.reason = true
      this.begin(token.end)
    }
  }

  private reasonGiven(token: Token): string | null {
    if (/^主要(?:用于|用来|包括|有)/.test(token.text)) return null
    const given = this.text.slice(token.end, this.stopBehind(token.end)).replace(/^[是为：]+/, "")
    return given === "" ? null : given
  }

  private stop = -1

  /** Where the next full stop or semicolon stands; found once for all that come before it. */
  private stopBehind(at: number): number {
    if (this.stop < at) {
      this.stop = at
      while (this.stop < this.text.length && !"。；".includes(this.text[this.stop]!)) this.stop++
    }
    return this.stop
  }

  private list(token: Token, promise: boolean, open: boolean): void {
    const before = this.text.slice(Math.max(0, token.start - 5), token.start)
    const side = /(?:^|[；。，])((?:本年|当年)?(?:收入|支出))$/.exec(before)?.[1] ?? null
    const hints = hintsFrom(this.sentenceAt(token.end), token.end)
    this.end(token.start, {
      kind: "list",
      token,
      start: token.end,
      promise,
      open: open || /含$/.test(token.text) || hints.open,
      loose: hints.loose,
      side: this.said.every(({ kind }) => kind !== "subject") ? side : null,
      semicolons: this.ahead.semicolon[this.n + 1]!,
      names: this.subjectBehind(token, this.text[token.end] === "：" ? 1 : 0),
      passing: token.text.endsWith("其中") && this.text[token.end] !== "：",
    })
    this.reason = false
    this.listed = this.interrupted.length
    this.begin(token.end)
  }

  private sentenceAt(at: number): Sentence {
    while (this.sentences[this.sentence]!.end < at) this.sentence++
    return this.sentences[this.sentence]!
  }

  private value(says: Said): void {
    this.clauses.push(this.clause(says.token.start, says, { kind: "value" }))
    this.values++
  }

  /** Ends the words before a mark or word; 增加 without an amount, compared with something, is said all the same. */
  private end(at: number, ends: Ending): void {
    const way = this.way
    const compared = this.against !== null || this.base !== null
    const behind = way ? this.text.slice(way.end, way.end + 1) : ""
    const says: Said | null =
      way && compared && !this.reason && behind !== "的" && behind !== "幅"
        ? { kind: "direction", token: way }
        : null
    this.clauses.push(this.clause(at, says, ends))
    if (says) this.values++
    if (!this.reason) this.way = null
  }

  /** 360万元，上年400万元，减少40万元: what is said last is a change since the year named before it. */
  private compareWithNamed({ kind, of }: Said): void {
    const isOther = this.year !== null && this.documentYear !== null && this.year < this.documentYear
    if (kind === "amount" && !isOther) this.own = true
    const isChange = kind === "change" || of === "growth"
    if (!isChange || !isOther || !this.own || this.against !== null || this.base !== null) return
    this.against = this.year
    this.year = this.firstYear === this.against ? null : this.firstYear
  }

  private clause(end: number, says: Said | null, ends: Ending): Clause {
    if (says) this.compareWithNamed(says)
    return {
      start: this.segment,
      end,
      said: [...this.said],
      depth: this.interrupted.length,
      year: this.year,
      against: this.against,
      base: this.base,
      comparing: this.comparing,
      way: this.way,
      reason: this.reason,
      unclear: this.unclear,
      says,
      ends,
    }
  }

  private begin(at: number): void {
    this.segment = at
    this.said = []
    this.way = null
  }

  private beginSentence(token: Token): void {
    this.begin(token.end)
    this.interrupted = []
    this.comparing = this.reason = this.unclear = this.own = false
    this.against = this.base = this.year = this.firstYear = this.listed = null
  }
}
