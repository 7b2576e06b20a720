import { perText } from "../../memo/index.ts"
import type { Target } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { tidy } from "../../text/label.ts"
import { narrow } from "../../text/narrow.ts"

const before: readonly [RegExp, Target["operator"]][] = [
  [/^(?:≥|>=|≧|=>|⩾|不低于|不少于|不小于|大于等于|大于或等于|高于等于|达到或超过|至少|达到(?=\d))/, "≥"],
  [/^(?:≤|<=|≦|=<|⩽|不超过|不高于|不大于|不多于|小于等于|小于或等于|低于等于|控制在|至多|最多)/, "≤"],
  [/^(?:>|＞|﹥|大于|超过|高于|多于)/, ">"],
  [/^(?:<|＜|﹤|小于|低于|少于|不足)/, "<"],
  [/^(?:=|＝|等于)/, "="],
]
const after: readonly [RegExp, Target["operator"]][] = [
  [/(?:及以上|或以上|以上)$/, "≥"],
  [/(?:及以下|或以下|以下|以内|之内)$/, "≤"],
]

/**
 * A target value as operator, number and unit: `≥1.2万人`, `不低于95%`, `24小时`, `3次以上`. Words and texts of
 * several statements keep their text; their operator and value are null.
 */
export function parseTarget(text: string, at: Place): Target {
  return { ...parsed(text), at }
}

/** Indicators of one kind have the same targets everywhere. */
const parsed = perText(parse, 20_000)

function parse(text: string): Omit<Target, "at"> {
  const kept = tidy(text)
  const none = { text: kept, operator: null, value: null, unit: null }
  let rest = narrow(kept)
    .replace(/[\s\u3000]+/g, "")
    .replace(/[。;；]$/, "")
  let operator: Target["operator"] = null
  for (const [pattern, found] of before)
    if (pattern.test(rest)) {
      operator = found
      rest = rest.replace(pattern, "")
      break
    }
  const number = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/.exec(rest)
  if (!number) return none
  let unit = rest.slice(number[0].length)
  for (const [pattern, found] of after)
    if (pattern.test(unit)) {
      operator ??= found
      unit = unit.replace(pattern, "")
      break
    }
  // ≥1200.00(平方米): the unit alone in brackets.
  unit = unit.replace(/^[(]([^()]+)[)]$/, "$1")
  // A second number or a second clause makes it a text, not a value: `120120元/年，大于6万元…`, `3-5次`.
  if (/[,，、;；。:：]|\d/.test(unit) || unit.length > 12) return none
  return { text: kept, operator, value: Number(number[0].replaceAll(",", "")), unit: unit || null }
}
