import type { Statement } from "./draft.ts"
import type { Paragraph } from "./passage.ts"
import { fundOf, subjectOf } from "./subjects.ts"
import { type Token, tokensOf, versionOf } from "./tokens.ts"
import { Values } from "./values.ts"
import { narrowing } from "./words.ts"

/** Reads one stretch of prose word by word into statements and lists. */
export class Prose extends Values {
  read(paragraph: Paragraph): void {
    this.paragraph = paragraph
    this.text = paragraph.text
    this.tokens = tokensOf(this.text)
    const heading =
      !/[。；]/.test(this.text) && !this.tokens.some(({ kind }) => /amount|percent|zero/.test(kind))
    if (paragraph.numbering !== null) this.due = this.lists.continuedBy(paragraph.numbering)
    // （一）总体情况 is still about what the heading above it names.
    if (heading && (fundOf(this.text) !== null || !/^[(]/.test(paragraph.numbering ?? "")))
      this.heading = this.text
    if (paragraph.numbering !== null || heading) {
      this.topic = null
      this.before = []
    }
    this.endSentence(0, false)
    if (paragraph.numbering === null && !heading)
      this.lists.resume({ ...hints(this.text), subject: this.subjectAfter(0) })
    for (const token of this.tokens) this.take(token)
    this.flush(this.text.length)
    this.endSentence(this.text.length, true)
  }

  private take(token: Token): void {
    if (this.act(token)) return
    this.note(token)
    this.said.push(token)
  }

  /** Marks, values and words that open something: they end the words before them. False for other words. */
  private act(token: Token): boolean {
    if (token.kind === "mark") this.mark(token)
    else if (token.kind === "reason") this.startReason(token)
    else if (token.kind === "list") {
      if (!this.reason || this.segment === token.start) this.openList(token, /包括/.test(token.text), false)
    } else if (token.kind === "versus") this.versus(token)
    else if (token.kind === "same") this.same(token)
    else if (token.kind === "amount" || token.kind === "zero") this.amount(token)
    else if (token.kind === "percent") this.percent(token)
    else if (token.kind === "count") this.count(token)
    else return false
    return true
  }

  /** Words that say when, against what and which way. */
  private note(token: Token): void {
    if (token.kind === "unclear") this.unclear = true
    else if (token.kind === "year" || token.kind === "lastYear" || token.kind === "thisYear") this.when(token)
    else if (token.kind === "version" && this.comparing) this.base = versionOf(token.text)
    else if (token.kind === "direction") {
      if (!this.reason) this.direction = token
      this.comparing = false
    } else if (token.kind === "compare") {
      this.comparing = !/相比/.test(token.text)
      if (this.comparing) {
        this.against = null
        this.base = null
      }
    }
  }

  private when(token: Token): void {
    const year =
      token.kind === "year"
        ? Number(token.text.slice(0, 4))
        : this.relative(token.kind === "lastYear" ? -1 : 0)
    if (this.comparing) this.against = year
    else if (!this.reason) {
      this.speaksOf = year
      this.sentenceYear ??= year
    }
  }

  private relative(offset: number): number | null {
    return this.year === null ? null : this.year + offset
  }

  private mark(token: Token): void {
    const mark = token.text
    this.flush(token.start)
    if (mark === "(") {
      this.brackets.push({
        at: token.start,
        topic: this.topic,
        segment: this.segment,
        said: this.said,
        drafts: this.drafts,
        reason: this.reason,
      })
      this.startSegment(token.end)
      this.reason = false
      return
    }
    if (mark === ")") {
      this.closeBracket(token)
      return
    }
    if (/[。！？]/.test(mark)) {
      this.endSentence(token.end, true)
      return
    }
    if (mark === "；") {
      this.reason = false
      this.speaksOf = this.sentenceYear
      this.lists.semicolon(this.depth, this.subjectAfter(token.end))
      if (this.lists.current(this.depth)) this.topic = null
    }
    if (mark === "，" && this.reason && this.startsStatement(token.end)) this.reason = false
    this.comparing = false
    this.startSegment(token.end)
  }

  private closeBracket(token: Token): void {
    const bracket = this.brackets.at(-1)
    if (!bracket) {
      this.startSegment(token.end)
      return
    }
    this.lists.close(this.depth)
    this.brackets.pop()
    this.topic = bracket.topic
    this.reason = bracket.reason
    if (bracket.drafts !== this.drafts || /[，；。]/.test(this.text[token.end] ?? "")) {
      this.startSegment(token.end)
      return
    }
    // Nothing was said of money inside: the words go on as if the bracket were not there.
    const opening = { ...token, start: bracket.at }
    this.segment = bracket.segment
    this.said = [...bracket.said, opening]
  }

  /** The known subject that the clause from here begins with, or null. */
  private subjectAfter(at: number): string | null {
    const subject = this.tokens.find(({ kind, start }) => kind === "subject" && start >= at)
    return subject && narrowing(this.text.slice(at, subject.start)) === "" ? subjectOf(subject.text) : null
  }

  /** Whether the words after a comma are a known subject with its amount: then a reason has ended before. */
  private startsStatement(at: number): boolean {
    const clause = /^[^，。；()]*/.exec(this.text.slice(at))![0]
    const inside = this.tokens.filter((each) => each.start >= at && each.end <= at + clause.length)
    const subject = inside.find(({ kind }) => kind === "subject")
    // 原因是更新1辆车，购置费15万元: a bare 购置费 is a statement only where its list is being read.
    const bare = subject !== undefined && subjectOf(subject.text).startsWith("vehicle.")
    return (
      subject !== undefined &&
      !(bare && this.lists.current(this.depth) === null) &&
      narrowing(this.text.slice(at, subject.start)) === "" &&
      inside.some(({ kind, start }) => kind === "amount" && start >= subject.end)
    )
  }

  private endSentence(at: number, spoken: boolean): void {
    const list = this.lists.current(0) ?? (this.depth > 0 ? this.lists.current(this.depth) : null)
    if (spoken && list?.whole && list.parts.length === 0 && this.announces(list.start, at))
      this.lists.announce(list)
    this.lists.close(0)
    if (spoken && this.heads.length > 0) this.topic = this.heads.length === 1 ? this.heads[0]! : null
    else if (spoken && this.listed) this.topic = this.listed
    if (spoken && this.heads.length > 0) this.before = this.heads
    this.heads = []
    this.listed = null
    this.brackets = []
    this.startSegment(at)
    this.comparing = false
    this.against = null
    this.base = null
    this.lastChange = null
    this.reason = false
    this.unclear = false
    this.speaksOf = null
    this.sentenceYear = null
  }

  /**
   * Whether parts may follow in the paragraphs below: nothing but a colon comes after 其中 or 包括, or the words after
   * it point there. 包括宣传、培训等。 names things and is over.
   */
  private announces(from: number, to: number): boolean {
    const rest = this.text.slice(from, to)
    return (
      from === 0 ||
      /[：:]$|如下|以下|下列|按|分为|分别/.test(rest) ||
      rest.replace(/\p{P}/gu, "").length === 0
    )
  }

  private openList(token: Token, promise: boolean, open: boolean): void {
    // ……结转10万元；支出包括：…… begins a list of another side, whatever was spoken of before.
    const side = /(?:^|[；。，])((?:本年|当年)?(?:收入|支出))$/.exec(this.text.slice(0, token.start))?.[1]
    this.flush(token.start)
    this.reason = false
    if (side && this.said.every(({ kind }) => kind !== "subject"))
      this.topic = this.create(side, side, "", false)
    const spoken = this.heads.length > 0 ? this.heads : this.before
    const counted = spoken.flatMap((head) => head.drafts).findLast(({ kind }) => kind === "count")
    // 项目共4个，涉及资金598万元。其中：… is about the money, the only amount said before.
    const valued = spoken.filter((head) => head.drafts.some(({ kind }) => kind === "amount"))
    if (this.topic === null && this.depth === 0 && valued.length === 1) this.topic = valued[0]!
    if (token.text === "中") this.topic = this.spokenBefore(this.topic)
    const opened = this.lists.open({
      whole: this.topic,
      depth: this.depth,
      start: token.end,
      promise,
      open: open || /含$/.test(token.text),
      loose: false,
      count: counted?.unit === "个" || counted?.unit === "项" ? counted.value : null,
    })
    if (this.depth === 0) this.listed ??= this.topic
    const { open: said, loose } = hints(this.text.slice(token.end))
    if (said) opened.open = true
    if (loose) opened.loose = true
    this.startSegment(token.end)
  }

  /** 财政拨款支出预算中，……: the statement with its amount was made before. */
  private spokenBefore(topic: Statement | null): Statement | null {
    if (!topic || topic.drafts.length > 0) return topic
    const same = this.statements.filter(
      ({ subject, drafts }) =>
        subject === topic.subject &&
        drafts.some(({ kind, against }) => kind === "amount" && against === null),
    )
    return same.at(-1) ?? topic
  }

  private startReason(token: Token): void {
    this.flush(token.start)
    const clause = /^[^，。；]*/.exec(this.text.slice(token.end))![0]
    const valued =
      /^主要(?:是|为|系|用于|包括|有)/.test(token.text) &&
      /\d(?:万元|亿元|元)/.test(clause) &&
      !/增加|减少|增长|下降/.test(clause)
    if (valued) {
      this.openList(token, false, true)
      return
    }
    if (/主要用于以下方面|主要内容如下/.test(this.text.slice(token.start, token.end + 4))) {
      this.openList(token, false, true)
      return
    }
    const end = /^[^。；]*/.exec(this.text.slice(token.end))![0]
    const given = end.replace(/^[是为：]+/, "")
    if (this.topic && given !== "" && !/^主要(?:用于|用来|包括|有)/.test(token.text))
      this.topic.reason ??= given
    this.reason = true
    this.startSegment(token.end)
  }
}

/** Whether the words of a list, up to the full stop, say that it is incomplete or leave it in doubt. */
function hints(text: string): { open: boolean; loose: boolean } {
  const words = /^[^。]*/.exec(text)![0]
  return { open: /[元%]\)?等/.test(words), loose: /等(?![级次于额待])/.test(words) }
}
