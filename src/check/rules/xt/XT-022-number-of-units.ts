import type { Cannot, Check, Observation } from "../../check.ts"
import { type Passage, passagesOf, type Quantity, type Sentence } from "../../facts/quantities/index.ts"
import { isOff, listedIn } from "../../facts/quantities/listed.ts"
import { type NamedUnits, namedUnits } from "../../facts/unit-names.ts"

/** A number of units beside those that the document lists. */
export interface NumberOfUnits {
  /** The words of the prose with the number. */
  readonly said: string
  readonly names: readonly string[]
  /** How many of them are meant. */
  readonly listed: number
}

const subordinate = /下属|所属|直属|二级|下设|下辖|下级/
const whole = /(?:预算|决算|核算|编报|汇编|编制|纳入)[^，。；：]{0,12}单位/
/** 本级预算和3个下属单位预算: what the budget consists of. */
const consisting =
  /(?:本级|机关|本部)[^，。；：]{0,8}(?:和|及|与|以及)(?:[所下直]属)?(?:的)?$|除[^，。；：]{0,8}(?:机关|本级|本部)[^，。；：]{0,2}外，?(?:还|另)?(?:有|包括)?(?:[所下直]属)?$/
/** Bodies that are no units of the budget, or of which only some are meant. */
const others =
  /内设|股室|科室|处室|派出|企业|协会|社会团体|党支部|支部|村|社区|学校|养老|医疗机构|监管|服务对象|项目|重点|试点|全县|全市|全区|采购/
/** Kinds of which all units together are no more than all. */
const kind =
  /(行政|参公|参照公务员法管理的?事业|参照公务员法管理的?|全额(?:拨款)?事业|差额(?:拨款)?事业|自收自支(?:事业)?|公益一类(?:事业)?|公益二类(?:事业)?|其他事业|事业|财政全额供给|财政差额供给|差额供给|全额供给)(?:性质)?(?:的)?(?:单位|机构)(?:为|有|共)?$/

/** XT-022: the prose tells of as many units as the document lists. */
export const numberOfUnits: Check = {
  id: "XT-022",
  family: "XT",
  title: "文中单位个数与所列单位不符",
  severity: "error",
  basis: "惯例：情况说明与所列单位一致",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const units = namedUnits(disclosure)
    if (!units) return yield { cannot: "没有读到逐个列出的单位" }
    for (const passage of passagesOf(disclosure)) {
      if (passage.project !== null || passage.section === "glossary" || passage.section === "performance")
        continue
      for (const sentence of passage.sentences) yield* judged(sentence, passage, units)
    }
  },
}

function* judged(sentence: Sentence, passage: Passage, units: NamedUnits): Iterable<Observation> {
  const { names, own } = units
  const below = names.length - own
  // Where the list leaves the department itself out, it may be counted or not.
  const all = own > 0 ? [names.length] : [names.length, names.length + 1]
  // A number right beside its names is NAR-012's.
  const told = new Set(
    listedIn(sentence)
      .filter(isOff)
      .map(({ announced }) => announced),
  )
  for (const quantity of sentence.quantities) {
    if (told.has(quantity)) continue
    if (!/^[个家]$/.test(quantity.unit) || quantity.rough || quantity.per.length > 0) continue
    const words = `${quantity.before.slice(-24)}${quantity.after.slice(0, 10)}`
    if (others.test(words) || kind.test(quantity.before)) continue
    const isBelow = subordinate.test(words) && /单位|机构/.test(words)
    const isAll = !isBelow && whole.test(words)
    if (!isBelow && !isAll) continue
    const right = isBelow ? [below] : all
    // 下属事业单位: some of them may be of another kind.
    const isSome = isBelow && /事业|行政|参公|企业/.test(words)
    if (right.includes(quantity.value) || (isSome && quantity.value < below)) continue
    const isUnsure =
      isBelow &&
      quantity.value > below &&
      !units.isOfBelow &&
      !consisting.test(sentence.text.slice(0, quantity.start))
    yield {
      ...observed(quantity, right[0]!, { sentence, passage, units }, isBelow ? "below" : "all"),
      ...(isUnsure ? { severity: "warning" as const } : {}),
    }
  }
  const kinds = sentence.quantities.filter((each) => /^[个家]$/.test(each.unit) && kind.test(each.before))
  if (!areApart(kinds)) return
  const sum = kinds.reduce((total, { value }) => total + value, 0)
  if (![below, ...all].includes(sum))
    yield observed(
      kinds[0]!,
      names.length,
      { sentence, passage, units },
      "kinds",
      `${kinds.map(wordsOf).join("、")}`,
    )
}

/** Kinds none of which is part of another: 事业 beside 差额事业 may be. */
function areApart(kinds: readonly Quantity[]): boolean {
  const names = kinds.map(({ before }) => kind.exec(before)![1]!)
  return (
    kinds.length > 1 &&
    new Set(names).size === names.length &&
    kinds.every(({ value }) => value >= 0) &&
    (!names.includes("事业") || names.every((name) => name === "事业" || !/事业|公益|自收|额/.test(name)))
  )
}

function observed(
  quantity: Quantity,
  listed: number,
  { sentence, passage, units }: { sentence: Sentence; passage: Passage; units: NamedUnits },
  what: string,
  said = wordsOf(quantity),
): Observation {
  return {
    about: ["organisation", "units", what],
    at: [passage.placeOf(sentence, quantity.start), units.at],
    data: { said, names: units.names, listed } satisfies NumberOfUnits,
    says: quantity.text,
    should: String(listed),
  }
}

function wordsOf({ before, text, after }: Quantity): string {
  return `${before.slice(-16)}${text}${after.slice(0, 8)}`
}
