import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { textsOf } from "./blocks.ts"
import { convertWithLibreOffice, findLibreOffice } from "./libreoffice.node.ts"
import { readDocument } from "./read.ts"

const rtf = `{\\rtf1\\ansi\\ansicpg936 \\trowd\\cellx2000\\cellx4000\\intbl 208\\cell 12.50\\cell\\row\\pard \\u39044?\\u31639?\\par}`

test.skipIf(!findLibreOffice())(
  "an RTF file called .doc is read through LibreOffice (skipped where it is not installed)",
  async () => {
    const { source, blocks } = await readDocument(new TextEncoder().encode(rtf), "预算.doc", {
      convert: convertWithLibreOffice,
    })
    expect(source.format).toBe("doc")
    const table = blocks[0]!
    expect(table.kind === "table" && textsOf(table)).toEqual([["208", "12.50"]])
  },
)

test("without LibreOffice the message says what to do", async () => {
  await expect(convertWithLibreOffice(new Uint8Array(), "预算.xls", { program: null })).rejects.toThrow(
    "读取 .xls 文件需要 LibreOffice，本机没有安装；请安装后再试，或请用 Word 或 WPS 另存为 .xlsx 后再试。",
  )
})

test("a conversion that hangs is stopped when its time is over", async () => {
  const folder = await mkdtemp(join(tmpdir(), "slow-"))
  const program = join(folder, "soffice")
  await writeFile(program, "#!/bin/sh\nsleep 60\n")
  await chmod(program, 0o755)
  const start = performance.now()
  await expect(
    convertWithLibreOffice(new Uint8Array([1]), "预算.doc", { program, timeout: 300 }),
  ).rejects.toThrow("仍未完成")
  expect(performance.now() - start).toBeLessThan(10_000)
  await rm(folder, { recursive: true })
})
