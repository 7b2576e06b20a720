import { stat } from "node:fs/promises"
import { basename, extname } from "node:path"
import { inputsOf } from "./inputs.ts"
import type { RunLimits } from "./limits.ts"
import { outcomes } from "./pool.ts"
import { explainFile, Problem } from "./problem.ts"
import { say } from "./say.ts"

/** Another document of every document (last year's, or the budget): one for all, or by their paths; those without one are absent. */
export type Against = string | Readonly<Record<string, string>>

/** Which other document: last year's (`--against`), or of a final account the budget of its year (`--budget`). */
export type Other = "上年" | "同年预算"

/**
 * What `--against` or `--budget` means for some documents: a file is that of all of them, and must be readable; of a
 * folder each document gets the file of its name but for the year, and for 预算 or 决算. Throws a problem when it is nothing.
 */
export async function againstOf(
  path: string,
  documents: readonly string[],
  pack: string | undefined,
  limits: RunLimits,
  what: Other = "上年",
): Promise<Against> {
  const found = await stat(path).catch((error) => {
    throw new Problem(explainFile(path, error))
  })
  if (!found.isDirectory()) {
    for await (const outcome of outcomes([path], { kind: "open", pack }, 1, limits))
      if ("problem" in outcome) throw new Problem(outcome.problem)
    return path
  }
  const { paths } = await inputsOf([path])
  const named = (each: string) => (what === "上年" ? nameOf(each) : nameOf(each).replace(/[预决]算/g, ""))
  const names = Map.groupBy(paths, named)
  const matched: Record<string, string> = {}
  for (const document of documents) {
    const same = names.get(named(document)) ?? []
    if (same.length === 1 && same[0] !== document) matched[document] = same[0]!
    else
      say(
        same.length > 1
          ? `“${document}”：“${path}”里有 ${same.length} 个同名的${what}文件，没有与${what}比较。`
          : `“${document}”：“${path}”里没有同名的${what}文件，没有与${what}比较。`,
      )
  }
  return matched
}

/** A file name without folder, ending and years: `某局2024年部门预算.docx` and `某局2025年部门预算.pdf` are of one name. */
function nameOf(path: string): string {
  const name = basename(path)
  return name.slice(0, name.length - extname(name).length).replace(/20\d\d(?:年度?)?|\s+/g, "")
}
