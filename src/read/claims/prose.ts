import type { ClaimVersion } from "../../model/disclosure.ts"
import { amountOf, nothing, numberOf, signed } from "./amounts.ts"
import { type Draft, draft, type List, type Statement } from "./draft.ts"
import { Lists } from "./lists.ts"
import { type Paragraph, placeAt } from "./passage.ts"
import { subjectOf } from "./subjects.ts"
import { directionOf, type Token, tokensOf, versionOf } from "./tokens.ts"
import { isGlue, isOffice, nameOf, narrowing, withoutTokens } from "./words.ts"

/** What a bracket interrupted. */
interface Bracket {
  readonly at: number
  readonly topic: Statement | null
  readonly segment: number
  readonly said: Token[]
  readonly drafts: number
  readonly reason: boolean
}

/** Reads one stretch of prose word by word into statements and lists. */
export class Prose {
  readonly statements: Statement[] = []
  readonly lists: Lists
  private readonly year: number | null
  private drafts = 0
  private nextStatement: number

  // Where the reading stands.
  private paragraph!: Paragraph
  private text = ""
  private tokens: Token[] = []
  /** Where the words since the last mark or value begin, and their tokens. */
  private segment = 0
  private said: Token[] = []
  private brackets: Bracket[] = []
  private topic: Statement | null = null
  /** The statements of this sentence outside lists and brackets. */
  private heads: Statement[] = []
  /** The heads of the sentence before. */
  private before: Statement[] = []
  /** The whole of the first list that began in this sentence. */
  private listed: Statement | null = null
  /** The announced list whose part the next statement is. */
  private due: List | null = null
  private speaksOf: number | null = null
  private comparing = false
  private against: number | null = null
  private base: ClaimVersion | null = null
  private direction: Token | null = null
  private lastChange: Statement | null = null
  private reason = false
  private unclear = false

  constructor(year: number | null, firstStatement: number, firstList: number) {
    this.year = year
    this.nextStatement = firstStatement
    this.lists = new Lists(firstList)
  }

  read(paragraph: Paragraph): void {
    this.paragraph = paragraph
    this.text = paragraph.text
    this.tokens = tokensOf(this.text)
    const heading =
      !/[。；]/.test(this.text) && !this.tokens.some(({ kind }) => /amount|percent|zero/.test(kind))
    if (paragraph.numbering !== null) this.due = this.lists.continuedBy(paragraph.numbering)
    if (paragraph.numbering !== null || heading) {
      this.topic = null
      this.before = []
    }
    this.endSentence(0, false)
    if (paragraph.numbering === null && !heading) this.lists.resume(hints(this.text))
    for (const token of this.tokens) this.take(token)
    this.flush(this.text.length)
    this.endSentence(this.text.length, true)
  }

  private take(token: Token): void {
    switch (token.kind) {
      case "mark":
        return this.mark(token)
      case "reason":
        return this.startReason(token)
      case "list":
        if (this.reason && this.segment !== token.start) return
        return this.openList(token, /包括/.test(token.text), false)
      case "unclear":
        this.unclear = true
        break
      case "versus":
        return this.versus(token)
      case "compare":
        this.comparing = !/相比/.test(token.text)
        if (this.comparing) {
          this.against = null
          this.base = null
        }
        break
      case "year":
      case "lastYear":
      case "thisYear":
        this.when(token)
        break
      case "version":
        if (this.comparing) this.base = versionOf(token.text)
        break
      case "direction":
        if (!this.reason) this.direction = token
        this.comparing = false
        break
      case "same":
        return this.same(token)
      case "amount":
      case "zero":
        return this.amount(token)
      case "percent":
        return this.percent(token)
      case "count":
        return this.count(token)
    }
    this.said.push(token)
  }

  private when(token: Token): void {
    const year =
      token.kind === "year"
        ? Number(token.text.slice(0, 4))
        : this.relative(token.kind === "lastYear" ? -1 : 0)
    if (this.comparing) this.against = year
    else if (!this.reason) this.speaksOf = year
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
    if (mark === ")") return this.closeBracket(token)
    if (/[。！？]/.test(mark)) return this.endSentence(token.end, true)
    if (mark === "；") {
      this.reason = false
      this.lists.semicolon(this.depth, this.subjectAfter(token.end))
      if (this.lists.current(this.depth)) this.topic = null
    }
    if (mark === "，" && this.reason && this.startsStatement(token.end)) this.reason = false
    this.comparing = false
    this.startSegment(token.end)
  }

  private closeBracket(token: Token): void {
    const bracket = this.brackets.at(-1)
    if (!bracket) return this.startSegment(token.end)
    this.lists.close(this.depth)
    this.brackets.pop()
    this.topic = bracket.topic
    this.reason = bracket.reason
    if (bracket.drafts !== this.drafts || /[，；。]/.test(this.text[token.end] ?? ""))
      return this.startSegment(token.end)
    // Nothing was said of money inside: the words go on as if the bracket were not there.
    const opening = { ...token, start: bracket.at }
    this.segment = bracket.segment
    this.said = [...bracket.said, opening]
  }

  private get depth(): number {
    return this.brackets.length
  }

  private startSegment(at: number): void {
    this.segment = at
    this.said = []
    this.direction = null
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
    return (
      subject !== undefined &&
      narrowing(this.text.slice(at, subject.start)) === "" &&
      inside.some(({ kind, start }) => kind === "amount" && start >= subject.end)
    )
  }

  private endSentence(at: number, spoken: boolean): void {
    const list = this.lists.current(0) ?? (this.depth > 0 ? this.lists.current(this.depth) : null)
    if (spoken && list?.whole && list.parts.length === 0) this.lists.announce(list)
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
  }

  private openList(token: Token, promise: boolean, open: boolean): void {
    this.flush(token.start)
    this.reason = false
    const spoken = this.heads.length > 0 ? this.heads : this.before
    const counted = spoken.flatMap((head) => head.drafts).findLast(({ kind }) => kind === "count")
    // 项目共4个，涉及资金598万元。其中：… is about the money, the only amount said before.
    const valued = spoken.filter((head) => head.drafts.some(({ kind }) => kind === "amount"))
    if (this.topic === null && this.depth === 0 && valued.length === 1) this.topic = valued[0]!
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

  private startReason(token: Token): void {
    this.flush(token.start)
    const clause = /^[^，。；]*/.exec(this.text.slice(token.end))![0]
    const valued =
      /^主要(?:是|为|系|用于|包括|有)/.test(token.text) &&
      /\d(?:万元|亿元|元)/.test(clause) &&
      !/增加|减少|增长|下降/.test(clause)
    if (valued) return this.openList(token, false, true)
    if (/主要用于以下方面|主要内容如下/.test(this.text.slice(token.start, token.end + 4)))
      return this.openList(token, false, true)
    const end = /^[^。；]*/.exec(this.text.slice(token.end))![0]
    const given = end.replace(/^[是为：]+/, "")
    if (this.topic && given !== "" && !/^主要(?:用于|用来|包括|有)/.test(token.text))
      this.topic.reason ??= given
    this.reason = true
    this.startSegment(token.end)
  }

  private versus(token: Token): void {
    const way = /大于|高于|多于|超过/.test(token.text)
      ? "up"
      : /小于|低于|少于/.test(token.text)
        ? "down"
        : "same"
    const base = versionOf(/与?(?:年初|全年|调整后?的?|年度)?预算/.exec(token.text)?.[0] ?? "") ?? "budget"
    if (token.text.includes("与") && !/持平|一致|相同|相等|无差异/.test(token.text)) {
      this.comparing = true
      this.base = base
    } else if (!this.reason && this.topic) {
      this.claim(this.topic, { ...this.start("direction", token), direction: way, version: "final", base })
    }
    this.said.push(token)
  }

  private same(token: Token): void {
    const compared = this.comparing || this.against !== null || this.base !== null
    this.comparing = false
    if (!this.reason && (compared || !/一致|相同/.test(token.text))) {
      const statement = this.resolve(token.start)
      if (!statement.drafts.some((each) => each.direction === "same" && each.against === this.against)) {
        this.claim(statement, {
          ...this.start("direction", token),
          direction: "same",
          amount: nothing(token.text, placeAt(this.paragraph, token.start)),
          against: this.against,
          base: this.base,
          qualifier: this.ambiguous(statement) ? "unclear" : null,
        })
        this.lastChange = statement
      }
    }
    this.startSegment(token.end)
  }

  private amount(token: Token): void {
    const at = placeAt(this.paragraph, token.start)
    const { amount, qualifier } =
      token.kind === "zero" ? { amount: nothing(token.text, at), qualifier: null } : amountOf(token.text, at)
    const measure = /万亿元|亿元|万元|千元|元/.exec(token.text)?.[0] ?? null
    const way = this.direction
    const between = way ? this.text.slice(way.end, token.start) : ""
    const statement = this.reason ? this.aside(token.start) : this.resolve(token.start)
    const odd = this.oddness(statement, qualifier)
    if (way && !/[到至]/.test(between)) {
      const down = directionOf(way.text) === "down"
      const unsure =
        !/^(?:了|额|数|约|共|计|额为|数为|额约|：)*$/.test(between) ||
        (down && (amount.figure?.cents ?? 0) < 0)
      this.claim(statement, {
        ...this.start("change", token),
        direction: down ? "down" : "up",
        amount: signed(amount, down),
        against: this.against,
        base: this.base,
        unit: measure,
        qualifier: odd ?? (unsure || this.ambiguous(statement) ? "unclear" : null),
      })
      this.lastChange = statement
    } else {
      const last = this.comparing && this.against !== null
      const lost = (this.comparing && this.against === null) || (way !== null && this.comparing)
      this.claim(statement, {
        ...this.start("amount", token),
        amount,
        year: last ? this.against : this.speaksOf,
        against: last ? this.against : null,
        version: last ? this.base : this.versionHere(token.start),
        unit: measure,
        qualifier: odd ?? (lost ? "unclear" : null),
      })
      this.lastChange = null
    }
    this.comparing = false
    this.startSegment(token.end)
  }

  private percent(token: Token): void {
    const words = this.text.slice(this.segment, token.start)
    const share = /占([^占]*)$/.exec(words)
    const completion = !share && /完成(?!率)[^完]*$/.test(words)
    const way = this.direction
    if (token.text.includes("百分点") || this.reason) return this.startSegment(token.end)
    const statement =
      share || completion
        ? (this.topicFor(words, share?.index ?? words.indexOf("完成")) ?? this.aside(token.start))
        : this.resolve(token.start)
    const value = numberOf(token.text)
    const found: Draft = {
      ...this.start("percent", token),
      value: way && value !== null && directionOf(way.text) === "down" ? -value : value,
      unit: "%",
      direction: way ? directionOf(way.text) : null,
      percentOf: share ? "share" : completion ? "completion" : way ? "growth" : null,
      base: share ? this.baseOf(share[1]!) : completion ? (versionOf(words) ?? "budget") : this.base,
      against: this.against,
      qualifier:
        this.oddness(statement, null) ??
        (this.ambiguous(statement) && !share && !completion ? "unclear" : null),
    }
    this.claim(statement, found)
    this.startSegment(token.end)
  }

  /** The subject of a share or completion: named before 占 or 完成 in the same clause, else the topic. */
  private topicFor(words: string, end: number): Statement | null {
    const before = words.slice(0, end)
    return narrowing(before) === "" || this.topic === null || isGlue(before)
      ? this.topic
      : this.resolve(this.segment + end)
  }

  private baseOf(words: string): string | null {
    const bare = words
      .replace(/20\d\d年度?/g, "")
      .replace(/(?:的)?(?:比重|比例|百分比)?(?:为|是|约)?$/, "")
      .replace(/的$/, "")
    return bare === "" ? null : subjectOf(bare)
  }

  private count(token: Token): void {
    const statement = this.reason ? this.aside(token.start) : this.resolve(token.start)
    const unit = /[^\d,.余多-]+$/.exec(token.text)![0]
    this.claim(statement, {
      ...this.start("count", token),
      value: numberOf(token.text),
      unit,
      qualifier: this.oddness(statement, null),
    })
    this.startSegment(token.end)
  }

  private oddness(statement: Statement, qualifier: Draft["qualifier"]): Draft["qualifier"] {
    if (this.reason) return "reason"
    return qualifier ?? (this.unclear || statement.unclear ? "unclear" : null)
  }

  /** In a list parted by commas, a change without its own subject may be the whole's or the last part's. */
  private ambiguous(statement: Statement): boolean {
    if (this.lastChange === statement) return false
    const list = this.lists.current(this.depth)
    if (!list || list.parts.length === 0) return false
    const named =
      this.said.some(({ kind }) => kind === "subject") ||
      nameOf(this.words(this.segment, this.said.at(-1)?.end ?? this.segment)) !== ""
    return !named && !/；/.test(this.listText(list))
  }

  /** The words of a list, to the full stop or the bracket that closes it. */
  private listText(list: List): string {
    const text = /^[^。]*/.exec(this.text.slice(list.start))![0]
    let bare = text
    while (/\([^()]*\)/.test(bare)) bare = bare.replace(/\([^()]*\)/g, "")
    return list.depth > 0 ? bare.split(")")[0]! : bare
  }

  private start(kind: Draft["kind"], token: Token): Draft {
    return {
      ...draft(kind, token.text, placeAt(this.paragraph, token.start), this.paragraph.section),
      year: this.speaksOf,
    }
  }

  private versionHere(end: number): ClaimVersion | null {
    const words = this.said.filter(
      ({ kind, start }) => (kind === "version" || kind === "subject") && start < end,
    )
    return words.reduce<ClaimVersion | null>((found, each) => versionOf(each.text) ?? found, null)
  }

  private words(start: number, end: number): string {
    return withoutTokens(this.text, start, end, this.said)
  }

  /** Whose the value is that stands at `end`: the subject named since the last mark, or the topic. */
  private resolve(end: number): Statement {
    const statement = this.find(end)
    this.lists.add(statement, this.due)
    this.due = null
    this.topic = statement
    const list = this.lists.current(this.depth)
    if (!statement.unclear) this.lists.add(statement, list)
    else if (list) list.loose = true
    if (this.depth === 0 && !this.heads.includes(statement) && !this.isPart(statement))
      this.heads.push(statement)
    return statement
  }

  private find(end: number): Statement {
    const mention = this.said.findLast((each) => each.kind === "subject")
    if (!mention) {
      const words = nameOf(this.words(this.segment, end))
      if (words === "") return this.topic ?? this.create("", "", "", true)
      return this.same_(words, "") ?? this.create(words, words, "", false)
    }
    const before = narrowing(this.words(this.segment, mention.start))
    const after = this.words(mention.end, end)
    if (!isGlue(after) || (before !== "" && !isOffice(before))) {
      const words = nameOf(this.words(this.segment, end)) || mention.text
      return this.same_(words, "") ?? this.create(words, words, "", false)
    }
    const subject = this.subject(mention.text)
    // 项目支出500万元，其中：部门项目支出200万元: a part is not its own whole.
    const list = this.lists.current(this.depth)
    if (list && list.whole?.subject === subject && list.whole.scope === before && list.parts.length === 0)
      return this.create(nameOf(this.words(this.segment, end)), mention.text, before, false)
    return this.same_(subject, before) ?? this.create(subject, mention.text, before, false)
  }

  /** The topic when it is the same subject and has room for another figure. */
  private same_(subject: string, scope: string): Statement | null {
    const topic = this.topic
    if (!topic || topic.subject !== subject || topic.scope !== scope) return null
    return this.heads.includes(topic) || topic.drafts.length === 0 || this.isPart(topic) ? topic : null
  }

  private isPart(statement: Statement): boolean {
    return this.lists.all.some((list) => list.parts.includes(statement))
  }

  private subject(words: string): string {
    const key = subjectOf(words)
    const whole = this.lists.current(this.depth)?.whole?.subject ?? this.topic?.subject ?? ""
    if (key.startsWith("vehicle.")) {
      const item = key === "vehicle.purchase" ? "threePublic.vehiclePurchase" : "threePublic.vehicleOperation"
      return whole.startsWith("threePublic.") ? item : words
    }
    // The items of operating costs are economic items; the three public expenses are paid from projects too.
    const economic =
      this.paragraph.section === "operatingCosts" || /^(?:operatingCosts|operating|basic)$/.test(whole)
    return economic && /^threePublic\.(?!total)/.test(key) ? words : key
  }

  private create(subject: string, words: string, scope: string, unclear: boolean): Statement {
    const statement = { id: this.nextStatement++, subject, words, scope, unclear, drafts: [], reason: null }
    this.statements.push(statement)
    return statement
  }

  /** A value inside a reason: kept, but it is nobody's statement. */
  private aside(end: number): Statement {
    const words = nameOf(this.words(this.segment, end))
    return this.create(words, words, "", true)
  }

  private claim(statement: Statement, found: Draft): void {
    statement.drafts.push(found)
    this.drafts++
  }

  /** At a mark: a subject without a value becomes the topic; a direction without a number is a claim. */
  private flush(end: number): void {
    if (this.reason) return
    const way = this.direction
    const mention = this.said.findLast((each) => each.kind === "subject")
    if (way && (this.against !== null || this.base !== null) && !/^的|^幅/.test(this.text.slice(way.end))) {
      const statement = this.resolve(way.start)
      this.claim(statement, {
        ...this.start("direction", way),
        direction: directionOf(way.text),
        against: this.against,
        base: this.base,
        qualifier: this.oddness(statement, this.ambiguous(statement) ? "unclear" : null),
      })
    } else if (mention) {
      const before = narrowing(this.words(this.segment, mention.start))
      const clean = isGlue(this.words(mention.end, end)) && (before === "" || isOffice(before))
      if (clean)
        this.topic =
          this.same_(this.subject(mention.text), before) ??
          this.create(this.subject(mention.text), mention.text, before, false)
      this.leaveOpen()
    } else if (nameOf(this.words(this.segment, end)) !== "") this.leaveOpen()
    this.direction = null
  }

  /** A part named without an amount: the list does not add up to anything. */
  private leaveOpen(): void {
    const list = this.lists.current(this.depth)
    if (list && !this.comparing) list.loose = true
  }
}

/** Whether the words of a list, up to the full stop, say that it is incomplete or leave it in doubt. */
function hints(text: string): { open: boolean; loose: boolean } {
  const words = /^[^。]*/.exec(text)![0]
  return { open: /[元%]\)?等/.test(words), loose: /等(?![级次于额待])/.test(words) }
}
