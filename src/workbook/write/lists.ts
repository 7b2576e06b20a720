import type { ListName as CodeListName, Codes } from "../../codes/index.ts"
import { sheetForm } from "../../packs/sheets.ts"
import {
  assetKinds,
  bodyKinds,
  categories,
  controlKinds,
  figures,
  flags,
  fundWords,
  heads,
  holdingKinds,
  levels,
  natures,
  places,
  sections,
  superiorLevels,
  textKinds,
  type WordList,
} from "../../packs/word-lists.ts"

/** Lists that change with what is entered: made by formulas from the sheets of departments, units and projects. */
export type LiveList = "部门清单" | "单位清单" | "部门和单位清单" | "项目清单"

/** A list a drop-down offers; also its defined name in the workbook. */
export type ListName =
  | LiveList
  | "功能分类"
  | "部门经济分类"
  | "政府经济分类"
  | "表式"
  | "是否"
  | "部门或单位"
  | "单位性质"
  | "保障形式"
  | "支出类别"
  | "资金来源"
  | "资金层级"
  | "上级资金层级"
  | "一级指标"
  | "二级指标"
  | "资产类别"
  | "资产类型"
  | "支出类型"
  | "定额依据"
  | "上年数项目"
  | "文字类型"
  | "章节"

/** A fixed list with its entries in the order of the drop-down. */
export interface FixedList {
  readonly name: ListName
  readonly entries: readonly string[]
}

/** The fixed lists of a place and year. */
export function fixedLists(place: string, year: number, codes: Codes): FixedList[] {
  const kinds = sheetForm(place, year, "kinds")
  const listed = (name: CodeListName, level: number) =>
    (codes.list(name, year)?.rows ?? [])
      .filter((row) => row.level === level)
      .map(({ code, name: title }) => `${code} ${title}`)
  const words = (list: WordList<unknown>) => list.entries.map(({ word }) => word)
  return [
    { name: "功能分类", entries: listed("functional-expenditure", 3) },
    { name: "部门经济分类", entries: listed("economic-department", 2) },
    { name: "政府经济分类", entries: listed("economic-government", 2) },
    { name: "表式", entries: words(places) },
    { name: "是否", entries: words(flags) },
    { name: "部门或单位", entries: words(bodyKinds) },
    { name: "单位性质", entries: words(natures) },
    {
      name: "保障形式",
      entries: ["财政拨款", "财政性资金基本保证", "财政性资金定额或定项补助", "财政性资金零补助", "经费自理"],
    },
    { name: "支出类别", entries: words(categories) },
    { name: "资金来源", entries: words(fundWords) },
    { name: "资金层级", entries: words(levels) },
    { name: "上级资金层级", entries: words(superiorLevels) },
    { name: "一级指标", entries: kinds.map(({ part }) => part) },
    { name: "二级指标", entries: kinds.flatMap(({ cells }) => cells.split("|")) },
    { name: "资产类别", entries: words(assetKinds) },
    { name: "资产类型", entries: words(holdingKinds) },
    { name: "支出类型", entries: words(controlKinds) },
    { name: "定额依据", entries: words(heads) },
    { name: "上年数项目", entries: words(figures) },
    { name: "文字类型", entries: words(textKinds) },
    { name: "章节", entries: words(sections) },
  ]
}
