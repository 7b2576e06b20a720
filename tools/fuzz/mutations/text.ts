import type { Random } from "../../../src/demo/random.ts"

const strange = [
  "\t",
  "|",
  "\n",
  "\n\n",
  "\u0000",
  "\u001b[2J",
  "\u202e",
  "\ufeff",
  "\ud800",
  "\u3000",
  "9".repeat(40),
  "1e999",
  "-0.00",
  "（（（",
  "1,",
  "其中：",
  "一、",
  "表",
  "万元",
  "2024年",
  "```\n",
  "| --- |",
]

/** Plain text with patterns repeated, control characters, huge numbers, tabs and pipes, and lines moved or missing. */
export function textMutated(text: string, random: Random): string {
  const lines = text.split("\n")
  const l = random.int(0, lines.length - 1)
  const line = lines[l]!
  const at = random.int(0, line.length)
  switch (random.pick(["put", "number", "drop", "repeat", "move", "join", "phrase"] as const)) {
    case "put":
      lines[l] =
        line.slice(0, at) + random.pick(strange).repeat(random.pick([1, 3, 200, 5000])) + line.slice(at)
      break
    case "number":
      lines[l] = line.replace(/\d[\d,.]*/, random.pick(["9".repeat(400), "-", ".", "1.2.3", "1,,2", "0x1"]))
      break
    case "drop":
      lines.splice(l, random.pick([1, 5, 50]))
      break
    case "repeat":
      lines.splice(l, 0, ...Array.from({ length: random.pick([1, 50, 1000]) }, () => line))
      break
    case "move":
      lines.splice(random.int(0, lines.length - 1), 0, ...lines.splice(l, random.pick([1, 10])))
      break
    case "join":
      lines.splice(l, 0, lines.splice(l, random.pick([2, 40])).join(random.pick(["", " ", "\t", "|"])))
      break
    case "phrase":
      lines[l] =
        line.slice(0, at) + line.slice(at, at + random.int(1, 12)).repeat(random.pick([2, 100, 2000]))
  }
  return lines.join("\n")
}
