import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"
import { Problem } from "./problem.ts"
import { tool } from "./tool.ts"

test("a clone has the tools", async () => {
  expect(await tool("bench")).toBeTypeOf("function")
  expect(await tool("accuracy")).toBeTypeOf("function")
  expect(await tool("fuzz")).toBeTypeOf("function")
})

test("where they are not, one sentence says where they are", async () => {
  const installed = pathToFileURL(`${mkdtempSync(join(tmpdir(), "mingzhang-"))}/`)
  await expect(tool("accuracy", installed)).rejects.toThrow(Problem)
  await expect(tool("accuracy", installed)).rejects.toThrow(
    /^mingzhang accuracy 量的是明账本身，安装的包里没有它；请取得源代码，.*。$/,
  )
})
