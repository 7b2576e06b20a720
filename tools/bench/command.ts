import { readdirSync, writeFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { Problem } from "../../src/cli/problem.ts"
import { archiveRows } from "./archive.ts"
import { catalogueRows, projectRows } from "./catalogue.ts"
import { compileRows } from "./compile.ts"
import { docxWritingRows } from "./docx-writing.ts"
import { finalRows } from "./final.ts"
import { fullRow } from "./full.ts"
import { inputs, ownSamples } from "./inputs.ts"
import { mixedRow } from "./mixed.ts"
import { officeRows } from "./office/rows.ts"
import { pdfWritingRows } from "./pdf-writing.ts"
import { mammoth } from "./peers.ts"
import { portalRows } from "./portal.ts"
import { repeatedRows } from "./repeated.ts"
import { checkRows, docxRows, growthRows, pdfRows, type Row, startRows, threadRow } from "./rows.ts"
import { searchRows } from "./search.ts"
import { yearRows } from "./year/index.ts"

const rounds = 7

/** `mingzhang bench`: prints the table of docs/performance.md, or with `write` puts it there. */
export async function run(options: {
  samples?: string
  only?: readonly string[]
  full?: true
  write?: true
}): Promise<number> {
  const documents = await inputs(options.samples)
  const own = readdirSync(ownSamples)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(ownSamples, name))
  if (documents.length === 0 || own.length === 0)
    throw new Problem("没有可用来测量的文件：test/corpus/samples 不在，请在源代码目录中运行。")
  if (!(await mammoth()))
    process.stderr.write("没有安装 mammoth（开发依赖），略去与它的比较；在源代码目录中运行 npm ci 后即有。\n")
  if (!documents.some(({ pdf }) => pdf))
    process.stderr.write("没有 PDF 可测：请安装 LibreOffice，或用 --samples 指明有 PDF 的文件夹。\n")
  const say = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${text}`)

  const groups: Readonly<
    Record<string, { readonly says: string; readonly rows: () => Promise<readonly Row[]> }>
  > = {
    docx: { says: "读 .docx", rows: () => docxRows(documents, rounds) },
    pdf: { says: "读 .pdf", rows: () => pdfRows(documents, 5) },
    "docx-writing": { says: "写出 .docx", rows: () => docxWritingRows(documents, rounds) },
    "pdf-writing": { says: "写出 .pdf", rows: () => pdfWritingRows(rounds) },
    check: {
      says: "读取与检查",
      rows: async () => [
        ...(await checkRows(documents, rounds)),
        ...(await catalogueRows(documents, rounds)),
        ...(await projectRows(5)),
      ],
    },
    workers: { says: "两个进程", rows: async () => [await threadRow(documents, 3)] },
    growth: { says: "增长", rows: () => growthRows(documents[0]!, 5) },
    compile: { says: "编制", rows: () => compileRows(rounds) },
    final: { says: "决算和绩效", rows: () => finalRows(3) },
    office: { says: "办公部分", rows: () => officeRows(rounds) },
    start: { says: "启动", rows: () => startRows(15, own[0]!) },
    repeated: { says: "重复的文字", rows: repeatedRows },
    many: { says: "一万份文件", rows: async () => [await fullRow(own)] },
    mixed: { says: "一万份各种格式的文件", rows: async () => [await mixedRow(own)] },
    portal: { says: "公开网页", rows: portalRows },
    archive: { says: "导入档案", rows: archiveRows },
    search: { says: "查找", rows: searchRows },
    year: { says: "批复以后的一年", rows: () => yearRows(5) },
  }
  const long = ["repeated", "many", "mixed", "office", "portal", "archive", "search", "year"]
  const chosen = options.only ?? Object.keys(groups).filter((name) => options.full || !long.includes(name))
  const rows: Row[] = []
  for (const name of chosen) {
    const group = groups[name]
    if (!group) throw new Problem(`--only 没有“${name}”，可选：${Object.keys(groups).join("、")}。`)
    say(`正在测量${group.says} …`)
    rows.push(...(await group.rows()))
  }
  say("")
  const page = pageOf(rows)
  if (options.write) writeFileSync(join(import.meta.dirname, "../../docs/performance.md"), page)
  else process.stdout.write(page)
  return 0
}

function pageOf(rows: readonly Row[]): string {
  const processor = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`
  const lines = rows.map(({ what, ratio, aim, times }) => `| ${what} | ${ratio} | ${aim} | ${times} |`)
  return `# Performance

Made by \`bin/mingzhang bench --full --write\`. Every ratio compares two things measured in turn (A B A B …) in one
run: the median of the rounds, with the least and the most. Absolute times depend on the machine and on who shares it.
The documents are those of \`test/corpus/samples\` (as text, as a .docx made of it, as a .pdf printed by LibreOffice) and
of the folder given with \`--samples\`.

Node ${process.version}, ${process.platform}, ${processor}, ${new Date().toISOString().slice(0, 10)}.

| comparison | ratio: median (least–most) | aim | times of the two |
| --- | --- | --- | --- |
${lines.join("\n")}
`
}
