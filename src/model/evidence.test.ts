import { expect, test } from "vitest"
import { evidenceProblem, largestEvidence } from "./evidence.ts"

test("a file that shows something is a document or a picture, not empty and not too large", () => {
  const said = (name: string, size: number) => evidenceProblem({ name, size })
  for (const name of ["验收单.pdf", "现场.JPG", "台账.xlsx", "三月.四月.zip"])
    expect(said(name, 1)).toBeNull()
  expect(said("验收单.pdf", largestEvidence)).toBeNull()
  expect(said("空.pdf", 0)).toBe("“空.pdf”是空文件，没有收下，请核对后重新选择。")
  expect(said("录像.zip", 200 * 1024 * 1024)).toBe(
    "“录像.zip”有200 MB，佐证材料一份最大20 MB，没有收下；请压缩、拆成几份，或者只写明在哪里。",
  )
  for (const name of ["安装.exe", "没有后缀", "网页.html", ".pdf.js"])
    expect(said(name, 1)).toBe(`“${name}”不是文档、表格、图片或压缩包，没有收下；请另存为PDF等常用格式。`)
})
