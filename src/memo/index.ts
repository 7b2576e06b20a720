export { once } from "./once.ts"
export { perObject } from "./per-object.ts"
export { perText } from "./per-text.ts"
export { Recent } from "./recent.ts"
