import { Unreadable } from "./blocks.ts"
import { type Limits, ledgerLimits, limits } from "./limits.ts"

/** What reading a file uses up, counted over all its parts and every repeated use of one. */
export type Resource =
  | "inflated"
  | "cells"
  | "grid"
  | "lines"
  | "elements"
  | "paragraphs"
  | "characters"
  | "operators"
  | "fontEntries"

const saved = "请只保留需要的内容，另存一份后再试"

const exceeded: Record<Resource, (most: string, kind: string) => string> = {
  inflated: (most, kind) =>
    `文件解压后超过 ${most}，不像一份${kind}，疑似压缩炸弹，已停止读取；请核对文件来源。`,
  cells: (most, kind) => `工作簿的单元格超过 ${most}个，不像预算${kind}，请只保留需要的表格后再试。`,
  grid: (most, kind) =>
    `表格展开后超过 ${most}格（行数乘列数），不像预算${kind}；请检查是否在很远的行、列误填了内容，${saved}。`,
  lines: (most, kind) => `文件超过 ${most}行，不像预算${kind}，${saved}。`,
  elements: (most, kind) => `网页的标签超过 ${most}个，不像预算${kind}，${saved}。`,
  paragraphs: (most, kind) => `文件的段落超过 ${most}个，不像预算${kind}，${saved}。`,
  characters: (most, kind) => `文件的文字合计超过 ${most}字，不像预算${kind}，${saved}。`,
  operators: (most, kind) =>
    `这个 PDF 的绘图指令超过 ${most}条，不像一份${kind}，无法读取，请用原件重新导出后再试。`,
  fontEntries: (most, kind) =>
    `这个 PDF 的字体编码表超过 ${most}项，不像一份${kind}，无法读取，请用原件重新导出后再试。`,
}

/** How many small steps pass between two looks at the clock. */
const stride = 512

/**
 * What one file may use up. Made once for a file and carried through all that reads it; spending more than there is
 * throws {@link Unreadable} with a sentence that says what and how much.
 */
export class Budget {
  readonly limits: Limits
  private readonly kind: string
  private readonly now: () => number
  private readonly spent = new Map<Resource, number>()
  private begun: number
  private steps = 0

  constructor(given: Partial<Limits> = {}, kind = "公开文件", now = () => performance.now()) {
    this.limits = { ...limits, ...given }
    this.kind = kind
    this.now = now
    this.begun = now()
  }

  /** The budget of a ledger, which is larger than a published file. */
  static ofLedger(): Budget {
    return new Budget(ledgerLimits, "台账")
  }

  /** A budget of the same limits with nothing spent: what was made of a file is counted apart from the making. */
  again(): Budget {
    return new Budget(this.limits, this.kind, this.now)
  }

  /** Takes so much of a resource, and looks at the clock now and then. */
  spend(resource: Resource, amount = 1): void {
    const spent = (this.spent.get(resource) ?? 0) + amount
    this.spent.set(resource, spent)
    const most = this.limits[resource]
    if (spent > most) throw new Unreadable(exceeded[resource](inWords(resource, most), this.kind))
    this.step()
  }

  /** Refuses what inflates out of all proportion. */
  bomb(): never {
    throw new Unreadable("文件解压后大得不合常理，疑似压缩炸弹，已停止读取；请核对文件来源。")
  }

  /** A table of so many rows and columns. */
  table(rows: number, columns: number): void {
    const most = this.limits.columns
    if (columns > most)
      throw new Unreadable(`一张表格有 ${columns} 列，超过 ${most} 列，不像预算${this.kind}，${saved}。`)
    this.spend("grid", rows * columns)
  }

  /** A paragraph or a cell of so many characters. */
  text(characters: number): void {
    const most = this.limits.paragraph
    if (characters > most)
      throw new Unreadable(
        `有一段文字长达 ${characters} 字，超过 ${inWords("characters", most)}字，不像预算${this.kind}；请核对文件是否损坏或丢失了换行。`,
      )
    this.spend("characters", characters)
  }

  /** What a page of a PDF draws so far: operators, forms, and the deepest of its saved states. */
  page(operators: number, forms: number, states: number): void {
    const { pageOperators, forms: mostForms, states: mostStates } = this.limits
    if (operators > pageOperators)
      throw new Unreadable(drawsTooMuch(inWords("operators", pageOperators), "条绘图指令"))
    if (forms > mostForms) throw new Unreadable(drawsTooMuch(inWords("operators", mostForms), "个嵌套的图形"))
    if (states > mostStates) throw new Unreadable(drawsTooMuch(`${mostStates} `, "层嵌套的绘图状态"))
  }

  /** So many characters on one page of a PDF. */
  glyphs(count: number): void {
    const { glyphs } = this.limits
    if (count > glyphs) throw new Unreadable(drawsTooMuch(inWords("characters", glyphs), "个字"))
  }

  /** So many pages, of which the same one came so often. */
  pages(count: number, repeated: number): void {
    const { pages, repeated: mostRepeated } = this.limits
    if (count > pages)
      throw new Unreadable(`这个 PDF 有 ${count} 页，超过 ${pages} 页，无法读取，请拆分后再试。`)
    if (repeated > mostRepeated)
      throw new Unreadable(
        `这个 PDF 的同一页重复了 ${mostRepeated} 次以上，不像一份${this.kind}，无法读取，请用原件重新导出后再试。`,
      )
  }

  /** One object of a PDF named so often in one list. */
  named(times: number): void {
    const most = this.limits.named
    if (times > most)
      throw new Unreadable(
        `这个 PDF 把同一段内容重复引用了 ${inWords("operators", most)}次以上，不像一份${this.kind}，无法读取，请用原件重新导出后再试。`,
      )
  }

  /** One small step of work: the clock is looked at every so many of them. */
  step(): void {
    if (++this.steps % stride === 0) this.checkTime()
  }

  /** Refuses the file when its time is over. */
  checkTime(): void {
    const most = this.limits.time
    if (this.now() - this.begun > most)
      throw new Unreadable(
        `读取超过 ${Math.round(most / 1000)} 秒仍未完成，已停止；文件可能过大或内部结构异常，请拆分或另存一份后再试。`,
      )
  }

  /** Starts the clock anew, behind what has a time limit of its own. */
  restartClock(): void {
    this.begun = this.now()
  }
}

function drawsTooMuch(most: string, what: string): string {
  return `这个 PDF 有一页超过 ${most}${what}，内容异常，无法读取，请用原件重新导出后再试。`
}

function inWords(resource: Resource, most: number): string {
  if (resource === "inflated") return `${Math.round(most / 2 ** 20)} MB`
  return most >= 10_000 ? `${most / 10_000} 万` : `${most} `
}
