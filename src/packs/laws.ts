import file from "./generated/laws.ts"
import { everywhere } from "./inheritance.ts"

/** A law, the words of its matter, and who works by it whatever the words (packs/<place>/laws.csv). */
export interface Law {
  readonly law: RegExp
  readonly words: RegExp
  readonly lines: ReadonlySet<string>
}

/** Laws of one matter; those that bind everybody (budget, procurement, accounts) are not among them. */
export const laws: readonly Law[] = everywhere(file).map(({ law, words, lines }) => ({
  law: new RegExp(
    `^(?:中华人民共和国)?(?:[\\u4e00-\\u9fff]{2,8}(?:省|自治区|市)(?:实施)?)?(?:实施)?(?:${law})`,
  ),
  words: new RegExp(words),
  lines: new Set(lines.split("|")),
}))
