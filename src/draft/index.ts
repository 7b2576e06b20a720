export { draftFrom } from "./next-year.ts"
export { type Drafted, ledgerOf } from "./same-year.ts"
export type { Unknown } from "./unknown.ts"
