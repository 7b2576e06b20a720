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
    if (dates.length === 0 || hasAssets(disclosure)) yield* aboveTable(disclosure)
    yield* dates.filter(({ year }) => year !== disclosure.year).map((date) => late(date, disclosure.year!))
    yield* stillToCome(disclosure)
    yield* unlikeTable(disclosure)
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
}

/** 截至2024年12月31日，共有车辆2辆: a final account tells what there is at the end of its own year. */
function datesInProse({ stage, year, sections }: Disclosure): Dated[] {
  if (stage !== "final" || year === null) return []
  return sections.flatMap((section) =>
    [...linesOf(section)].flatMap((said) =>
      [...said.text.matchAll(endOfYear)].flatMap((found) => {
        // 比截至2023年12月31日: compared with.
        if (/[比较与同]\s*$/.test(said.text.slice(0, found.index))) return []
        return [{ words: found[0].slice(2).trim(), year: Number(found[1]), at: placeIn(said, found.index) }]
      }),
    ),
  )
}

/** A budget's sentence beside its own table, where the table has the right date. */
function* unlikeTable(disclosure: Disclosure): Iterable<Observation> {
  const { stage, year, assets } = disclosure
  if (stage !== "budget" || year === null || !assets.asOf?.startsWith(String(year - 1))) return
  for (const section of disclosure.sections.filter(({ key }) => key === "assets"))
    for (const said of linesOf(section))
      for (const { 0: words, 1: of, index } of said.text.matchAll(endOfYear)) {
        if (Number(of) >= year - 1 || /[比较与同]\s*$/.test(said.text.slice(0, index))) continue
        yield {
          about: ["assets", "asOf", "prose"],
          at: [placeIn(said, index)],
          data: {
            asOf: words.slice(2).trim(),
            year,
            final: false,
            due: year - 1,
            inProse: true,
          } satisfies DateOfAssets,
          says: words.slice(2).trim(),
          should: `${year - 1}年12月31日`,
        }
      }
}

/** A budget that tells what there is at the end of its own year, which has not come. */
function* stillToCome({ stage, year, sections }: Disclosure): Iterable<Observation> {
  if (stage !== "budget" || year === null) return
  for (const said of sections.flatMap((section) => [...linesOf(section)]))
    for (const { 0: words, 1: of, index } of said.text.matchAll(endOfYear)) {
      const rest = said.text.slice(index).split("。")[0]!
      if (Number(of) < year || /预计|计划|拟|将|力争|目标|达到|规划|完成/.test(rest)) continue
      yield {
        about: ["assets", "asOf", "prose"],
        at: [placeIn(said, index)],
        data: {
          asOf: words.slice(2).trim(),
          year,
          final: false,
          due: year - 1,
          inProse: true,
        } satisfies DateOfAssets,
        says: words.slice(2).trim(),
        should: `${year - 1}年12月31日`,
      }
    }
}

function late({ words, year, at }: Dated, due: number): Observation {
  return {
    about: ["assets", "asOf", "prose"],
    at: [at],
    data: { asOf: words, year: due, final: true, due, inProse: true } satisfies DateOfAssets,
    says: words,
    should: `${due}年12月31日`,
    ...(year === due - 1 ? { cause: { kind: "year-early" } } : {}),
  }
}
