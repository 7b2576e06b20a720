import type { CellValue, WriteSheet } from "../../document/xlsx/hucre.ts"
import type { Ledger } from "../../model/ledger.ts"
import { places, wordOf } from "../../packs/word-lists.ts"
import type { ReadableForm } from "../form.ts"
import { forms } from "../forms.ts"
import { codesTitle, guideTitle, settingLabels, suggestionsTitle } from "../titles.ts"
import {
  aboutStyle,
  bodyStyle,
  guessedStyle,
  headerStyle,
  noteOf,
  settingStyle,
  titleStyle,
} from "./styles.ts"

const advice = [
  "每一笔预算只在“预算明细”填一次，公开用的各张表和文字都由这本台账生成。",
  "深色表头是必填的列，浅色的可以不填；鼠标停在表头上可以看到填写要求。",
  "金额一律以元为单位，最多两位小数；编码按文本填写，不要丢掉前面的 0。",
  `有下拉列表的格请从列表中选；科目和单位也可以只写代码，或者只写名称。可选的代码都在“${codesTitle}”表里，常用的绩效指标在“${suggestionsTitle}”表里。`,
  "可以调整列的次序、增加空行、隐藏不用的列，也可以从别的表粘贴（建议“只粘贴数值”）；请不要合并单元格，不要改表头的文字。",
  "没有内容的表空着即可，不要删除。",
  "填完后打开明账网页的“编制预算”，把这个文件拖进去，就得到公开用的文件（.docx 等）。有填得不对的，会一次列出全部问题，写明是哪张表哪一格。",
]

/** Where the form of the ledger is chosen. */
export const placeSettingCell = "B5"

/** What a guide says of its workbook. */
export interface Guide {
  readonly title: string
  readonly advice: readonly string[]
  readonly forms: readonly Pick<ReadableForm, "title" | "about">[]
}

const ofLedger: Guide = { title: "部门预算台账", advice, forms }

/** 填写说明: what holds for the whole workbook, how to fill it in, and what each sheet is for. */
export function guideSheet(
  ledger: Pick<Ledger, "year" | "place" | "region">,
  { title, advice, forms }: Guide = ofLedger,
  /** Why the form is only assumed, where it is. */
  noteAtPlace?: string,
): WriteSheet {
  const rows: CellValue[][] = []
  const cells: NonNullable<WriteSheet["cells"]> = new Map()
  const heights = new Map<number, { height: number }>()
  const add = (values: CellValue[], style: (typeof aboutStyle)[], height?: number) => {
    const row = rows.push(values) - 1
    style.forEach((each, column) => {
      cells.set(`${row},${column}`, { style: each })
    })
    if (height) heights.set(row, { height })
  }
  const blank = () => add([null, null, null], [])
  add([title, null, null], [titleStyle], 28)
  add(["先填下面四项，再填各张表。", null, null], [aboutStyle])
  blank()
  const { year, place, region } = ledger
  const settings: [string, string, string, boolean][] = [
    [settingLabels.year, year ? String(year) : "", "四位数，如 2025。", true],
    [settingLabels.place, wordOf(places, place), "用哪里的公开表式；没有本地表式的填“全国”。", true],
    [settingLabels.region, region.name, "如 某某县；市辖区请写到区。", true],
    [settingLabels.regionCode, region.code ?? "", "6 位数字，不知道的可以不填。", false],
  ]
  for (const [label, value, note, required] of settings)
    add([label, value === "" ? null : value, note], [headerStyle(required), settingStyle, aboutStyle], 20)
  if (noteAtPlace !== undefined) {
    const key = "4,1"
    cells.set(key, { style: guessedStyle(settingStyle), comment: noteOf(noteAtPlace) })
  }
  blank()
  add(["怎样填写", null, null], [headerStyle(false)], 20)
  advice.forEach((sentence, i) => {
    add([i + 1, sentence, null], [{ alignment: { vertical: "top", horizontal: "center" } }, bodyStyle], 34)
  })
  blank()
  add(["工作表", "填什么", null], [headerStyle(false), headerStyle(false)], 20)
  for (const { title, about } of forms) add([title, about, null], [bodyStyle, bodyStyle], 34)
  return {
    name: guideTitle,
    rows,
    cells,
    rowDefs: heights,
    columns: [{ width: 18 }, { width: 86 }, { width: 42 }],
    dataValidations: [
      {
        type: "list",
        formula1: "表式",
        range: placeSettingCell,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "warning",
        errorTitle: "表式",
        errorMessage: "列表里没有这个词，确定要用吗？",
      },
    ],
    view: { showGridLines: false },
    pageSetup: { paperSize: "a4", orientation: "portrait", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}
