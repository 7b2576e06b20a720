import { amountOf, nothing, numberOf, signed } from "./amounts.ts"
import type { Draft, Statement } from "./draft.ts"
import { placeAt } from "./passage.ts"
import { Standing } from "./standing.ts"
import { subjectOf } from "./subjects.ts"
import { directionOf, type Token, versionOf } from "./tokens.ts"
import { isGlue, isOffice, nameOf, narrowing } from "./words.ts"

/** Turns the numbers and direction words of prose into claims. */
export class Values extends Standing {
  protected versus(token: Token): void {
    const way = /大于|高于|多于|超过/.test(token.text)
      ? "up"
      : /小于|低于|少于/.test(token.text)
        ? "down"
        : "same"
    const base = versionOf(/与?(?:年初|全年|调整后?的?|年度)?预算/.exec(token.text)?.[0] ?? "") ?? "budget"
    if (token.text.includes("与") && !/持平|一致|相同|相等|无差异/.test(token.text)) {
      this.comparing = true
      this.base = base
    } else if (!this.reason && (this.topic || this.said.some(({ kind }) => kind === "subject"))) {
      const named = this.said.some(({ kind }) => kind === "subject")
      this.claim(named ? this.resolve(token.start) : this.topic!, {
        ...this.start("direction", token),
        direction: way,
        version: "final",
        base,
      })
    }
    this.said.push(token)
  }

  protected same(token: Token): void {
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

  protected amount(token: Token): void {
    const at = placeAt(this.paragraph, token.start)
    const { amount, qualifier } =
      token.kind === "zero" ? { amount: nothing(token.text, at), qualifier: null } : amountOf(token.text, at)
    const measure = /万亿元|亿元|万元|千元|元/.exec(token.text)?.[0] ?? null
    const way = this.direction
    const between = way ? this.text.slice(way.end, token.start) : ""
    const statement = this.reason ? this.aside(token.start) : this.resolve(token.start)
    // 支出6万元年初预算: which figure of the year it is stands behind it.
    const behind = /^(?:的|为)?(?:年初|全年|调整后?)预算/.test(this.text.slice(token.end))
    const odd = this.oddness(statement, qualifier ?? (behind ? "unclear" : null))
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

  protected percent(token: Token): void {
    const words = this.text.slice(this.segment, token.start)
    const share = /占([^占]*)$/.exec(words)
    const completion = !share && /完成(?!率)[^完]*$/.test(words)
    const way = this.direction
    if (token.text.includes("百分点") || this.reason) {
      this.startSegment(token.end)
      return
    }
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
      against: share || completion ? null : this.against,
      qualifier:
        this.oddness(statement, null) ??
        (this.ambiguous(statement) && !share && !completion ? "unclear" : null),
    }
    this.claim(statement, found)
    this.startSegment(token.end)
  }

  /** The subject of a share or completion: named before 占 or 完成 in the same clause, else the topic. */
  protected topicFor(words: string, end: number): Statement | null {
    const before = words.slice(0, end)
    return narrowing(before) === "" || this.topic === null || isGlue(before)
      ? this.topic
      : this.resolve(this.segment + end)
  }

  protected baseOf(words: string): string | null {
    const bare = words
      .replace(/20\d\d年度?/g, "")
      .replace(/(?:的)?(?:比重|比例|百分比)?(?:为|是|约)?$/, "")
      .replace(/的$/, "")
    return bare === "" ? null : subjectOf(bare)
  }

  protected count(token: Token): void {
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

  /** At a mark: a subject without a value becomes the topic; a direction without a number is a claim. */
  protected flush(end: number): void {
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
          this.sameTopic(this.subject(mention.text, mention.start), before) ??
          this.create(this.subject(mention.text, mention.start), mention.text, before, false)
      this.leaveOpen()
    } else if (nameOf(this.words(this.segment, end)) !== "") this.leaveOpen()
    this.direction = null
  }
}
