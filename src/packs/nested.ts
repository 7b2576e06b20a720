import { literal } from "../text/literal.ts"
import file from "./generated/nested.ts"
import { everywhere } from "./inheritance.ts"

/** Things of which one is a part or a later step of the other, and never more (packs/<place>/nested.csv). */
export interface Nested {
  /** Finds the words of the whole, and of the part, at the end of the words before a figure. */
  readonly whole: RegExp
  readonly part: RegExp
  /** Whether the part cannot be more; else it seldom is. */
  readonly isStrict: boolean
}

const behind =
  "(?:的|人员|对象|隐患|问题|事项|案件|企业|单位|产品|总数|数量|面积|人数|数)?(?:共有|共计|合计|达到|为|有|共|达|约|计)?$"

/** Every pair. */
export const nested: readonly Nested[] = everywhere(file).map(({ whole, part, strict }) => ({
  whole: endingIn(whole),
  part: endingIn(part),
  isStrict: strict === "yes",
}))

function endingIn(words: string): RegExp {
  const all = words.split("|").sort((a, b) => b.length - a.length)
  return new RegExp(`(?:${all.map(literal).join("|")})[^，。；：、\\d]{0,6}?${behind}`)
}
