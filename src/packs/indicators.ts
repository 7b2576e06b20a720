import directions from "./generated/directions.ts"
import kinds from "./generated/kinds.ts"
import { everywhere } from "./inheritance.ts"

/** A level-2 kind of indicator and the level-1 kind it belongs to (packs/<place>/kinds.csv). */
export interface IndicatorKind {
  readonly level1: string
  readonly level2: string
  /** Whether every project must have one. */
  readonly demanded: boolean
}

/** 财预〔2021〕101号 and the older form, in which cost stands under output. */
export const indicatorKinds: readonly IndicatorKind[] = everywhere(kinds).map((kind) => ({
  ...kind,
  demanded: kind.demanded === "yes",
}))

const words = new Map(
  [...Map.groupBy(everywhere(directions), ({ better }) => better)].map(
    ([better, lines]) => [better, new RegExp(`(?:${lines.map(({ words }) => words).join("|")})`)] as const,
  ),
)

/** Whether more or less of what a name speaks of is better (packs/<place>/directions.csv); null when it does not tell. */
export function betterWhen(name: string): "more" | "less" | null {
  const less = words.get("less")!.test(name)
  const more = words.get("more")!.test(name)
  // 投诉办结率, 故障处理及时率: the later word decides.
  if (less && more) return /(?:率|度|面|量|数)$/.test(name) ? endingOf(name) : null
  return less ? "less" : more ? "more" : null
}

function endingOf(name: string): "more" | "less" | null {
  for (const better of ["more", "less"] as const)
    if (new RegExp(`${words.get(better)!.source}$`).test(name)) return better
  return null
}
