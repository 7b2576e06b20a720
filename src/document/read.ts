import type { Format } from "../model/disclosure.ts"
import { setApart } from "./apart.ts"
import { type Block, type Document, type LeftOut, Unreadable, widthOf } from "./blocks.ts"
import { Budget } from "./budget.ts"
import { decodeText } from "./encoding.ts"
import { limits } from "./limits.ts"
import { oleKind } from "./ole.ts"
import { relationsOf } from "./relations.ts"
import { sha256 } from "./sha256.ts"
import { declaredEncoding, kindOf } from "./sniff.ts"
import type { Zip } from "./zip.ts"

/** What reading may use beside the bytes. */
export interface ReadOptions {
  /**
   * Turns an old office file (.doc .xls .wps .et .rtf .odt .ods …) into .docx or .xlsx; the name's ending says
   * what the content is. libreoffice.node.ts has one; without it such files are {@link Unreadable}.
   */
  readonly convert?: ((bytes: Uint8Array, name: string) => Promise<Uint8Array>) | undefined
  /** What the file may use up; the usual for a published file when not given. */
  readonly budget?: Budget | undefined
}

/** The options of a file that is being read, its one budget among them. */
type Reads = ReadOptions & { readonly budget: Budget }

interface Reading {
  readonly format: Format
  readonly blocks: Block[]
  readonly leftOut?: LeftOut[]
}

const supported =
  "请提供 Word（.docx）、Excel（.xlsx）、PDF、网页（.html）、Markdown（.md）或文本（.txt）文件。"

/**
 * Reads a file of any supported format into blocks, recognised by its content and not by its name. Throws
 * {@link Unreadable} with one Chinese sentence. Runs in Node and in a browser.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<Document> {
  if (bytes.length === 0) throw new Unreadable("文件是空的（0 字节），请核对是否选错文件或没有下载完整。")
  if (bytes.length > limits.file)
    throw new Unreadable(
      `文件有 ${Math.round(bytes.length / 2 ** 20)} MB，超过 ${limits.file / 2 ** 20} MB 的上限，请去掉图片或拆分后再试。`,
    )
  const budget = options.budget ?? new Budget()
  const { format, blocks, leftOut } = await readContent(bytes, name, { ...options, budget }).catch(tooMuch)
  const whole = budget.again()
  for (const block of blocks) count(block, whole)
  if (!blocks.some(saysSomething))
    throw new Unreadable("文件里没有可读的文字，可能是空文件或只有图片，请提供含文字的原始文件。")
  if (!blocks.some(isChinese))
    throw new Unreadable("文件里没有中文，可能是编码不对成了乱码，或者选错了文件，请核对后再试。")
  return {
    source: { name, format, sha256: await sha256(bytes) },
    blocks: setApart(blocks),
    ...(leftOut && leftOut.length > 0 ? { leftOut } : {}),
  }
}

/** What an engine cannot do at all: a text longer than any, calls deeper than its stack. */
function tooMuch(thrown: unknown): never {
  if (thrown instanceof RangeError)
    throw new Unreadable(
      "文件内部结构异常（嵌套过深或内容过长），无法读取，请用原来的软件打开后另存一份再试。",
    )
  throw thrown
}

/** Whatever the format, its tables and texts are as large as those of a document. */
function count(block: Block, budget: Budget): void {
  if (block.kind === "paragraph") {
    budget.spend("paragraphs")
    budget.text(block.text.length)
    return
  }
  budget.table(block.rows.length, widthOf(block))
  for (const row of block.rows) for (const cell of row.cells) budget.text(cell.text.length)
}

function saysSomething(block: Block): boolean {
  return someText(block, (text) => text !== "")
}

function isChinese(block: Block): boolean {
  return someText(block, (text) => /\p{Script=Han}/u.test(text))
}

function someText(block: Block, test: (text: string) => boolean): boolean {
  if (block.kind === "paragraph") return test(block.text)
  return block.rows.some((row) => row.cells.some((cell) => test(cell.text)))
}

function decodedText(bytes: Uint8Array, budget: Budget, declared?: string | null): string {
  if (bytes.length > limits.text)
    throw new Unreadable(
      `这份文本有 ${Math.round(bytes.length / 2 ** 20)} MB，超过 ${limits.text / 2 ** 20} MB 的上限，不像一份公开文件，请核对或拆分后再试。`,
    )
  const text = decodeText(bytes, declared ?? null)
  budget.spend("lines", linesIn(text))
  return text
}

function linesIn(text: string): number {
  let lines = 1
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i)
    if (character === 10 || (character === 13 && text.charCodeAt(i + 1) !== 10)) lines++
  }
  return lines
}

async function readContent(bytes: Uint8Array, name: string, options: Reads): Promise<Reading> {
  switch (kindOf(bytes)) {
    case "zip":
      return readPackage(bytes, name, options)
    case "ole":
      return readOle(bytes, name, options)
    case "rtf":
      return converted(bytes, name, ".rtf", "doc", options)
    case "pdf": {
      const { readPdfFile } = await import("./pdf/index.ts")
      return { format: "pdf", ...(await readPdfFile(bytes, options.budget)) }
    }
    case "picture":
      throw new Unreadable(`这是一张图片，没有可读的文字，${supported}`)
    case "archive":
      throw new Unreadable("这是压缩包，请先解压，再选择其中的文档。")
    case "markup":
      return readMarkup(bytes, name, options)
    case "text": {
      const text = decodedText(bytes, options.budget)
      const markdown = await readMarked(text, name, options.budget)
      if (markdown) return markdown
      const { readText } = await import("./text/index.ts")
      const { blankPages } = await import("./text/pages.ts")
      return { format: "text", blocks: readText(text, options.budget), leftOut: blankPages(text) }
    }
  }
}

async function readMarkup(bytes: Uint8Array, name: string, options: Reads): Promise<Reading> {
  const text = decodedText(bytes, options.budget, declaredEncoding(bytes))
  const head = text.slice(0, 4096)
  // Office 2003 could save as one XML file.
  if (/progid="Word\.Document"|<w:wordDocument/.test(head))
    return converted(bytes, name, ".doc", "doc", options)
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head) && !/<html/i.test(head))
    return converted(bytes, name, ".xls", "xls", options)
  // Markdown may hold tables of HTML.
  const markdown = await readMarked(text, name, options.budget)
  if (markdown) return markdown
  const { readHtml } = await import("./html/index.ts")
  return { format: "html", ...readHtml(text, options.budget) }
}

/** Reads Markdown, known by its marks or, when it has none, by its name; null for any other text. */
async function readMarked(text: string, name: string, budget: Budget): Promise<Reading | null> {
  const isNamed = /\.(?:md|markdown)$/i.test(name) && !/^\s*<(?:!doctype|html|\?xml)\b/i.test(text)
  // Looking costs a moment: only a text with such a mark at all is looked at.
  if (!isNamed && !/^#{1,6} |^ {0,3}\|?[ \t]*:?-+:?[ \t]*\|/m.test(text.slice(0, 20_000))) return null
  const { looksLikeMarkdown, readMarkdown } = await import("./markdown/index.ts")
  return isNamed || looksLikeMarkdown(text)
    ? { format: "markdown", blocks: readMarkdown(text, budget) }
    : null
}

async function readPackage(bytes: Uint8Array, name: string, options: Reads): Promise<Reading> {
  const { openZip } = await import("./zip.ts")
  const zip = openZip(bytes, options.budget)
  const names = zip.names.map((part) => part.toLowerCase())
  const main = mainPart(zip)
  if (/word\//.test(main) || zip.has("word/document.xml")) {
    const { readDocx } = await import("./docx/index.ts")
    return { format: "docx", blocks: readDocx(zip) }
  }
  if (/\.bin$/.test(main)) return converted(bytes, name, ".xlsb", "xls", options)
  if (/xl\//.test(main) || zip.has("xl/workbook.xml")) {
    const { readXlsx } = await import("./xlsx/index.ts")
    return { format: "xlsx", ...readXlsx(zip) }
  }
  if (names.some((part) => part.startsWith("ppt/"))) throw new Unreadable(`这是演示文稿，${supported}`)
  if (zip.has("ofd.xml"))
    throw new Unreadable("暂不能读取 OFD 版式文件，请另存为 PDF 或提供 Word、Excel 原件。")
  const mime = zip.has("mimetype") ? (zip.text("mimetype") ?? "") : ""
  if (/opendocument\.text/.test(mime)) return converted(bytes, name, ".odt", "doc", options)
  if (/opendocument\.spreadsheet/.test(mime)) return converted(bytes, name, ".ods", "xls", options)
  throw new Unreadable("这是压缩包，里面没有可直接读取的文档；请先解压，再选择其中的文件。")
}

function mainPart(zip: Zip): string {
  return relationsOf(zip, "").find((relation) => relation.type === "officeDocument")?.target ?? ""
}

async function readOle(bytes: Uint8Array, name: string, options: Reads): Promise<Reading> {
  switch (oleKind(bytes)) {
    case "encrypted":
      throw new Unreadable("文件设有打开密码，请去掉密码另存一份后再试。")
    case "powerpoint":
      throw new Unreadable(`这是演示文稿，${supported}`)
    case "excel":
      return converted(bytes, name, ".xls", "xls", options)
    default:
      return converted(bytes, name, ".doc", "doc", options)
  }
}

/** Reads what the injected converter makes of an old file. */
async function converted(
  bytes: Uint8Array,
  name: string,
  ending: string,
  format: "doc" | "xls",
  options: Reads,
): Promise<Reading> {
  const target = format === "doc" ? ".docx" : ".xlsx"
  if (!options.convert)
    throw new Unreadable(
      `这是旧版或其他软件的文件（${ending}），此处不能直接读取，请用 Word 或 WPS 另存为 ${target} 后再试。`,
    )
  const stem = name.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "")
  const made = await options.convert(bytes, `${stem}${ending}`)
  // The converter has a time limit of its own.
  options.budget.restartClock()
  if (kindOf(made) !== "zip") throw new Unreadable(`文件无法转换，请用 Word 或 WPS 另存为 ${target} 后再试。`)
  const reading = await readPackage(made, name, { budget: options.budget })
  return { ...reading, format }
}
