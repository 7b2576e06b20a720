import { compare } from "../diff/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import type { Reference } from "../packs/reference.ts"
import { storedReference } from "./code-store.ts"
import { readFileAt } from "./job.ts"
import { documentLimits, type LimitOptions, limitsOf, type RunLimits } from "./limits.ts"
import { mayReplace, writeWhole } from "./output.ts"
import { explainFile, Problem } from "./problem.ts"

/** Options of `mingzhang diff` as the command line gives them. */
export interface DiffOptions extends LimitOptions {
  readonly format: "text" | "html" | "json"
  readonly output?: string
  readonly force?: boolean
}

/** `mingzhang diff A B`: what changed from A to B; 0 when both could be read, changed or not, else 2. */
export async function diff(a: string, b: string, options: DiffOptions): Promise<number> {
  const reference = storedReference()
  const limits = limitsOf(options, documentLimits)
  const over = { inputs: [a, b], as: "report", force: options.force } as const
  if (options.output !== undefined) await mayReplace(options.output, over)
  const [before, after] = [await disclosureAt(a, reference, limits), await disclosureAt(b, reference, limits)]
  const difference = compare(before, after)
  await writeWhole(options.output, await report(difference, options.format), over)
  return 0
}

async function report(
  difference: ReturnType<typeof compare>,
  format: DiffOptions["format"],
): Promise<string> {
  switch (format) {
    case "json":
      return (await import("../report/differences/json.ts")).toJson(difference)
    case "html":
      return (await import("../report/differences/html.ts")).toHtml(difference)
    case "text":
      return (await import("../report/differences/text.ts")).toText(difference)
  }
}

async function disclosureAt(path: string, reference: Reference, limits: RunLimits): Promise<Disclosure> {
  let disclosure: Disclosure
  try {
    disclosure = await readFileAt(path, reference, limits)
  } catch (error) {
    throw new Problem(explainFile(path, error))
  }
  const { tables, projects } = disclosure
  if (projects.length === 0 && tables.every((table) => table.key === "unknown"))
    throw new Problem(`“${path}”：没有认出预算或决算的表格，无法比较；请核对是否选对了文件。`)
  return disclosure
}
