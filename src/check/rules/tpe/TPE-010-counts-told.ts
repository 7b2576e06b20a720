import type { Disclosure, ThreePublicKey } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { amountOf, proseOf } from "../../facts/three-public.ts"

/** What an amount is spent on, in counts that are to be told with it. */
interface Demand {
  readonly item: ThreePublicKey
  readonly name: string
  /** Where the count stands: a number with its measure, near what is counted. */
  readonly told: RegExp
}

const number = "\\d[\\d,.]*\\s*"

const demands: readonly Demand[] = [
  {
    item: "overseas",
    name: "因公出国（境）团组数",
    told: new RegExp(`(?:团组|出国|出境|组团)[^。；]{0,30}?${number}个?(?:个|次|批|团)`),
  },
  {
    item: "overseas",
    name: "因公出国（境）人数",
    told: new RegExp(`(?:团组|出国|出境|组团|累计)[^。；]{0,40}?${number}人`),
  },
  {
    item: "vehicles",
    name: "公务用车保有量",
    told: new RegExp(`(?:保有|开支财政拨款的公务用车|公务用车|车辆|更新)[^。；]{0,40}?${number}(?:辆|台|部)`),
  },
  {
    item: "reception",
    name: "国内公务接待批次",
    told: new RegExp(
      `接待[^。；]{0,30}?${number}(?:个)?(?:批|次(?!人))|(?:来访|接待)团组[^。；\\d]{0,4}${number}个`,
    ),
  },
  {
    item: "reception",
    name: "国内公务接待人数",
    told: new RegExp(`(?:接待|批次)[^。；]{0,30}?${number}(?:人|余人)`),
  },
]

/** What is told of guests from abroad says nothing of those from home. */
const abroad =
  /(?:其中[：:]?)?(?:外宾|外事|国\(境\)外|国（境）外)(?:公务)?接待[^。；]{0,60}|接待(?:外宾|国\(境\)外|国（境）外)[^。；]{0,60}/g

/** Counts that a final account leaves out beside the money. */
export interface CountsMissing {
  readonly missing: readonly string[]
  /** The amounts they belong to, as printed. */
  readonly amounts: readonly string[]
}

/** TPE-010: a final account tells groups, vehicles, batches and persons with the money spent on them. */
export const countsTold: Check = {
  id: "TPE-010",
  family: "TPE",
  title: "“三公”经费决算没有说明团组、车辆、批次或人数",
  severity: "warning",
  basis:
    "《地方预决算公开操作规程》（财预〔2016〕143号）：“三公”经费决算应说明因公出国（境）团组数及人数，公务用车购置数及保有量，国内公务接待的批次、人数",
  *run({ disclosure }): Iterable<Observation> {
    const { stage, sections } = disclosure
    if (stage !== "final" || !sections.some(({ key }) => key === "threePublic")) return
    if (!tellsMore(disclosure)) return
    const prose = proseOf(disclosure).replace(abroad, "")
    const missing = demands.filter(({ item, told }) => spent(disclosure, item) && !told.test(prose))
    if (missing.length === 0 || toldInTable(disclosure)) return
    const items = [...new Set(missing.map(({ item }) => item))]
    const amounts = items.map((item) => amountOf(disclosure, item)!)
    yield {
      about: ["threePublic", items.join("+"), "counts"],
      at: amounts.map(({ at }) => at),
      data: {
        missing: missing.map(({ name }) => name),
        amounts: amounts.map(({ text }) => text),
      } satisfies CountsMissing,
    }
  },
}

/** Whether it is more than an extract of sentences on money. */
function tellsMore(disclosure: Disclosure): boolean {
  return disclosure.tables.length >= 5 || /批次|团组|人次|保有/.test(proseOf(disclosure))
}

function spent(disclosure: Disclosure, item: ThreePublicKey): boolean {
  return (amountOf(disclosure, item)?.cents ?? 0) > 0
}

/** Some places print the counts in a table beside the money. */
function toldInTable({ tables }: Disclosure): boolean {
  return tables.some(({ grid }) =>
    grid.some((row) => row.some((text) => /批次|团组数|保有量/.test(text) && text.length < 30)),
  )
}
