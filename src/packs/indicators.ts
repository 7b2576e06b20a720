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
    ([better, lines]) => [better as Better, lines.map(({ words }) => words).join("|")] as const,
  ),
)

type Better = "more" | "less"

/** What may stand between a word of negation and what it turns: 未按期办结率, 不能及时到位率. */
const manner = "(?:能|按期|按时|按规定|按要求|依法|及时|如期|准时|足额|正常|有效|完全|全面|发生|出现){0,2}"
/** 零 and 无 turn harm alone: 清零完成率 is no negation. */
const negations: Readonly<Record<Better, string>> = { more: "[不未非]", less: "[不未无零]" }

const patterns = (["more", "less"] as const).map((better) => ({
  better,
  pattern: new RegExp(`(?<not>${negations[better]}${manner})?(?:${words.get(better) ?? "(?!)"})`, "g"),
}))

/** Whether more or less of what a name speaks of is better (packs/<place>/directions.csv); null when it does not tell. */
export function betterWhen(name: string): Better | null {
  const found = patterns.flatMap(({ better, pattern }) =>
    [...name.matchAll(pattern)].map(({ 0: said, index, groups }) => ({
      from: index,
      to: index + said.length,
      better: groups!.not === undefined ? better : opposite(better),
    })),
  )
  const sides = new Set(found.map(({ better }) => better))
  if (sides.size < 2) return found[0]?.better ?? null
  // 投诉办结率, 故障处理及时率: the later word decides, of two that end alike (不合格率, 合格率) the longer one.
  if (!/(?:率|度|面|量|数)$/.test(name)) return null
  const last = found.filter(({ to }) => to === name.length).sort((a, b) => a.from - b.from)[0]
  return last?.better ?? null
}

function opposite(better: Better): Better {
  return better === "more" ? "less" : "more"
}
