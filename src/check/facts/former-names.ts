import type { Codes } from "../../codes/index.ts"
import { perObject } from "../../memo/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { withoutNumber } from "../../text/numbering.ts"
import { namedItems } from "./named-items.ts"
import { type Judged, sameName } from "./printed-codes.ts"
import { linesOf, placeIn } from "./texts.ts"

/** A name of earlier years where it stands without its code. */
export interface FormerName {
  readonly name: string
  /** The code that is called otherwise in the year of the document, and how. */
  readonly code: string
  readonly should: string
  readonly at: readonly Place[]
}

/** The classes, sections and items a document calls by names of earlier years, without their codes. Made once a review. */
export const formerNames: (given: Judged) => readonly FormerName[] = perObject(formerNamesIn)

function formerNamesIn({ disclosure, reference: { codes } }: Judged): FormerName[] {
  const { year } = disclosure
  if (year === null) return []
  const said = [...namesInRows(disclosure), ...namesInProse(disclosure)]
  return [...Map.groupBy(said, ({ name, level }) => `${level} ${name}`).values()].flatMap((group) => {
    const { name, level } = group[0]!
    const now = nameOfYear(name, level, year, codes)
    return now === null ? [] : [{ name, ...now, at: group.map(({ at }) => at) }]
  })
}

/** Whether a code of the function classification is or was called so. */
export function isNameOf(code: string, name: string, codes: Codes): boolean {
  return codes.namesOf("functional-expenditure", code).some((each) => sameName(each, name))
}

interface SaidName {
  readonly name: string
  readonly level: number
  readonly at: Place
}

/** Rows of a balance: `九、卫生健康支出`. Rows with codes are judged with their codes. */
function namesInRows({ tables }: Disclosure): SaidName[] {
  return tables
    .filter(({ key }) => key === "balance" || key === "appropriation")
    .flatMap(({ rows }) => rows)
    .filter(({ code, label }) => code === null && /支出$/.test(label.trim()))
    .map(({ label, at }) => ({ name: plain(label), level: 1, at }))
}

/** `教育支出（类）`, and `（一）教育支出年初预算数为…`, `教育支出154.25万元`: what stands before an amount is named as in the tables. */
const ofClass =
  /(?<![\u4e00-\u9fff])(?:其中|用于|包括|主要是|以及|和)?([\u4e00-\u9fff]{3,20}支出)(?=[”"]?\s*[（(](?:\d{3})?类[）)]|(?:年初|全年|决算|预算)数?[\u4e00-\u9fff]{0,4}\d|[为共]?\d[\d,.]*万?元)/g

function namesInProse(disclosure: Disclosure): SaidName[] {
  const classes = disclosure.sections
    .filter(({ key }) => key !== "tables" && key !== "glossary" && key !== "projects")
    .flatMap((section) => [...linesOf(section)])
    .filter(({ text }) => text.includes("支出"))
    .flatMap((line) =>
      [...line.text.matchAll(ofClass)].map((match) => ({
        name: plain(match[1]!).replace(/^(?:其中|用于|包括|主要是|以及|和)/, ""),
        level: 1,
        at: placeIn(line, match.index),
      })),
    )
  const below = namedItems(disclosure).flatMap(({ names, at }) => [
    { name: names[1], level: 2, at },
    { name: names[2], level: 3, at },
  ])
  return [...classes, ...below]
}

function plain(label: string): string {
  return withoutNumber(label.replace(/[\s\u3000]+/g, ""))
}

/** What the entry of this name is called in a year, when it is called something else. */
function nameOfYear(
  name: string,
  level: number,
  year: number,
  codes: Codes,
): Pick<FormerName, "code" | "should"> | null {
  const [only, ...more] = codes.functionsNamed(name).filter((each) => each.level === level)
  if (!only || more.length > 0) return null
  const should = codes.function(only.code, year)?.name
  return should && !sameName(should, name) ? { code: only.code, should } : null
}
