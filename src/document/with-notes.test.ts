import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import fc from "fast-check"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import type { Place } from "../model/place.ts"
import { type Block, textsOf } from "./blocks.ts"
import { writeDocx } from "./docx/write/index.ts"
import { findLibreOffice } from "./libreoffice.node.ts"
import type { Note } from "./note.ts"
import { writePdf } from "./pdf/write.node.ts"
import type { Print, PrintBlock } from "./print.ts"
import { readDocument } from "./read.ts"
import { tableFrom } from "./table-from.ts"
import { withNotes } from "./with-notes.ts"
import { writeXlsx } from "./xlsx/write/index.ts"

/** How many files the law is tried on. When told, LibreOffice opens as many: `MARKED_FILES=200`; starting it is slow. */
const files = Number(process.env.MARKED_FILES ?? 12)
const opened = Number(process.env.MARKED_FILES ?? 0)

const note = (at: Place, text = "应为12.00"): Note => ({
  at,
  author: "明账",
  lines: ["【错误 SUM-001】合计不等于各列之和", text],
  words: [],
  grave: true,
})

const words = fc.constantFrom("农林水支出", "“三公”经费 & 其他", "a < b", "12.50", "其中：办公用房", "")
const block = fc.oneof(
  fc.record({
    kind: fc.constant("heading" as const),
    level: fc.integer({ min: 1, max: 3 }),
    text: words.map((text) => `一、${text}`),
    breaks: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("paragraph" as const),
    role: fc.constant("body" as const),
    text: words.map((text) => text || "说明"),
  }),
  fc.array(fc.tuple(words, words, words), { minLength: 2, maxLength: 5 }).map((rows): PrintBlock => {
    const table = tableFrom([["项目", "名称", "合计"], ...rows.map((row) => [...row])])
    return {
      kind: "table",
      name: "表",
      table,
      captionRows: 0,
      headerRows: 1,
      landscape: false,
      widths: [10, 20, 10],
      align: ["left", "left", "right"],
      sums: [],
    }
  }),
)
const printed = fc.array(block, { minLength: 1, maxLength: 8 }).map(
  (blocks): Print => ({
    properties: { title: "公开", author: "司法局", subject: "部门预算公开", language: "zh-CN" },
    cover: { title: "江畔区司法局2025年部门预算", lines: ["二〇二五年二月"] },
    contents: blocks.length > 4,
    blocks,
  }),
)

/** The places of a document: of its paragraphs, cells, rows and tables, and one that is nowhere. */
function placesIn(blocks: readonly Block[]): Place[] {
  return [
    ...blocks.flatMap((each) =>
      each.kind === "paragraph"
        ? [each.at]
        : [each.at, ...each.rows.flatMap((row) => [row.at, ...row.cells.map(({ at }) => at)])],
    ),
    {},
  ]
}

async function readBlocks(bytes: Uint8Array, name: string): Promise<(string | string[][])[]> {
  const { blocks } = await readDocument(bytes, name)
  return blocks.map((each) => (each.kind === "paragraph" ? each.text : textsOf(each)))
}

/** What is new in a Word document: the comments, and their marks in the text. */
const marks = /<w:comment(?:RangeStart|RangeEnd) w:id="\d+"\/>|<w:r><w:commentReference w:id="\d+"\/><\/w:r>/g

function sameParts(before: Uint8Array, after: Uint8Array, changed: Record<string, (text: string) => string>) {
  const [old, made] = [unzipSync(before), unzipSync(after)]
  for (const [name, bytes] of Object.entries(old)) {
    const strip = changed[name]
    if (strip) expect(strip(strFromU8(made[name]!)), name).toBe(strFromU8(bytes))
    else expect(Buffer.from(made[name]!).equals(Buffer.from(bytes)), name).toBe(true)
  }
  return Object.keys(made).filter((name) => !(name in old))
}

const noType = (text: string) => text.replace(/<Override PartName="[^"]*(?:omments|vmlDrawing)[^>]*>/g, "")
const noLink = (text: string) => text.replace(/<Relationship Id="rIdNotes[^>]*>/g, "")

/** Some places of a document, each with a note. */
const chosen = (places: readonly Place[], seeds: readonly number[]) =>
  seeds.map((seed) => note(places[seed % places.length]!, `第${seed}处`))
const seeds = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 })

describe("带批注退回", () => {
  test("property: Word 文件里只多了批注，别的一字节不变，读起来一样", async () => {
    await fc.assert(
      fc.asyncProperty(printed, seeds, async (print, some) => {
        const before = await writeDocx(print)
        const places = placesIn((await readDocument(before, "a.docx")).blocks)
        const after = (await withNotes(before, chosen(places, some)))!
        const added = sameParts(before, after, {
          "word/document.xml": (text) => text.replace(marks, ""),
          "word/_rels/document.xml.rels": noLink,
          "[Content_Types].xml": noType,
        })
        expect(added).toEqual(["word/comments.xml"])
        const comments = strFromU8(unzipSync(after)["word/comments.xml"]!)
        expect(comments.match(/<w:comment /g)).toHaveLength(some.length)
        expect(await readBlocks(after, "a.docx")).toEqual(await readBlocks(before, "a.docx"))
      }),
      { numRuns: files },
    )
  })

  test("property: 工作簿里只多了单元格批注，别的一字节不变，读起来一样", async () => {
    await fc.assert(
      fc.asyncProperty(printed, seeds, async (print, some) => {
        const before = await writeXlsx(print)
        const places = placesIn((await readDocument(before, "a.xlsx")).blocks)
        const notes = chosen(places, some)
        const after = (await withNotes(before, notes))!
        const sheets = Object.keys(unzipSync(before)).filter((name) => name.startsWith("xl/worksheets/"))
        const changed = Object.fromEntries(
          sheets.map((name) => [
            name,
            name.endsWith(".rels") ? noLink : (text: string) => text.replace(/<legacyDrawing [^>]*>/, ""),
          ]),
        )
        const added = sameParts(before, after, { ...changed, "[Content_Types].xml": noType })
        const made = unzipSync(after)
        for (const name of added)
          expect(name).toMatch(/^xl\/(comments|drawings\/vmlDrawing|worksheets\/_rels\/)/)
        const said = added
          .filter((name) => name.startsWith("xl/comments"))
          .map((name) => strFromU8(made[name]!))
          .join("")
        for (const { lines } of notes) expect(said).toContain(lines[1])
        expect(await readBlocks(after, "a.xlsx")).toEqual(await readBlocks(before, "a.xlsx"))
      }),
      { numRuns: files },
    )
  })

  test("批注在它说的那一格、那一段", async () => {
    const body = `<w:p><w:r><w:t>一、支出</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>项目</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="9"><w:pPr/></w:pPrChange></w:pPr><w:r><w:t>合计12.00</w:t></w:r></w:p>`
    const before = wordFile(body)
    const after = (await withNotes(before, [note({ table: 1, row: 1, column: 2 }), note({ paragraph: 2 })]))!
    const xml = strFromU8(unzipSync(after)["word/document.xml"]!)
    const mark = (id: number) =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    expect(xml).toContain(`<w:tc><w:p><w:commentRangeStart w:id="0"/>${mark(0)}</w:p></w:tc>`)
    expect(xml).toContain(
      `</w:pPr><w:commentRangeStart w:id="1"/><w:r><w:t>合计12.00</w:t></w:r>${mark(1)}</w:p>`,
    )
  })

  test("已有的批注还在，新的接着编号", async () => {
    const old =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="4" w:author="王"><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:comment></w:comments>'
    const before = wordFile("<w:p><w:r><w:t>收入</w:t></w:r></w:p>", old)
    const after = (await withNotes(before, [note({ paragraph: 1 })]))!
    const comments = strFromU8(unzipSync(after)["word/comments.xml"]!)
    expect([...comments.matchAll(/w:id="(\d+)" w:author="([^"]+)"/g)].map((found) => found.slice(1))).toEqual(
      [
        ["4", "王"],
        ["5", "明账"],
      ],
    )
    expect(Object.keys(unzipSync(after))).toHaveLength(Object.keys(unzipSync(before)).length)
  })

  test("PDF：每处一个标记，原来的字节都在前面，读起来一样", async () => {
    const before = await writePdf({
      properties: { title: "公开", author: "司法局", subject: "部门预算公开", language: "zh-CN" },
      cover: null,
      contents: false,
      blocks: [{ kind: "paragraph", role: "body", text: "支出合计800.50万元，其中农林水支出12.00万元。" }],
    })
    const after = (await withNotes(before, [
      { ...note({ page: 1 }), words: ["800.50"] },
      { ...note({ page: 9 }), words: ["没有这些字"] },
    ]))!
    expect(Buffer.from(after.subarray(0, before.length)).equals(Buffer.from(before))).toBe(true)
    const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs")
    const task = getDocument({ data: new Uint8Array(after) })
    const annotations = await (await (await task.promise).getPage(1)).getAnnotations()
    const found = annotations.filter(({ subtype }) => subtype === "Highlight")
    expect(found.map(({ contentsObj }) => contentsObj.str.split("\n")[0])).toEqual([
      "【错误 SUM-001】合计不等于各列之和",
      "【错误 SUM-001】合计不等于各列之和",
    ])
    await task.destroy()
    expect(await readBlocks(after, "a.pdf")).toEqual(await readBlocks(before, "a.pdf"))
  })

  test("写不了批注的文件不写", async () => {
    expect(await withNotes(strToU8("收入12.00"), [note({ line: 1 })])).toBeNull()
  })

  test.skipIf(opened === 0 || !findLibreOffice())(
    "LibreOffice 打开每一份，批注都在（MARKED_FILES）",
    { timeout: 3_600_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "mingzhang-"))
      try {
        const prints = fc.sample(printed, { numRuns: opened, seed: 7 })
        const expected = new Map<string, number>()
        for (const [i, print] of prints.entries())
          for (const [ending, write] of [
            ["docx", writeDocx],
            ["xlsx", writeXlsx],
          ] as const) {
            const before = await write(print)
            const places = placesIn((await readDocument(before, `a.${ending}`)).blocks).slice(0, 5)
            writeFileSync(
              join(folder, `${i}.${ending}`),
              (await withNotes(
                before,
                places.map((at) => note(at)),
              ))!,
            )
            expected.set(`${i}.${ending === "docx" ? "fodt" : "fods"}`, places.length)
          }
        for (const [from, to] of [
          ["docx", "fodt"],
          ["xlsx", "fods"],
        ] as const)
          execFileSync(
            findLibreOffice()!,
            [
              `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
              "--headless",
              "--convert-to",
              to,
              "--outdir",
              folder,
              ...prints.map((_, i) => join(folder, `${i}.${from}`)),
            ],
            { stdio: "ignore" },
          )
        for (const [name, count] of expected) {
          const xml = readFileSync(join(folder, name), "utf8")
          // Notes of one cell are one.
          if (name.endsWith("fodt")) expect(xml.match(/<office:annotation /g), name).toHaveLength(count)
          expect(xml.replace(/<[^>]+>/g, "").match(/SUM-001】/g), name).toHaveLength(count)
        }
      } finally {
        rmSync(folder, { recursive: true, maxRetries: 3 })
      }
    },
  )
})

/** A Word document of some body, as small as can be. */
function wordFile(body: string, comments?: string): Uint8Array {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  const packages = "http://schemas.openxmlformats.org/package/2006/relationships"
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`),
    ...(comments
      ? {
          "word/comments.xml": strToU8(comments),
          "word/_rels/document.xml.rels": strToU8(
            `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
          ),
        }
      : {}),
  })
}
