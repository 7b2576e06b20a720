import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { inputsOf } from "./inputs.ts"

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "mingzhang-test-"))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test("links in a folder are said, not followed and not passed over", async () => {
  const here = folder()
  writeFileSync(join(here, "a.txt"), "一")
  mkdirSync(join(here, "下级"))
  writeFileSync(join(here, "下级", "b.txt"), "二")
  symlinkSync(join(here, "a.txt"), join(here, "链接.txt"))
  symlinkSync(join(here, "没有"), join(here, "断了.docx"))
  symlinkSync(here, join(here, "下级", "回到上面"))
  symlinkSync(join(here, "a.txt"), join(here, "别的.mp4"))
  const { paths, problems } = await inputsOf([here])
  expect(paths).toEqual([join(here, "a.txt"), join(here, "下级", "b.txt")])
  expect(problems.map(({ path }) => path.slice(here.length + 1))).toEqual([
    "下级/回到上面",
    "断了.docx",
    "链接.txt",
  ])
  for (const { because } of problems) expect(because).toMatch(/^“.*”是链接，没有跟着它去读；.*。$/)
  // One that the user names is meant.
  expect((await inputsOf([join(here, "链接.txt")])).paths).toEqual([join(here, "链接.txt")])
})

test.skipIf(process.platform === "win32")("names that are not UTF-8 are said", async () => {
  const here = folder()
  // “预算.txt” as GBK has it.
  const name = Buffer.from([0xd4, 0xa4, 0xcb, 0xe3, 0x2e, 0x74, 0x78, 0x74])
  try {
    writeFileSync(Buffer.concat([Buffer.from(`${here}/`), name]), "预算")
  } catch {
    return
  }
  writeFileSync(join(here, "a.txt"), "一")
  const { paths, problems } = await inputsOf([here])
  expect(paths).toEqual([join(here, "a.txt")])
  expect(problems.map(({ because }) => because)).toEqual([
    expect.stringMatching(/^“.*”：文件名不是 UTF-8 编码，读不了；请改名后再试。$/),
  ])
})
