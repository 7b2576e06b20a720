import type { EnteredSheet } from "../../document/xlsx/entered.ts"
import { places } from "../../packs/word-lists.ts"
import { guideTitle, settingLabels } from "../titles.ts"
import { comparable, plain } from "./cells.ts"
import { headerWords } from "./find.ts"
import type { NamedSheet, Problems, Spot } from "./problems.ts"

/** What is said once for the whole workbook. */
export interface Settings {
  readonly year: number | null
  readonly place: string
  readonly region: { readonly name: string; readonly code: string | null }
}

interface Setting {
  readonly text: string
  readonly spot: Spot
}

/** Reads the settings from wherever they stand beside their labels. */
export function readSettings(
  sheets: readonly { readonly sheet: EnteredSheet; readonly named: NamedSheet }[],
  problems: Problems,
): Settings {
  const ordered = [...sheets].sort((a, b) => Number(isGuide(b.named)) - Number(isGuide(a.named)))
  const guide = ordered.find(({ named }) => isGuide(named))?.named ?? null
  const find = (label: string) => {
    for (const { sheet, named } of ordered) {
      const setting = besideLabel(sheet, named, label)
      if (setting) return setting
    }
    return null
  }
  const demand = (label: string) => {
    const setting = find(label)
    if (setting && setting.text !== "") return setting
    const advice = `请在工作表“${guideTitle}”的“${label}”右边填写。`
    if (setting) problems.cell("LED-002", setting.spot, null, "没有填写", advice)
    else problems.missing(guide, `没有找到“${label}”。`, advice)
    return null
  }
  return {
    year: yearOf(demand(settingLabels.year), problems),
    place: placeOf(demand(settingLabels.place), problems),
    region: {
      name: demand(settingLabels.region)?.text ?? "",
      code: regionCodeOf(find(settingLabels.regionCode), problems),
    },
  }
}

/** Whether a sheet is the one that says what holds for the whole workbook, whatever its name. */
export function holdsSettings(sheet: EnteredSheet): boolean {
  return besideLabel(sheet, { name: sheet.name, index: 0 }, settingLabels.year) !== null
}

function isGuide({ name }: NamedSheet): boolean {
  return /说明|基本信息|首页|封面/.test(name)
}

function besideLabel(sheet: EnteredSheet, named: NamedSheet, header: string): Setting | null {
  for (const row of sheet.rows.slice(0, 100)) {
    const at = row.cells.findIndex((cell) => headerWords(cell.text) === header)
    if (at < 0) continue
    const label = row.cells[at]!
    const merge = sheet.merges.find((each) => each.top === row.number && each.left === label.column)
    const column = (merge?.right ?? label.column) + 1
    const value = row.cells.find((cell) => cell.column === column)
    return {
      text: value?.text ?? "",
      spot: { sheet: named, row: row.number, column, header },
    }
  }
  return null
}

function yearOf(setting: Setting | null, problems: Problems): number | null {
  if (!setting) return null
  const year = Number(/^(\d{4})(?:年度?)?$/.exec(plain(setting.text))?.[1])
  if (year >= 2000 && year <= 2100) return year
  problems.cell("LED-001", setting.spot, setting.text, "不是年度", "请填四位数的年度，如 2025。")
  return null
}

function placeOf(setting: Setting | null, problems: Problems): string {
  if (!setting) return "national"
  const entry = places.entries.find(({ word, others }) =>
    [word, ...others].some((each) => comparable(each) === comparable(setting.text)),
  )
  if (entry) return entry.value
  const advice = `可选：${places.entries.map(({ word }) => word).join("、")}；没有本地表式的，请填“全国”。`
  problems.cell("LED-003", setting.spot, setting.text, "不是已有的表式", advice)
  return "national"
}

function regionCodeOf(setting: Setting | null, problems: Problems): string | null {
  if (!setting || setting.text === "") return null
  if (/^\d{6}$/.test(plain(setting.text))) return plain(setting.text)
  problems.cell(
    "LED-001",
    setting.spot,
    setting.text,
    "不是行政区划代码",
    "请填 6 位数字，不知道的可以不填。",
  )
  return null
}
