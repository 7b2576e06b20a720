import { readFile } from "node:fs/promises"
import { type Baseline, baselineFrom } from "../check/explanations/index.ts"
import { explainFile, Problem } from "./problem.ts"

/** Reads an earlier report (`check --format json`). Throws a problem with a sentence for the user. */
export async function baselineAt(path: string): Promise<Baseline> {
  try {
    return baselineFrom(parsed(await readFile(path, "utf8")))
  } catch (error) {
    throw new Problem(explainFile(path, error))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
