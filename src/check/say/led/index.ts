import type { Sayings } from "../saying.ts"
import { codes } from "./codes.ts"
import { form } from "./form.ts"
import { lines } from "./lines.ts"
import { others } from "./others.ts"
import { projects } from "./projects.ts"

/** How what is wrong with a ledger is said. */
export const led: Readonly<Record<string, Sayings>> = { ...form, ...codes, ...lines, ...projects, ...others }
