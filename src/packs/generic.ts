import lines from "./generated/national-generic.ts"

const words = new RegExp(lines.map(({ words }) => words).join("|"), "g")

/** A text without the words every project uses (packs/national/generic.csv): what is left tells projects apart. */
export function withoutGeneric(text: string): string {
  return text.replace(words, "。")
}
