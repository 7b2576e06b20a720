import type { ClaimVersion } from "../../model/disclosure.ts"
import { isThreePublic } from "../../model/three-public.ts"
import { type Draft, draft, type List, type Statement } from "./draft.ts"
import { Lists } from "./lists.ts"
import { type Paragraph, placeAt } from "./passage.ts"
import { completeKinds, type Fund, fundOf, isPartOf, ofFund, subjectOf } from "./subjects.ts"
import { type Token, versionOf } from "./tokens.ts"
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

/** Where the reading of a stretch of prose stands, and whose a value is that stands there. */
export class Standing {
  readonly statements: Statement[] = []
  readonly lists: Lists
  protected readonly year: number | null
  protected drafts = 0
  protected nextStatement: number

  // Where the reading stands.
  /** The heading above, with its numbering. */
  protected heading = ""
  protected paragraph!: Paragraph
  protected text = ""
  protected tokens: Token[] = []
  /** Where the words since the last mark or value begin, and their tokens. */
  protected segment = 0
  protected said: Token[] = []
  protected brackets: Bracket[] = []
  protected topic: Statement | null = null
  /** The statements of this sentence outside lists and brackets. */
  protected heads: Statement[] = []
  /** The heads of the sentence before. */
  protected before: Statement[] = []
  /** The whole of the first list that began in this sentence. */
  protected listed: Statement | null = null
  /** The announced list whose part the next statement is. */
  protected due: List | null = null
  protected speaksOf: number | null = null
  /** The year the sentence began with: after a semicolon it speaks of that again. */
  protected sentenceYear: number | null = null
  protected comparing = false
  protected against: number | null = null
  protected base: ClaimVersion | null = null
  protected direction: Token | null = null
  protected lastChange: Statement | null = null
  protected reason = false
  protected unclear = false

  constructor(year: number | null, firstStatement: number, firstList: number) {
    this.year = year
    this.nextStatement = firstStatement
    this.lists = new Lists(firstList)
  }

  protected get depth(): number {
    return this.brackets.length
  }

  protected startSegment(at: number): void {
    this.segment = at
    this.said = []
    this.direction = null
  }

  protected words(start: number, end: number): string {
    return withoutTokens(this.text, start, end, this.said)
  }

  /** Whose the value is that stands at `end`: the subject named since the last mark, or the topic. */
  protected resolve(end: number): Statement {
    const statement = this.find(end)
    this.lists.add(statement, this.due)
    this.due = null
    this.topic = statement
    this.endCompleteList(statement.subject)
    const list = this.lists.current(this.depth)
    if (!statement.unclear) this.lists.add(statement, list)
    else if (list) list.loose = true
    if (this.depth === 0 && !this.heads.includes(statement) && !this.isPart(statement))
      this.heads.push(statement)
    return statement
  }

  /** 其中：基本支出……，项目支出……，年末结转……: what cannot be a part of the whole begins after a complete list. */
  private endCompleteList(subject: string): void {
    const list = this.lists.current(this.depth)
    if (!list?.whole || list.whole.subject === subject || !/[a-z]/.test(subject)) return
    const parts = list.parts.map((part) => part.subject)
    if (parts.includes(subject) || isPartOf(list.whole.subject, subject)) return
    if (completeKinds(list.whole.subject, parts)) this.lists.end(list)
  }

  protected find(end: number): Statement {
    const mention = this.said.findLast((each) => each.kind === "subject")
    if (!mention) {
      const words = nameOf(this.words(this.segment, end))
      if (words === "") return this.topic ?? this.create("", "", "", true)
      return this.sameTopic(words, "") ?? this.create(words, words, "", false)
    }
    const before = narrowing(this.words(this.segment, mention.start))
    const after = this.words(mention.end, end)
    if (!isGlue(after) || (before !== "" && !isOffice(before))) {
      const words = nameOf(this.words(this.segment, end)) || mention.text
      return this.sameTopic(words, "") ?? this.create(words, words, "", false)
    }
    const subject = this.subject(mention.text, mention.start)
    // 项目支出500万元，其中：部门项目支出200万元: a part is not its own whole.
    const list = this.lists.current(this.depth)
    if (list && list.whole?.subject === subject && list.whole.scope === before && list.parts.length === 0)
      return this.create(nameOf(this.words(this.segment, end)), mention.text, before, false)
    return this.sameTopic(subject, before) ?? this.create(subject, mention.text, before, false)
  }

  /** The topic when it is the same subject and has room for another figure. */
  protected sameTopic(subject: string, scope: string): Statement | null {
    const topic = this.topic
    if (!topic || topic.subject !== subject || topic.scope !== scope) return null
    return this.heads.includes(topic) || topic.drafts.length === 0 || this.isPart(topic) ? topic : null
  }

  protected isPart(statement: Statement): boolean {
    return this.lists.all.some((list) => list.parts.includes(statement))
  }

  protected subject(words: string, at: number): string {
    const key = ofFund(subjectOf(words), this.fundAt(at))
    const whole = this.lists.current(this.depth)?.whole?.subject ?? this.topic?.subject ?? ""
    if (key.startsWith("vehicle.")) {
      const item = key === "vehicle.purchase" ? "threePublic.vehiclePurchase" : "threePublic.vehicleOperation"
      return isThreePublic(whole) ? item : words
    }
    // The items of operating costs are economic items; the three public expenses are paid from projects too.
    const economic =
      this.paragraph.section === "operatingCosts" || /^(?:operatingCosts|operating|basic)$/.test(whole)
    return economic && /^threePublic\./.test(key) ? words : key
  }

  /** The fund that the words at `at` are about: named first in the sentence, before any list, or in the heading. */
  private fundAt(at: number): Fund | null {
    const sentence = /[^。]*$/.exec(this.text.slice(0, at))![0]
    // 占本年支出合计300万元的78%: of the whole department, whatever the passage is about.
    if (sentence.endsWith("占")) return null
    return fundOf(/^(?:(?!其中|包括).)*/.exec(sentence)![0]) ?? fundOf(this.heading)
  }

  protected create(subject: string, words: string, scope: string, unclear: boolean): Statement {
    const statement = { id: this.nextStatement++, subject, words, scope, unclear, drafts: [], reason: null }
    this.statements.push(statement)
    return statement
  }

  /** A value inside a reason: kept, but it is nobody's statement. */
  protected aside(end: number): Statement {
    const words = nameOf(this.words(this.segment, end))
    return this.create(words, words, "", true)
  }

  protected start(kind: Draft["kind"], token: Token): Draft {
    return {
      ...draft(kind, token.text, placeAt(this.paragraph, token.start), this.paragraph.section),
      year: this.speaksOf,
    }
  }

  protected versionHere(end: number): ClaimVersion | null {
    const words = this.said.filter(
      ({ kind, start }) => (kind === "version" || kind === "subject") && start < end,
    )
    return words.reduce<ClaimVersion | null>((found, each) => versionOf(each.text) ?? found, null)
  }

  protected claim(statement: Statement, found: Draft): void {
    statement.drafts.push(found)
    this.drafts++
  }

  protected oddness(statement: Statement, qualifier: Draft["qualifier"]): Draft["qualifier"] {
    if (this.reason) return "reason"
    return qualifier ?? (this.unclear || statement.unclear ? "unclear" : null)
  }

  /** In a list parted by commas, a change without its own subject may be the whole's or the last part's. */
  protected ambiguous(statement: Statement): boolean {
    if (this.lastChange === statement) return false
    const list = this.lists.current(this.depth)
    if (!list || list.parts.length === 0) return false
    const named =
      this.said.some(({ kind }) => kind === "subject") ||
      nameOf(this.words(this.segment, this.said.at(-1)?.end ?? this.segment)) !== ""
    if (named) return false
    if (list.parts.length > 1 || list.depth > 0) return !/；/.test(this.listText(list))
    // 其中：基本支出9万元，比上年增加2万元 is told of the part; 其中年初结转1万元，较上年增加2万元 may go on with the whole.
    const inPassing = /其中$/.test(this.text.slice(0, list.start)) && this.text[list.start] !== "："
    return inPassing && !isThreePublic(list.whole?.subject ?? "")
  }

  /** The words of a list, to the full stop or the bracket that closes it. */
  protected listText(list: List): string {
    const text = /^[^。]*/.exec(this.text.slice(list.start))![0]
    let bare = text
    while (/\([^()]*\)/.test(bare)) bare = bare.replace(/\([^()]*\)/g, "")
    return list.depth > 0 ? bare.split(")")[0]! : bare
  }

  /** A part named without an amount: the list does not add up to anything. */
  protected leaveOpen(): void {
    const list = this.lists.current(this.depth)
    if (list && !this.comparing) list.loose = true
  }
}
