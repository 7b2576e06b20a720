import lines from "./generated/national-purposes.ts"

/** Items of expenditure that pay one thing only, and the words for that thing (packs/national/purposes.csv). */
export interface Purpose {
  readonly item: RegExp
  readonly matter: RegExp
}

/** Every such item. */
export const purposes: readonly Purpose[] = lines.map(({ item, matter }) => ({
  item: new RegExp(item),
  matter: new RegExp(matter),
}))
