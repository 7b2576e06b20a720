import { type CellValue, colToLetter, type WriteSheet } from "../../document/xlsx/hucre.ts"
import type { Ledger } from "../../model/ledger.ts"
import type { Place } from "../../model/place.ts"
import { forms } from "../forms.ts"
import { guideTitle, questionsTitle } from "../titles.ts"
import type { Question, Spot } from "./guesses.ts"
import { aboutStyle, bodyStyle, headerStyle } from "./styles.ts"

const titles: Readonly<Partial<Record<keyof Ledger, string>>> = {
  units: "部门和单位",
  lines: "预算明细",
  projects: "项目",
  procurement: "政府采购",
  assets: "资产",
  purchases: "资产购置",
  specialFunds: "专项资金",
  transfers: "提前下达",
  lastYear: "上年数",
  texts: "文字材料",
}

const columns = { 序号: 6, 要核对什么: 80, 上年文件的位置: 24, 到哪里看: 26, 核对了: 10 } as const

/** 待核对: what a draft leaves open, each with a link to the first cell it is about or its sheet, to be ticked off. */
export function questionsSheet(
  questions: readonly Question[],
  spotOf: (place: Place) => Spot | null = () => null,
): WriteSheet {
  const width = Object.keys(columns).length
  const blank = Array.from({ length: width - 1 }, (): CellValue => null)
  const cells: NonNullable<WriteSheet["cells"]> = new Map([["0,0", { style: aboutStyle }]])
  for (let c = 0; c < width; c++) cells.set(`1,${c}`, { style: headerStyle(false) })
  const rows = questions.map(({ what, where, in: part, cells: places = [] }, n): CellValue[] => {
    const spots = places.flatMap((place) => spotOf(place) ?? [])
    const { sheet, cell } = spots[0] ?? { sheet: sheetOf(part), cell: "A1" }
    const more = spots.length > 1 ? ` 等 ${spots.length} 格` : ""
    for (let c = 0; c < width; c++) cells.set(`${n + 2},${c}`, { style: bodyStyle })
    cells.set(`${n + 2},0`, { style: { alignment: { vertical: "top", horizontal: "center" } } })
    cells.set(`${n + 2},3`, {
      style: { ...bodyStyle, font: { ...bodyStyle.font, color: { rgb: "1F4E5F" }, underline: true } },
      hyperlink: { target: "", location: `'${sheet}'!${cell}` },
    })
    return [n + 1, what, where || null, spots.length > 0 ? `${sheet} ${cell}${more}` : sheet, null]
  })
  const last = colToLetter(width - 1)
  return {
    name: questionsTitle,
    columns: Object.values(columns).map((width) => ({ width })),
    rows: [
      [
        "草稿是从上年公开文件推出来的，下面这些文件里看不出来，先这样填的格是黄色的；请逐条核对，核对了的选“是”。",
        ...blank,
      ],
      Object.keys(columns),
      ...rows,
    ],
    cells,
    rowDefs: new Map(
      questions.map(({ what }, n) => [n + 2, { height: 16 * Math.ceil((what.length * 2) / 76) + 4 }]),
    ),
    freezePane: { rows: 2 },
    autoFilter: { range: `A2:${last}${rows.length + 2}` },
    dataValidations: [
      { type: "list", formula1: '"是"', range: `${last}3:${last}${rows.length + 2}`, allowBlank: true },
    ],
    pageSetup: {
      ...{ paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: "$1:$2",
    },
  }
}

function sheetOf(part: keyof Ledger): string {
  const title = titles[part]
  return title !== undefined && forms.some((form) => form.title === title) ? title : guideTitle
}
