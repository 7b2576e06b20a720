import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { Problem } from "./problem.ts"

/** The names of the commands that measure the project itself and live in `tools/`, outside of the package. */
export type ToolName = "bench" | "accuracy" | "fuzz"

/** Loads a command of `tools/`: a clone has them, the package that clerks install does not. */
export async function tool(
  name: ToolName,
  clone = new URL("../../", import.meta.url),
): Promise<(options: object) => Promise<number>> {
  const path = new URL(`tools/${name}/command.ts`, clone)
  if (!existsSync(fileURLToPath(path)))
    throw new Problem(
      `mingzhang ${name} 量的是明账本身，安装的包里没有它；请取得源代码，在其中运行 npm ci 和 bin/mingzhang ${name}。`,
    )
  return (await import(path.href)).run
}
