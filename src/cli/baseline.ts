import { readFile } from "node:fs/promises"
import { type Baseline, baselineFrom } from "../check/explanations/index.ts"
import { explainFile, Problem } from "./problem.ts"

/** Reads an earlier report (`check --format json` or `xlsx`). Throws a problem with a sentence for the user. */
export async function baselineAt(path: string): Promise<Baseline> {
  try {
    const bytes = new Uint8Array(await readFile(path))
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      return baselineFrom((await import("../report/findings/xlsx-read.ts")).findingsInBook(bytes))
    return baselineFrom(parsed(new TextDecoder("utf-8").decode(bytes)))
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
