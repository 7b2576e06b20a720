import { isThreePublic } from "../../../model/three-public.ts"
import { isA } from "../../../packs/subjects.ts"
import type { Clause, ListBegins, ParagraphOfClauses } from "../clauses/clause.ts"
import { numberingOf } from "../paragraphs.ts"
import { type Fund, fundOf, inListOf, isPartOf, ofFund, subjectOf } from "../subjects.ts"
import type { Token } from "../tokens.ts"
import { isGlue, isOffice, nameOf, narrowing, withoutTokens } from "../words.ts"
import { Lists } from "./lists.ts"
import { mentionIn, nameIn } from "./names.ts"
import type { OpenList } from "./open-list.ts"
import { OpenStatement } from "./open-statement.ts"
import { countedIn, onlyValued, Sentence, wholeFor } from "./sentence.ts"
import type { Value } from "./statement.ts"

const expenses: readonly (readonly [RegExp, string])[] = [
  [/^因公(?:临时)?出国(?:[(]境[)])?$/, "threePublic.overseas"],
  [/^公务用车(?:购置(?:和|及)运行(?:维护)?)?$|^公车$/, "threePublic.vehicles"],
  [/^(?:国内)?公务接待$/, "threePublic.reception"],
]
const longestExpense = 24

/** How far into a sentence the fund it is about is named. */
const fundWithin = 400

/** The name of an item of money by itself. */
const itemName = /^[\u4e00-\u9fff、()]{2,20}(?:支出|收入|经费|费|补助|资金)$/

/** What is money of its own, of which 本年支出 may be said. */
function isOwnMoney(subject: string): boolean {
  return /^(?:operatingCosts|threePublic|procurement|basic|project|personnel|operating|meetings|training)\b/.test(
    subject,
  )
}

/** What a heading says behind its subject. */
const headingWords =
  /^(?:财政拨款|预算|决算|支出|安排|执行|使用|总体|具体|基本|增减|变化|变动|情况|说明|的|及|和|其|构成|结构|规模|表|[：:])*$/

/** Headings that go on about what the heading above them names: （一）总体情况. */
function isVague(text: string, numbering: string | null): boolean {
  const start = numbering === null ? 0 : (numberingOf(text)?.length ?? 0)
  return (
    /^[(]/.test(numbering ?? "") &&
    /^(?:总体|总量|规模|预算|决算|支出|收支|结构|具体|主要|构成|变化|增减|情况|说明|用途|科目|的)+[：:]?$/.test(
      text.slice(start),
    )
  )
}

/** Reads the clauses of one stretch of prose, and knows whom it speaks of. */
export class Stretch {
  readonly statements: OpenStatement[] = []
  readonly lists: Lists
  private nextStatement: number
  private here!: ParagraphOfClauses
  /** What is spoken of just now, and what was before each open bracket. */
  private topic: OpenStatement | null = null
  private outside: (OpenStatement | null)[] = []
  private sentence = new Sentence()
  /** Where the sentence begins. */
  private sentenceStart = 0
  /** The statements of the sentence before. */
  private before: readonly OpenStatement[] = []
  /** The fund that the heading above names. */
  private headingFund: Fund | null = null
  /** The one subject that the heading above names: 七、“三公”经费情况. */
  private headed: Token | null = null
  /** The announced list whose part the next statement is. */
  private due: OpenList | null = null
  /** The last statement of each subject with its amount of the year. */
  private readonly levels = new Map<string, OpenStatement>()

  constructor(firstStatement: number, firstList: number) {
    this.nextStatement = firstStatement
    this.lists = new Lists(firstList)
  }

  read(paragraph: ParagraphOfClauses): void {
    const { heading, clauses } = paragraph
    const { numbering, text } = paragraph.paragraph
    this.here = paragraph
    this.isOfItem = false
    if (numbering !== null) this.due = this.lists.continuedBy(numbering)
    // （一）总体情况 is still about what the heading above it names.
    const fund = heading ? fundOf(text) : null
    if (heading && (fund !== null || !/^[(]/.test(numbering ?? ""))) this.headingFund = fund
    if (heading)
      this.headed = this.subjectHeading(paragraph) ?? (isVague(text, numbering) ? this.headed : null)
    if (numbering !== null || heading) {
      this.topic = null
      this.before = []
    }
    this.lists.close(0)
    this.beginSentence(0)
    if (numbering === null && !heading) this.lists.resume(paragraph)
    for (const clause of clauses) this.take(clause)
  }

  private take(clause: Clause): void {
    const { ends } = clause
    if (ends.kind === "value") this.value(clause)
    else if (!clause.reason) this.finish(clause)
    switch (ends.kind) {
      case "open":
        this.outside.push(this.topic)
        break
      case "close":
        this.lists.close(clause.depth)
        this.topic = this.outside.pop() ?? null
        break
      case "semicolon":
        this.lists.semicolon(clause.depth, ends.next)
        if (this.lists.current(clause.depth)) this.topic = null
        break
      case "reason":
        if (this.topic && ends.given !== null) this.topic.reason ??= ends.given
        break
      case "list":
        this.beginList(clause, ends)
        break
      case "sentence":
        this.endSentence(clause, ends.at)
    }
  }

  /** A clause that ends in a value: gives it to whom it is said of. */
  private value(clause: Clause): void {
    const says = clause.says!
    if (says.token.kind === "versus") {
      const statement = mentionIn(clause) ? this.resolve(clause, says.token.start) : this.topic
      if (statement) this.say(statement, clause, false)
      return
    }
    const statement =
      says.kind === "percent"
        ? this.ofPercent(clause)
        : clause.reason
          ? this.aside(clause)
          : this.resolve(clause, says.token.start)
    if (says.token.kind === "same" && statement.sameAs.has(clause.against)) return
    this.say(statement, clause)
    if (says.kind === "amount") this.sentence.changed = null
    else if (says.kind === "change" || says.kind === "direction") this.sentence.changed = statement
  }

  private say(
    statement: OpenStatement,
    clause: Clause,
    ambiguous = this.isAmbiguous(statement, clause),
  ): void {
    const value: Value = { paragraph: this.here.paragraph, clause, says: clause.says!, ambiguous }
    statement.say(value)
    if (statement.levelled && (this.levels.get(statement.subject)?.id ?? 0) <= statement.id)
      this.levels.set(statement.subject, statement)
  }

  /** A clause that ends without a value: a subject becomes the topic; a direction without a number is said. */
  private finish(clause: Clause): void {
    if (clause.says) {
      this.say(this.resolve(clause, clause.says.token.start), clause)
      return
    }
    const mention = mentionIn(clause)
    const scope = mention ? narrowing(this.words(clause, clause.start, mention.start)) : ""
    if (mention && isGlue(this.words(clause, mention.end, clause.end)) && (scope === "" || isOffice(scope))) {
      const subject = this.subject(clause, mention)
      this.topic = this.sameTopic(subject, scope) ?? this.create(subject, mention.text, scope, false)
      this.leaveOpen(clause)
      return
    }
    const words = nameOf(this.words(clause, clause.start, clause.end))
    if (mention || words !== "") this.leaveOpen(clause)
    const expense = this.expenseItem(clause, words)
    if (expense) {
      this.isOfItem = true
      this.topic = this.create(expense, words, "", false)
      return
    }
    if (this.beginsItem(clause) && (itemName.test(words) || this.isBudgeted(clause, words)))
      this.topic = this.create(words, words, "", false)
  }

  /** 3.卫生健康支出，年初预算22万元，…: whether a clause that says nothing yet begins a numbered paragraph. */
  private beginsItem({ start, depth, said, ends }: Clause): boolean {
    const { numbering } = this.here.paragraph
    return (
      numbering !== null &&
      start === 0 &&
      depth === 0 &&
      said.every(({ kind }) => kind === "subject") &&
      ends.kind === "mark"
    )
  }

  /** Whether the paragraph is about an item, so that what names nobody is not said of the heading. */
  private isOfItem = false

  /** 2.公务接待：支出0.56万元 below a heading of the three public expenses: the item without the word for money. */
  private expenseItem(clause: Clause, words: string): string | null {
    const { numbering, section } = this.here.paragraph
    if (numbering === null || clause.start > 0 || clause.depth > 0 || words.length > longestExpense)
      return null
    if (section !== "threePublic" && !isThreePublic(this.headed ? subjectOf(this.headed.text) : ""))
      return null
    return expenses.find(([pattern]) => pattern.test(words))?.[1] ?? null
  }

  /** 1.行政运行：年初安排50万元，实支48万元: what stands before a colon and a budget is an item, whatever it is called. */
  private isBudgeted({ end }: Clause, words: string): boolean {
    const behind = this.here.paragraph.text.slice(end, end + 12)
    return /^[\u4e00-\u9fff、()]{2,24}$/.test(words) && /^：(?:20\d\d年度?)?年初/.test(behind)
  }

  /** A part named without an amount: the list does not add up to anything. */
  private leaveOpen(clause: Clause): void {
    const list = this.lists.current(clause.depth)
    if (list && !clause.comparing) list.loose = true
  }

  private beginList(clause: Clause, begins: ListBegins): void {
    if (begins.side) this.topic = this.create(begins.side, begins.side, "", false)
    const spoken = this.sentence.heads.length > 0 ? this.sentence.heads : this.before
    if (this.topic === null && clause.depth === 0)
      this.topic = onlyValued(spoken) ?? wholeFor(begins.names, spoken)
    this.topic = this.announcedAgain(clause, begins.token) ?? this.topic
    // 财政拨款支出预算中，……: the statement with its amount was made before.
    if (begins.token.text === "中" && this.topic && this.topic.values.length === 0)
      this.topic = this.levels.get(this.topic.subject) ?? this.topic
    this.lists.begin({ ...begins, whole: this.topic, depth: clause.depth, count: countedIn(spoken) })
    if (clause.depth === 0) this.sentence.listed ??= this.topic
  }

  /**
   * 支出9万元，其中：基本支出9万元，项目支出0元，具体支出如下：……: what is announced is said of the whole once more, when
   * its parts are all named or the last of them is nothing.
   */
  private announcedAgain(clause: Clause, { text }: Token): OpenStatement | null {
    const list = this.lists.current(clause.depth)
    if (!list?.whole || !/如下|以下/.test(text) || list.parts.length === 0) return null
    const mention = mentionIn(clause)
    if (mention && list.names(this.subject(clause, mention))) return null
    return list.complete || list.parts.at(-1)!.nothing ? list.whole : null
  }

  private endSentence(clause: Clause, at: number): void {
    const list = this.lists.current(0) ?? (clause.depth > 0 ? this.lists.current(clause.depth) : null)
    if (list?.whole && list.parts.length === 0 && this.announces(list, at)) this.lists.announce(list)
    this.lists.close(0)
    const leaves = this.sentence.leaves
    if (leaves !== undefined) this.topic = leaves
    if (this.sentence.heads.length > 0) this.before = this.sentence.heads
    this.beginSentence(this.here.paragraph.text[at - 1] === "。" ? at : this.sentenceStart)
  }

  private beginSentence(at: number): void {
    for (const head of this.sentence.heads) head.head = false
    this.sentence = new Sentence()
    this.sentenceStart = at
    this.outside = []
  }

  /**
   * Whether parts may follow in the paragraphs below: nothing but a colon comes after 其中 or 包括, or the words after
   * it point there. 包括宣传、培训等。 names things and is over.
   */
  private announces(list: OpenList, to: number): boolean {
    const rest = this.here.paragraph.text.slice(list.start, to)
    return (
      list.start === 0 ||
      /[：:]$|如下|以下|下列|按|分为|分别/.test(rest) ||
      rest.replace(/\p{P}/gu, "").length === 0
    )
  }

  /** Whose the value is that stands at `end`: the subject named in its clause, or the topic. */
  private resolve(clause: Clause, end: number): OpenStatement {
    const statement = this.named(clause, end)
    this.due?.add(statement)
    this.due = null
    this.topic = statement
    this.endCompleteList(clause, statement.subject)
    const list = this.lists.current(clause.depth)
    if (!statement.unclear) list?.add(statement)
    else if (list) list.loose = true
    if (clause.depth === 0 && !statement.head && statement.lists.size === 0) {
      statement.head = true
      this.sentence.heads.push(statement)
    }
    return statement
  }

  /** 其中：基本支出……，项目支出……，年末结转……: what cannot be a part of the whole begins after a complete list. */
  private endCompleteList(clause: Clause, subject: string): void {
    const list = this.lists.current(clause.depth)
    if (!list?.whole || list.whole.subject === subject || !/[a-z]/.test(subject)) return
    if (list.mayName(subject) || !list.complete) return
    this.lists.end(list)
  }

  private named(clause: Clause, end: number): OpenStatement {
    const name = nameIn(this.here.paragraph.text, clause, end)
    if (!name)
      return (
        this.appropriationIn(clause, end) ??
        this.otherSide(clause, end) ??
        this.topic ??
        this.ofHeading(clause, end) ??
        this.create("", "", "", true)
      )
    const { mention, words, scope } = name
    if (!mention) return this.sameTopic(words, "") ?? this.create(words, words, "", false)
    const item = this.itemSpentOn(mention)
    if (item) return item
    const subject = this.subject(clause, mention)
    // 项目支出500万元，其中：部门项目支出200万元: a part is not its own whole.
    const list = this.lists.current(clause.depth)
    if (list?.whole?.subject === subject && list.whole.scope === scope && list.parts.length === 0)
      return this.create(nameOf(this.words(clause, clause.start, end)), words, scope, false)
    return this.sameTopic(subject, scope) ?? this.create(subject, words, scope, false)
  }

  /**
   * The subject of the heading, of which a paragraph speaks that names nobody. 收入80万元，支出75万元 are two things: what is said of
   * one side is not said of a heading of the other.
   */
  private ofHeading(clause: Clause | null, end: number): OpenStatement | null {
    if (!this.headed || this.isOfItem) return null
    const subject = ofFund(subjectOf(this.headed.text), this.headingFund)
    const words = clause ? this.here.paragraph.text.slice(clause.start, end) : ""
    if (/收入|结转|结余/.test(words) && !subject.startsWith("revenue")) return null
    if (/支出|决算/.test(words) && subject.startsWith("revenue")) return null
    // What it says agrees with itself; whether it is the figure that tables print is not sure: so its name is the heading's words.
    const { text } = this.headed
    return isA(subject, "loose") ? null : this.create(text, text, "", false)
  }

  /** The subject of a heading that names one and nothing else: 三、支出决算情况说明. */
  private subjectHeading({ paragraph: { text, numbering }, clauses }: ParagraphOfClauses): Token | null {
    const subjects = clauses.flatMap(({ said }) => said.filter(({ kind }) => kind === "subject"))
    const [only, ...others] = subjects
    if (!only || others.length > 0 || isA(subjectOf(only.text), "bare")) return null
    const start = numbering === null ? 0 : (numberingOf(text)?.length ?? 0)
    const before = narrowing(text.slice(start, only.start))
    return before === "" && headingWords.test(text.slice(only.end)) ? only : null
  }

  /** 本年收入90万元，其中财政拨款80万元，事业收入10万元: 财政拨款 with no more words is a part of what is listed. */
  private appropriationIn(clause: Clause, end: number): OpenStatement | null {
    const list = this.lists.current(clause.depth)
    const words = this.words(clause, clause.start, end)
    if (!list?.whole || !/^[：、，]?财政拨款(?:资金|为|是|计)?$/.test(words)) return null
    const subject = list.whole.subject.startsWith("revenue") ? "revenue.appropriation" : "appropriation"
    if (list.names(subject) || !isPartOf(list.whole.subject, subject)) return null
    return this.create(subject, "财政拨款", "", false)
  }

  /** 本年收入90万元，支出决算80万元: 支出 with no more words is not said of revenue, but of what is spent of the same money. */
  private otherSide({ said, start }: Clause, end: number): OpenStatement | null {
    if (!this.topic?.subject.startsWith("revenue")) return null
    const version = said.findLast(({ kind }) => kind === "version")
    const isOfVersion = version?.text.startsWith("支出") === true
    const words = isOfVersion ? version.text : this.here.paragraph.text.slice(start, end)
    if (!isOfVersion && !/^[，、；：]{0,2}支出(?:为|是|共|共计|计|合计)?$/.test(words)) return null
    return this.create(
      this.fundAt(version?.start ?? start) ?? "expenditure",
      words.replace(/^[，、；：]/, ""),
      "",
      false,
    )
  }

  /** 防汛（项）年初预算65万元，当年支出决算70万元: of the item that the paragraph is about, not of all there is. */
  private itemSpentOn({ text }: Token): OpenStatement | null {
    const topic = this.topic
    const last = topic?.values.at(-1)
    if (!/^(?:本年|当年)度?支出(?:预算|决算)?数?$/.test(text)) return null
    const isHere = !last || last.paragraph === this.here.paragraph
    if (topic?.subject.startsWith("function:")) return isHere ? topic : null
    // （一）机关运行经费。本年度支出68万元
    if (topic) return !last && isOwnMoney(topic.subject) ? topic : null
    return this.headed && isOwnMoney(subjectOf(this.headed.text)) ? this.ofHeading(null, 0) : null
  }

  /** The subject of a share or completion: named before 占 or 完成 in the same clause, else the topic. */
  private ofPercent(clause: Clause): OpenStatement {
    const { of, ofAt = 0, token } = clause.says!
    if (of !== "share" && of !== "completion") return this.resolve(clause, token.start)
    const before = this.here.paragraph.text.slice(clause.start, ofAt)
    if (this.topic && narrowing(before) !== "" && !isGlue(before)) return this.resolve(clause, ofAt)
    return this.topic ?? this.aside(clause)
  }

  /** A value inside a reason: kept, but it is nobody's statement. */
  private aside(clause: Clause): OpenStatement {
    const words = nameOf(this.words(clause, clause.start, clause.says!.token.start))
    return this.create(words, words, "", true)
  }

  /** The topic when it is the same subject and has room for another figure. */
  private sameTopic(subject: string, scope: string): OpenStatement | null {
    const topic = this.topic
    if (!topic || topic.subject !== subject || topic.scope !== scope) return null
    return topic.head || topic.values.length === 0 || topic.lists.size > 0 ? topic : null
  }

  private subject(clause: Clause, mention: Token): string {
    const key = ofFund(subjectOf(mention.text), this.fundAt(mention.start))
    const whole = this.lists.current(clause.depth)?.whole?.subject ?? this.topic?.subject ?? ""
    if (isA(key, "bare")) return inListOf(whole, key) ?? mention.text
    // The items of operating costs are economic items; the three public expenses are paid from projects too.
    const economic =
      this.here.paragraph.section === "operatingCosts" || /^(?:operatingCosts|operating|basic)$/.test(whole)
    return economic && /^threePublic\./.test(key) ? mention.text : key
  }

  /** The fund that the words at `at` are about: named first in the sentence, before any list, or in the heading. */
  private fundAt(at: number): Fund | null {
    const { text } = this.here.paragraph
    // 占本年支出合计300万元的78%: of the whole department, whatever the passage is about.
    if (text[at - 1] === "占" && at > this.sentenceStart) return null
    const words = text.slice(this.sentenceStart, Math.min(at, this.sentenceStart + fundWithin))
    const list = words.search(/其中|包括/)
    return fundOf(list < 0 ? words : words.slice(0, list)) ?? this.headingFund
  }

  private create(subject: string, words: string, scope: string, unclear: boolean): OpenStatement {
    const statement = new OpenStatement(this.nextStatement++, subject, words, scope, unclear)
    this.statements.push(statement)
    return statement
  }

  /** In a list parted by commas, a change without its own subject may be the whole's or the last part's. */
  private isAmbiguous(statement: OpenStatement, clause: Clause): boolean {
    if (this.sentence.changed === statement) return false
    const list = this.lists.current(clause.depth)
    if (!list || list.parts.length === 0) return false
    const end = clause.said.at(-1)?.end ?? clause.start
    if (mentionIn(clause) || nameOf(this.words(clause, clause.start, end)) !== "") return false
    if (list.parts.length > 1 || list.depth > 0) return !list.semicolons
    // 其中：基本支出9万元，比上年增加2万元 is told of the part; 其中年初结转1万元，较上年增加2万元 may go on with the whole.
    return list.passing && !isThreePublic(list.whole?.subject ?? "")
  }

  private words(clause: Clause, start: number, end: number): string {
    return withoutTokens(this.here.paragraph.text, start, end, clause.said)
  }
}
