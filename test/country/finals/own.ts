import { plainStyle, type Style } from "../layouts.ts"
import type { Dress } from "../piece.ts"

/** What a place's final account has of its own; the rest is the form of the ministry. */
export interface Own {
  readonly name: string
  readonly style: Style
  readonly order: string
  /** What stands over or below the title of the n-th table. */
  readonly dress: (number: number, title: string) => Dress
  readonly titles: Readonly<Record<string, string>>
  /** A column 行次 beside each side of the balances. */
  readonly counts: boolean
  readonly counter: string | null
  /** Words of the header printed in the row 合计 of the funds' tables. */
  readonly headedTotal?: boolean
  readonly three: "6+6" | "rows" | "more"
  /** How prose tells a total and what it was last year. */
  readonly prose: "各" | "分别" | "总计"
  readonly sections: readonly string[]
}

/** The titles of the ministry. */
export const central: Readonly<Record<string, string>> = {
  B: "收入支出决算总表",
  R: "收入决算表",
  E: "支出决算表",
  P: "财政拨款收入支出决算总表",
  G: "一般公共预算财政拨款支出决算表",
  K: "一般公共预算财政拨款基本支出决算表",
  F: "政府性基金预算财政拨款收入支出决算表",
  C: "国有资本经营预算财政拨款支出决算表",
  T: "财政拨款“三公”经费支出决算表",
}

/** The headings of the ministry. */
export const centralSections = [
  "一、收入支出决算总体情况说明",
  "二、收入决算情况说明",
  "三、支出决算情况说明",
  "四、财政拨款收入支出决算总体情况说明",
  "五、一般公共预算财政拨款支出决算情况说明",
  "六、一般公共预算财政拨款基本支出决算情况说明",
  "七、财政拨款“三公”经费支出决算情况说明",
  "八、政府性基金预算财政拨款收入支出决算情况说明",
  "九、国有资本经营预算财政拨款支出决算情况说明",
  "十、预算绩效情况说明",
  "十一、其他重要事项的情况说明",
  "（一）机关运行经费支出情况",
  "（二）政府采购支出情况",
  "（三）国有资产占用情况",
]

/** How the ministry prints codes and names. */
export const split: Style = {
  ...plainStyle,
  code: ["项目/功能分类科目编码"],
  name: "项目/科目名称",
  classes: "all",
}
