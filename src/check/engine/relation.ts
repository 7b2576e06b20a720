import type { Amount } from "../../model/disclosure.ts"

/**
 * An equality (or an upper bound) between printed amounts. The engine knows an amount by its object: terms
 * of several relations that mean one cell must hold the same {@link Amount}, so that a wrong cell is found as
 * what explains all the relations it breaks. A blank amount counts as zero and can be the wrong one too.
 */
export interface Relation {
  /** Σ left (with signs) `=` or `≤` Σ right. */
  readonly left: readonly Term[]
  readonly right: readonly Term[]
  readonly comparison: "=" | "≤"
  /** Chinese, for messages: what should hold, such as `支出总表“合计”行：合计 = 基本支出 + 项目支出`. */
  readonly statement: string
  /**
   * What rows of one table have in common, such as `支出总表：合计 = 基本支出 + 项目支出`. When most relations
   * of a group fail without a common cause, the form is another than we think and the group is not judged.
   */
  readonly group?: string
}

export interface Term {
  readonly sign: 1 | -1
  readonly amount: Amount
  /** Chinese name of the cell for messages: `支出总表 2080101 行政运行 基本支出`. */
  readonly name: string
  /** The cell by keys that survive other lines, years and wording: `expenditure/2080101/basic`. */
  readonly about: string
  /** True for a change against another year: messages say 增加 and 减少 instead of a sign. */
  readonly change?: boolean
  /** True for what is worked out from printed figures: messages do not say that anybody wrote it. */
  readonly worked?: boolean
}
