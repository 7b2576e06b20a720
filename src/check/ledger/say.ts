import { formatCents } from "../../money/figure.ts"

/** Money as a clerk entered it: `850000元`, `8133.92元`. */
export function yuan(cents: number): string {
  return `${formatCents(cents, "元").replace(/\.00$/, "")}元`
}

/** `甲、乙、丙等5处`: the first three different things, and how many there are. */
export function list(things: Iterable<string>, counter = "项"): string {
  const all = [...new Set(things)]
  return all.length <= 3 ? all.join("、") : `${all.slice(0, 3).join("、")}等${all.length}${counter}`
}

/** `甲”、“乙`: quoted names for a sentence, shortened as {@link list} does. */
export function quoted(things: Iterable<string>, counter = "项"): string {
  const all = [...new Set(things)]
  const shown = all.slice(0, 3).map((each) => `“${each}”`)
  return all.length <= 3 ? shown.join("、") : `${shown.join("、")}等${all.length}${counter}`
}
