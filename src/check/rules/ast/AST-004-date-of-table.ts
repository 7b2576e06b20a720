import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { linesOf, placeIn } from "../../facts/texts.ts"
import { hasAssets, noAssetTable } from "./rows.ts"

/** The date assets are told of, and the end of the year it should be. */
export interface DateOfAssets {
  readonly asOf: string
  readonly year: number
  readonly final: boolean
  readonly due: number
  /** Said in a sentence, not above the table. */
  readonly inProse?: boolean
}

/** AST-004: assets are told as of the end of the year: a budget's table the year before, a final account its own. */
export const dateOfTable: Check = {
  id: "AST-004",
  family: "AST",
  title: "固定资产的截止时间不对",
  severity: "error",
  basis: "固定资产占用情况表表式：反映上年末占用情况；决算反映本年末",
  *run({ disclosure }) {
    const dates = datesInProse(disclosure)
    if (disclosure.stage === "budget" || dates.length === 0 || hasAssets(disclosure))
      yield* aboveTable(disclosure)
    yield* dates.filter((date) => isWrong(date, disclosure)).map((date) => misdated(date, disclosure))
  },
}

function* aboveTable(disclosure: Disclosure): Iterable<Observation | Cannot> {
  const { assets, year, stage } = disclosure
  if (!hasAssets(disclosure)) return yield noAssetTable
  if (!assets.asOf || year === null) return yield { cannot: "没有读到固定资产表的截止时间或文件年度" }
  const due = stage === "final" ? year : year - 1
  const found = Number(assets.asOf.slice(0, 4))
  if (found === due) return
  yield {
    about: ["assets", "asOf"],
    at: [assets.asOfAt ?? assets.rows[0]!.at],
    data: { asOf: assets.asOf, year, final: stage === "final", due } satisfies DateOfAssets,
    says: assets.asOf,
    should: `${due}-12-31`,
    ...(found === due - 1 ? { cause: { kind: "year-early" } } : {}),
  }
}

const endOfYear =
  /截[至止]\s*(20\d\d)\s*年\s*(?:12\s*月\s*31\s*日|年?[末底])(?=[^。]{0,60}(?:车辆|设备|资产|房屋))/g

interface Dated {
  readonly words: string
  readonly year: number
  readonly at: Place
  readonly isOfAssets: boolean
  /** The sentence from the date on. */
  readonly sentence: string
}

/** 截至2024年12月31日，共有车辆2辆; not 比截至…, which is compared with. */
function datesInProse({ sections }: Disclosure): Dated[] {
  return sections.flatMap((section) =>
    [...linesOf(section)].flatMap((said) =>
      [...said.text.matchAll(endOfYear)].flatMap(({ 0: words, 1: year, index }) =>
        /[比较与同]\s*$/.test(said.text.slice(0, index))
          ? []
          : [
              {
                words: words.slice(2).trim(),
                year: Number(year),
                at: placeIn(said, index),
                isOfAssets: section.key === "assets",
                sentence: said.text.slice(index).split("。")[0]!,
              },
            ],
      ),
    ),
  )
}

/** So many years back a date of assets may be a late count; more is a document of another year. */
const tooOld = 3
/** What stands in the section on assets, wherever it is: so many vehicles, so many sets. */
const isInventory =
  /(?:共?有|保有|拥有)[^，。；]{0,6}车辆?[^，。；]{0,4}\d+辆|车辆\d+辆[^。]{0,60}(?:设备|用房|房屋)|设备[^，。；]{0,14}\d+台/
const plan = /预计|计划|拟|将|力争|目标|达到|规划|完成/

/**
 * A final account tells what there is at the end of its own year. A budget tells of the year before: its own year has
 * not come, and where its table has the right date, its sentence may not be older.
 */
function isWrong({ year, isOfAssets, sentence }: Dated, { stage, year: own, assets }: Disclosure): boolean {
  if (own === null) return false
  if (stage === "final") return year !== own
  if (year >= own) return !plan.test(sentence)
  // What is years old tells nothing of what there is, whatever the table says.
  if ((isOfAssets || isInventory.test(sentence)) && year < own - tooOld) return true
  return isOfAssets && year < own - 1 && (assets.asOf?.startsWith(String(own - 1)) ?? false)
}

function misdated({ words, year, at }: Dated, { stage, year: own }: Disclosure): Observation {
  const final = stage === "final"
  const due = final ? own! : own! - 1
  return {
    about: ["assets", "asOf", "prose"],
    at: [at],
    data: { asOf: words, year: own!, final, due, inProse: true } satisfies DateOfAssets,
    says: words,
    should: `${due}年12月31日`,
    ...(final && year === due - 1 ? { cause: { kind: "year-early" } } : {}),
  }
}
