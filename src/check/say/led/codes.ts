import { listTitles } from "../../../codes/index.ts"
import { categoryNames, fundNames } from "../../../model/names.ts"
import type { WrongCode } from "../../ledger/codes.ts"
import type { Mismatched } from "../../ledger/LED-009-government-economic.ts"
import type { OutOfScope } from "../../ledger/LED-010-economic-by-category.ts"
import type { OtherFund } from "../../ledger/LED-015-function-and-fund.ts"
import type { NotOfCatalogue } from "../../ledger/LED-020-catalogue-code.ts"
import { faults, type Saying, type Sayings, saying } from "../saying.ts"
import { list, named, nearText } from "./words.ts"

const inLines = (count: number) => `预算明细${count}笔`

/** How is said what is wrong with the codes of a ledger. */
export const codes: Readonly<Record<string, Sayings>> = {
  "LED-007": saying(wrongCode("功能分类科目", inLines)),
  "LED-008": saying(wrongCode("部门经济分类科目", (count) => `${count}处`)),
  "LED-009": {
    ...faults({ code: wrongCode("政府经济分类科目", inLines) }),
    ...faults<Mismatched>({
      none: {
        sentence: ({ body, economic, count }) =>
          `${bodyText(body)}一般不使用“${named(economic)}”，它没有对应的政府经济分类科目（${inLines(count)}）。`,
        advice: "请核对经济分类科目和单位性质。",
      },
      another: {
        sentence: ({ body, economic, given, should, count }) =>
          `${bodyText(body)}的“${named(economic)}”对应政府经济分类${should!.code}，填的是${given}（${inLines(count)}）。`,
        should: ({ should }) => named(should!),
        advice: "请改正，或留空由系统按单位性质对应。",
      },
    }),
  },
  "LED-010": saying<OutOfScope>({
    sentence: ({ category, economic, count }) =>
      `${categoryNames[category]}列支了“${named(economic)}”，它通常不在这一类支出的范围内（${inLines(count)}）。`,
    should: ({ scope }) => scope,
    advice: "请核对经济分类科目和支出类别，看哪一个填错。",
  }),
  "LED-015": faults<OtherFund>({
    own: {
      sentence: ({ function: of, own, fund, count }) =>
        `“${named(of)}”是${budgetText(own!)}的科目，资金来源填的是${fundNames[fund]}（${inLines(count)}）。`,
      ...otherFund(),
    },
    "not-of": {
      sentence: ({ function: of, fund, count }) =>
        `“${named(of)}”不是${budgetText(fund)}的科目，资金来源填的却是${fundNames[fund]}（${inLines(count)}）。`,
      ...otherFund(),
    },
  }),
  "LED-020": faults<NotOfCatalogue>({
    "not-listed": notOfCatalogue(({ year }) => `不在${year}年的政府采购品目分类目录中`),
    form: notOfCatalogue(({ year }) => `不是${year}年目录的写法`),
  }),
}

const levels = ["", "类", "款", "项"]

function wrongCode(label: string, count: (count: number) => string): Saying<WrongCode> {
  return {
    sentence: (wrong) => `${label}“${wrong.code}”${clauseOf(wrong)}（${count(wrong.count)}）。`,
    should: ({ near }) => nearText(near),
    advice: ({ is, list: of, year }) => {
      if (is.kind === "too-high") return `请填“${is.name}”下面的一个科目，共有${is.below}个。`
      if (is.kind === "not-listed-below")
        return "请对照官方科目表核对，或先导入当年的官方科目表（mingzhang codes import）。"
      if (is.kind === "unknown")
        return "请核对代码；确为当年新增科目的，请先导入当年的官方科目表（mingzhang codes import）。"
      return `请改用${year}年${listTitles[of]}中的科目。`
    },
  }
}

function clauseOf({ is, list: of, year }: WrongCode): string {
  if (is.kind === "too-high") return `是“${is.name}”${levels[is.level] ?? ""}，要填到最末一级`
  if (is.kind === "given-up") return `是${is.year}年及以前的科目，${year}年已不使用`
  if (is.kind === "not-yet") return `是${is.year}年起才有的科目，${year}年还没有`
  if (is.kind === "not-listed-below") return `无法核对：自带的科目表没有列出“${named(is.parent)}”以下的科目`
  return `不在${year}年${listTitles[of]}中`
}

function bodyText(body: Mismatched["body"]): string {
  return body === "organ" ? "行政和参公单位" : "事业单位"
}

/** The budget a fund is of: 一般公共预算 of 一般公共预算拨款. */
function budgetText(fund: OtherFund["fund"]): string {
  return fundNames[fund].replace("拨款", "")
}

function otherFund(): Pick<Saying<OtherFund>, "says" | "should" | "advice"> {
  return {
    says: ({ fund }) => fundNames[fund],
    should: ({ own }) => (own ? fundNames[own] : undefined),
    advice: "请核对功能分类科目和资金来源，看哪一个填错。",
  }
}

function notOfCatalogue(clause: (data: NotOfCatalogue) => string): Saying<NotOfCatalogue> {
  return {
    sentence: (data) => `采购目录序号“${data.code}”（${list(data.goods)}）${clause(data)}。`,
    should: ({ near, since2022 }) =>
      nearText(near) ??
      (since2022 ? "一个字母和八位数字，例如A05040101" : "字母A、B、C和成对的数字，例如A0201"),
    advice: "请按采购物品在当年目录里查到的品目改正。",
  }
}
