import type { BearerName } from "../../ledger/bearers.ts"
import type { Candidate } from "../../ledger/nearest.ts"

/** What is said to stand in a cell with nothing in it. */
export const nothing = "（空）"

/** `甲、乙、丙等5处`: the first three different things, and how many there are. */
export function list(things: Iterable<string>, counter = "项"): string {
  return shortened([...new Set(things)], counter)
}

/** `“甲”、“乙”`: quoted names for a sentence, shortened as {@link list} does. */
export function quoted(things: Iterable<string>, counter = "项"): string {
  return shortened(
    [...new Set(things)].map((each) => `“${each}”`),
    counter,
  )
}

function shortened(all: readonly string[], counter: string): string {
  return all.length <= 3 ? all.join("、") : `${all.slice(0, 3).join("、")}等${all.length}${counter}`
}

/** A code with its name: `30217公务接待费`. */
export function named({ code, name }: Candidate): string {
  return `${code}${name}`
}

/** What was probably meant: `2080101行政运行、2080102一般行政管理事务`; nothing when nothing is near. */
export function nearText(near: readonly Candidate[]): string | undefined {
  return near.length === 0 ? undefined : near.map(named).join("、")
}

/** `项目“某某”`, `专项资金“某某”`. */
export function bearerText({ kind, name }: BearerName): string {
  return `${kind === "project" ? "项目" : "专项资金"}“${name}”`
}

/** Several of them. */
export function bearersText(of: readonly BearerName[]): string {
  return list(of.map(bearerText), "个")
}
