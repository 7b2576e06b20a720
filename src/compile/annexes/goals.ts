import { goalsOf } from "../../read/projects/goals.ts"
import { printable } from "../printable.ts"

const circled = "①②③④⑤⑥⑦⑧⑨⑩"
const styles: readonly ((n: number) => string)[] = [
  (n) => `${n}.`,
  (n) => `（${n}）`,
  (n) => `目标${n}：`,
  (n) => circled[n - 1] ?? "",
]

/** Goals as a sheet prints them, and as they stand in the text: each with its number. */
export interface PrintedGoals {
  readonly text: string
  readonly goals: string[]
}

/**
 * Numbers goals the way the form does (`1.…`). A text that itself looks numbered so (`2.` inside a goal) would
 * be taken for the next goal by whoever reads the document, so another way of numbering is chosen then.
 */
export function printedGoals(entered: readonly string[]): PrintedGoals {
  const texts = entered.map((goal, i) => withoutNumber(printable(goal), i + 1)).filter((goal) => goal !== "")
  if (texts.length === 0) return { text: "", goals: [] }
  for (const style of styles) {
    const goals = texts.map((text, i) => `${style(i + 1)}${text}`)
    const text = goals.join(" ")
    if (sameTexts(goalsOf(text), goals)) return { text, goals }
  }
  const text = texts.join(" ")
  return { text, goals: goalsOf(text) }
}

/** A goal without the number a person gave it, when that is its own. */
function withoutNumber(goal: string, n: number): string {
  return goal.replace(new RegExp(`^(?:${n}[.．、](?!\\d)|[(（]${n}[)）]|目标${n}[:：])\\s*`), "")
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i])
}
