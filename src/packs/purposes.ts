import file from "./generated/purposes.ts"
import { everywhere } from "./inheritance.ts"

/** Items of expenditure that pay one thing only, and the words for that thing (packs/<place>/purposes.csv). */
export interface Purpose {
  readonly item: RegExp
  readonly matter: RegExp
}

/** Every such item. */
export const purposes: readonly Purpose[] = everywhere(file).map(({ item, matter }) => ({
  item: new RegExp(item),
  matter: new RegExp(matter),
}))
