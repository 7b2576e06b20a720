import type { Dimension } from "./dimension.ts"
import type { ParsedName } from "./name.ts"
import type { Valence } from "./valence.ts"

/** The level-2 kind an indicator belongs to and those it cannot be. */
export interface KindOf {
  readonly belongs: string
  readonly cannot: ReadonlySet<string>
}

/** What kind of indicator a name is of; null when it may be several or the name does not tell. */
export function kindOf(
  { measure }: ParsedName,
  valence: Valence,
  dimension: Dimension | null,
): KindOf | null {
  const of = dimension?.of ?? new Set<string>()
  const only = (...names: readonly string[]) => of.size > 0 && [...of].every((each) => names.includes(each))
  if (measure?.kind === "满意度") return kind("满意度", "数量", "时效", "成本")
  const isShare = of.has("share") && !of.has("other")
  // 及时率 is a quality of service to many; nowhere is it a number or a cost.
  if (valence.by === "timely" && (isShare || measure === null)) return kind("时效", "数量", "成本")
  const share = isShare ? ofShare(valence) : null
  if (share) return share
  if (only("time", "date") && valence.value === "harm") return kind("质量或时效", "数量", "成本")
  const isOfLasting = valence.time === "long" || valence.by === "state"
  // 发放月数 is how long, 办理天数 how soon.
  const isOfSpeed =
    measure?.kind === "时效" || (valence.time === "short" && !/[年月]/.test(measure?.word ?? ""))
  if (only("time", "date") && isOfSpeed && !isOfLasting) return kind("时效", "数量", "质量", "成本")
  if (only("time", "date")) return kind("时效", "成本")
  if (measure?.kind === "成本" && of.has("money") && valence.value === "cost")
    return kind("成本", "质量", "时效")
  if (only("money")) return kind("成本或经济效益", "时效", "生态效益")
  // 迟报次数: how often something was late is a matter of time.
  if (
    measure?.kind === "数量" &&
    valence.by !== "late" &&
    dimension !== null &&
    !of.has("money") &&
    !of.has("other")
  )
    return kind("数量", "时效", "成本")
  // 栽植苗木, 举办讲座: a name that ends in what is counted.
  return dimension?.by === "object" ? kind("数量", "时效", "成本") : null
}

/** What kind a share is of, by what its words come to. */
function ofShare({ by, value, ofMoney, grows }: Valence): KindOf | null {
  if (by === "quality" && value === "good") return kind("质量", "数量", "时效", "成本")
  if (value === "income" && grows) return kind("效益", "时效", "成本")
  if (ofMoney) return null
  // 死亡率, 漏报率, 失业率: how well or how bad, not how soon.
  const isState = ["state", "quality", "amiss", "astray"].includes(by)
  const isBad = (value === "harm" || value === "matter") && by !== "late"
  // 持证率, 返乡率: how many come to what is good for them.
  const isGained = ["effort", "benefit"].includes(by) && value === "good"
  if (isState || isBad || isGained) return kind("质量或效益", "时效", "成本")
  const isGood = value === "good" && !["saving", "undo"].includes(by)
  return isGood ? kind("质量或效益", "成本") : null
}

function kind(belongs: string, ...cannot: readonly string[]): KindOf {
  return { belongs, cannot: new Set(cannot) }
}
