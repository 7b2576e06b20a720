import type { Indicator } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import type { FieldChange, IndicatorChange } from "./difference.ts"
import { bare } from "./likeness.ts"
import { changesOf, paired, pairedByLikeness } from "./pairs.ts"
import { saysSame, type Years } from "./texts.ts"

/** Compares the indicators of a project; one with nearly the same name was renamed. */
export function indicatorChanges(
  before: readonly Indicator[],
  after: readonly Indicator[],
  years: Years,
): IndicatorChange[] {
  const named = (year: number | null) => (indicator: Indicator) =>
    `${plain(indicator.level2)} ${bare(indicator.name, year)}`
  const [nameBefore, nameAfter] = [named(years.before), named(years.after)]
  const same = paired(before, after, nameBefore, nameAfter)
  return changesOf(pairedByLikeness(same, nameBefore, nameAfter, 0.7), (a, b): IndicatorChange[] => {
    if (a && b) return indicatorChange(a, b, years)
    const { level2, name } = (a ?? b)!
    const target = { field: "指标值", before: a?.target.text ?? null, after: b?.target.text ?? null }
    return [{ state: a ? "removed" : "added", level2, name, fields: [target] }]
  })
}

function indicatorChange(before: Indicator, after: Indicator, years: Years): IndicatorChange[] {
  const fields: FieldChange[] = []
  const compare = (field: string, from: string, to: string) => {
    if (!saysSame(from, to, years)) fields.push({ field, before: from || null, after: to || null })
  }
  compare("三级指标", before.name, after.name)
  compare("指标值", before.target.text, after.target.text)
  compare("绩效指标描述", before.description, after.description)
  compare("指标值确定依据", before.basis, after.basis)
  return fields.length > 0 ? [{ state: "changed", level2: after.level2, name: after.name, fields }] : []
}
