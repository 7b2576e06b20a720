import { perText } from "../memo/index.ts"
import file from "./generated/generic.ts"
import { everywhere } from "./inheritance.ts"

const words = new RegExp(
  everywhere(file)
    .map(({ words }) => words)
    .join("|"),
  "g",
)

/** A text without the words every project uses (packs/<place>/generic.csv): what is left tells projects apart. */
export const withoutGeneric: (text: string) => string = perText((text: string) => text.replace(words, "。"))
