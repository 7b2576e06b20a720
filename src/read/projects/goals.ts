import { collapse } from "../../document/blocks.ts"
import { tidy } from "../../text/label.ts"

/** The goals of a text: numbered ones each for itself, also when they run on in one line; else all as one. */
export function goalsOf(text: string): string[] {
  const lines = text
    .split("\n")
    .map(collapse)
    .filter((line) => line !== "")
  if (lines.length === 0) return []
  const style = styles.find((pattern) => pattern(1).test(lines[0]!))
  if (!style) return [tidy(lines.join("\n"))]
  const goals: string[] = []
  let next = 1
  for (const line of lines) {
    let rest = line
    while (rest !== "") {
      const start = style(next).exec(rest)?.index === 0
      if (start) next++
      const from = start ? 1 : 0
      const follow = inside(style, next, rest.slice(from))
      const end = follow < 0 ? rest.length : follow + from
      const piece = rest.slice(0, end).trim()
      if (start || goals.length === 0) goals.push(piece)
      else goals[goals.length - 1] = tidy(`${goals.at(-1)}\n${piece}`)
      rest = rest.slice(end)
    }
  }
  return goals
}

type Style = (n: number) => RegExp

const styles: readonly Style[] = [
  (n) => new RegExp(`^${n}[.．、](?!\\d*[%万元])`),
  (n) => new RegExp(`^[(（]${n}[)）]`),
  (n) => new RegExp(`^目标${n}[:：]`),
  (n) => new RegExp(`^${"①②③④⑤⑥⑦⑧⑨⑩"[n - 1] ?? "$^"}`),
]

/** Where the next number begins inside a line: after the end of a clause, never inside another number (`2.5`). */
function inside(style: Style, n: number, text: string): number {
  const pattern = new RegExp(
    `(?<=[。；;，,！!\\s\\u4e00-\\u9fff])(?:${style(n).source.replace(/^\^/, "")})(?!(?<=[.．、])\\d)`,
  )
  return pattern.exec(text)?.index ?? -1
}
