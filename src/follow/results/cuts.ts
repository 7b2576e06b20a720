import { tableOf } from "../../document/grid.ts"
import type { Print } from "../../document/print.ts"
import { moneyText } from "../../money/form.ts"
import { rowOf } from "../../write/cells.ts"
import type { PastResult, Uptake } from "./use.ts"

/** A result that asks for less, beside what the next budget has for it. */
export interface Cut extends Pick<PastResult, "name" | "points" | "gradeName" | "budget"> {
  readonly ofName: string
  readonly kind: PastResult["kind"]
  /** The key of the consequence its grade proposes; null while there is no grade. */
  readonly consequence: string | null
  readonly consequenceName: string | null
  /** What the next budget has, in cents; null: not known yet. */
  readonly next: number | null
  readonly uptake: Uptake
  readonly uptakeName: string
}

/** Whether a result proposes that something is reduced, ended or looked at again. */
export function asksForLess({ consequence, kind }: Pick<Cut, "consequence" | "kind">): boolean {
  return kind !== "department" && consequence !== null && consequence !== "keep"
}

/** How results were taken up, and how much less the next budget has for those that were followed. */
export interface CutsSum {
  readonly followed: number
  readonly notFollowed: number
  /** What is looked at again, and what has no budget yet. */
  readonly open: number
  /** Cents: this year's budget of the followed less that of the next. */
  readonly less: number
}

/** Adds up which cuts followed from results. */
export function sumOfCuts(cuts: readonly Cut[]): CutsSum {
  const of = (uptake: Uptake) => cuts.filter((each) => each.uptake === uptake)
  return {
    followed: of("followed").length,
    notFollowed: of("notFollowed").length,
    open: of("none").length,
    less: of("followed").reduce((sum, { budget, next }) => sum + budget - (next ?? 0), 0),
  }
}

/** The same in a sentence. */
export function cutsText(cuts: readonly Cut[], year: number): string {
  const { followed, notFollowed, open, less } = sumOfCuts(cuts)
  if (cuts.length === 0) return `${year}年没有按结果应当压减、终止或重新评审的项目。`
  const saved = followed === 0 ? "" : `，共少安排${wan(less)}万元`
  const rest = open === 0 ? "" : `；${open}个要重新评审或者下一年预算还没有报来`
  return `${year}年按结果应当压减、终止或重新评审的${cuts.length}个项目中，${year + 1}年预算按结果压减${followed}个${saved}，没有按结果压减${notFollowed}个${rest}。`
}

const columns = [
  ["序号", 5],
  ["部门（单位）", 22],
  ["项目", 26],
  ["得分", 8],
  ["等级", 8],
  ["按等级建议", 12],
  ["本年预算数", 12],
  ["下一年预算数", 12],
  ["增减", 12],
  ["结果应用", 14],
] as const

/** 绩效结果应用情况表: which cuts followed from which results, a row a result. */
export function cutsPrint(
  cuts: readonly Cut[],
  { year, author }: { readonly year: number; readonly author: string },
): Print {
  const title = `${year}年度绩效结果应用情况表`
  const rows = cuts.map((cut, i) =>
    rowOf(
      [
        String(i + 1),
        cut.ofName,
        cut.name,
        cut.points === null ? "" : String(cut.points),
        cut.gradeName ?? "",
        cut.consequenceName ?? "",
        wan(cut.budget),
        cut.next === null ? "" : wan(cut.next),
        cut.next === null ? "" : wan(cut.next - cut.budget),
        cut.uptakeName,
      ].map((text) => [text, 1] as const),
    ),
  )
  return {
    properties: { title: `${author}${title}`, author, subject: "绩效结果应用", language: "zh-CN" },
    cover: null,
    contents: false,
    blocks: [
      { kind: "heading", level: 1, text: title, breaks: false, titles: true },
      { kind: "paragraph", text: `${author}\t单位：万元、分`, role: "caption" },
      {
        kind: "table",
        name: "结果应用",
        table: tableOf([rowOf(columns.map(([label]) => [label, 1] as const)), ...rows], 1, {}),
        captionRows: 0,
        headerRows: 1,
        landscape: true,
        widths: columns.map(([, width]) => width),
        align: columns.map((_, i) =>
          [1, 2].includes(i) ? "left" : [0, 4, 5, 9].includes(i) ? "center" : "right",
        ),
        sums: [],
      },
      { kind: "paragraph", text: cutsText(cuts, year), role: "remark" },
      {
        kind: "paragraph",
        text: "按等级的建议由本地规则给出；安排多少由预算编审决定，不由分数自动决定。",
        role: "remark",
      },
    ],
  }
}

function wan(cents: number): string {
  return moneyText(cents, { measure: "万元", decimals: 2, thousands: false })
}
