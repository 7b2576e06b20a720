import { Unreadable } from "./blocks.ts"
import { type Limits, ledgerLimits, limits } from "./limits.ts"

/** What reading a file uses up, counted over all its parts and every repeated use of one. */
export type Resource = "inflated" | "cells" | "grid" | "characters" | "operators" | "fontEntries"

const saved = "请只保留需要的内容，另存一份后再试"

const exceeded: Record<Resource, (most: string, kind: string) => string> = {
  inflated: (most, kind) =>
    `文件解压后超过 ${most}，不像一份${kind}，疑似压缩炸弹，已停止读取；请核对文件来源。`,
  cells: (most, kind) => `工作簿的单元格超过 ${most}个，不像预算${kind}，请只保留需要的表格后再试。`,
  grid: (most, kind) =>
    `表格展开后超过 ${most}格（行数乘列数），不像预算${kind}；请检查是否在很远的行、列误填了内容，${saved}。`,
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

  /** Takes so much of a resource, and looks at the clock now and then. */
  spend(resource: Resource, amount = 1): void {
    const spent = (this.spent.get(resource) ?? 0) + amount
    this.spent.set(resource, spent)
    const most = this.limits[resource]
    if (spent > most) throw new Unreadable(exceeded[resource](inWords(resource, most), this.kind))
    this.step()
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

function inWords(resource: Resource, most: number): string {
  if (resource === "inflated") return `${Math.round(most / 2 ** 20)} MB`
  return most >= 10_000 ? `${most / 10_000} 万` : `${most} `
}
