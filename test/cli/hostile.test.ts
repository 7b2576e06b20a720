import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { drawPdf, text } from "../../src/document/pdf/fixtures/draw.ts"
import { folder, run } from "./command.ts"

test("what PDF.js rejects late, of a file whose list of objects is wrong, does not end the command", async () => {
  const lines = ["某局2024年部门预算", "一、部门职责", "承担预算编制工作。"]
  const page = { marks: lines.map((line, i) => text(50, 100 + 30 * i, line)) }
  const file = new TextDecoder("latin1").decode(drawPdf([page, page, page]))
  // Two pages are said to stand where nothing does: the first stops the reading, the second is waited for by nobody.
  const wrong = ["6 0 obj", "8 0 obj"].reduce(
    (text, object) => text.replace(String(file.indexOf(object)).padStart(10, "0"), "0000000003"),
    file,
  )
  expect(wrong).not.toBe(file)
  const path = join(folder(), "某局2024年部门预算.pdf")
  writeFileSync(path, wrong, "latin1")
  const { exit, out, err } = await run(["read", path])
  expect(err).not.toMatch(/node:internal|自己出了差错/)
  expect(exit).toBe(0)
  expect(out).toContain("承担预算编制工作")
})
