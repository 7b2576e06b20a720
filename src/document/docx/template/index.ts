import { setsOf } from "../../fit.ts"
import { OfficePackage, within } from "../../office-package.ts"
import { type Print, Unwritable } from "../../print.ts"
import { withTurns } from "../../turns.ts"
import { flowOf } from "../index.ts"
import { closing, contentOf } from "../write/body.ts"
import { addedStyles, type OwnLook } from "../write/styles.ts"
import { sectionsOf } from "./sections.ts"
import { changed, markPattern, paragraphsIn, type TemplateParagraph, withWords } from "./words.ts"

/** Ids of styles that no template has. */
const prefix = "Mz"

/** The place where the document goes: a paragraph of its own. */
const bodyMark = "正文"
/** The place of its list of contents. */
const contentsMark = "目录"

/** Paragraphs that show how a kind of lines looks, by what they are called; each is left out of the document. */
const shows: Readonly<Record<string, readonly string[]>> = {
  部分标题: ["Part"],
  一级标题: ["Heading1"],
  二级标题: ["Heading2"],
  三级标题: ["Heading3", "Heading4"],
  表题: ["TableTitle", "TableHeading1", "TableHeading2"],
  项目表题: ["TableHeading3", "TableHeading4"],
  表上: ["TableCaption"],
  表注: ["TableRemark"],
  目录一级: ["TOC1"],
  目录二级: ["TOC2"],
}

/** Words that a template may have filled in, by the names of their places. */
export type TemplateWords = ReadonlyMap<string, string>

/** The marked places a template may have beside those of words. */
export const templateMarks: readonly string[] = [bodyMark, contentsMark, ...Object.keys(shows)]

/**
 * A county's own Word template with a document in it: words in the marked places, the document where {{正文}} stands and
 * in the type of that line, its headings as the template shows them; covers, headers, page numbers and fixed sentences
 * are the template's. Throws {@link Unwritable} with one Chinese sentence about a template that cannot be filled.
 */
export function filledTemplate(template: Uint8Array, given: Print, words: TemplateWords): Uint8Array {
  const file = new OfficePackage(template)
  const { main, xml } = flowOf(file.zip)
  if (!/<w:document\b/.test(xml))
    throw new Unwritable("模板不是 Word 通常保存的样子，请用 Word 或 WPS 打开后另存为 .docx 再试。")
  const paragraphs = paragraphsIn(xml)
  refuseUnknown(paragraphs, words)
  const alone = new Map(
    paragraphs.flatMap((each) => (aloneIn(each) ? [[aloneIn(each)!, each] as const] : [])),
  )
  const place = alone.get(bodyMark)
  if (!place)
    throw new Unwritable(
      "模板里没有写“{{正文}}”的一段，不知道内容放在哪里；请在模板中单独写一段“{{正文}}”后再试。",
    )
  const sections = sectionsOf(xml)
  // Pages are counted for official ones: on others a heading that begins one would leave the one before half empty.
  const print = sections.isOfficial && alone.has(contentsMark) ? withTurns(given) : given
  const sets = setsOf(print)
  const { contents, stretches } = contentOf(print, sets, false)
  const own = new Map<string, OwnLook>([["Prose", lookIn(xml, place)]])
  for (const [name, ids] of Object.entries(shows)) {
    const shown = alone.get(name)
    if (shown) for (const id of ids) own.set(id, lookIn(xml, shown))
  }
  const body = stretches
    .map(({ landscape, xml: blocks }, i) => {
      const last = i === stretches.length - 1
      // What stands before the place, and after it, is upright.
      const opens = i === 0 && landscape ? closing(sections.of(false, true)) : ""
      return `${opens}${blocks}${last && !landscape ? "" : closing(sections.of(landscape, i === 0))}`
    })
    .join("")
  const changes = [...alone].map(([name, { from, to }]) => ({
    from,
    to,
    text: name === bodyMark ? renamed(body) : name === contentsMark ? renamed(contents) : "",
  }))
  // Where the document has begun to count, its end does not begin anew.
  const ends =
    sections.last && body.includes("<w:sectPr") ? [{ ...sections.last, text: sections.of(false, false) }] : []
  file.put(main, withWords(changed(xml, [...changes, ...ends]), words))
  addStyles(
    file,
    main,
    addedStyles(
      [...sets.values()].map(({ size }) => size),
      prefix,
      own,
    ),
  )
  for (const name of file.zip.names)
    if (/(?:header|footer)\d*\.xml$/i.test(name)) {
      const part = file.text(name)
      if (part?.includes("{{")) file.put(name, withWords(part, words))
    }
  return file.bytes()
}

/** The name of the marked place that is all a paragraph holds, when it is one for more than words. */
function aloneIn({ text }: TemplateParagraph): string | null {
  const name = /^\s*\{\{\s*([^{}]*?)\s*\}\}\s*$/.exec(text)?.[1] ?? ""
  return templateMarks.includes(name) ? name : null
}

function refuseUnknown(paragraphs: readonly TemplateParagraph[], words: TemplateWords): void {
  for (const paragraph of paragraphs)
    for (const [mark, name] of paragraph.text.matchAll(markPattern)) {
      if (words.has(name!)) continue
      if (templateMarks.includes(name!)) {
        if (aloneIn(paragraph) === null)
          throw new Unwritable(`模板里的“${mark}”要单独成一段，前后不能有别的字；请改好模板再试。`)
        continue
      }
      throw new Unwritable(
        `模板里的“${mark}”不知道填什么；可以写的有：${[...words.keys(), ...templateMarks].map((one) => `{{${one}}}`).join(" ")}。`,
      )
    }
}

/** How a paragraph of the template looks: its style, and what is set in it and its first words. */
function lookIn(xml: string, { from, to }: TemplateParagraph): OwnLook {
  const text = xml.slice(from, to)
  const properties = inside(text, text.indexOf("<w:pPr>"), "w:pPr")
  const run = inside(text, text.search(/(?<=<w:r(?:\s[^<>]{0,200})?>\s{0,20})<w:rPr>/), "w:rPr")
  return {
    based: /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1] ?? null,
    paragraph: ["w:pPrChange", "w:sectPr", "w:rPr"]
      .reduce(without, properties)
      .replace(/<w:(?:pStyle|keepNext|keepLines|outlineLvl|rPr|numPr)\b[^<>]*\/>/g, ""),
    run: run.replace(/<w:(?:rStyle|highlight)\b[^<>]*\/>/g, ""),
  }
}

/** What an element that begins at a place holds; "" when there is none. */
function inside(xml: string, at: number, name: string): string {
  const end = at < 0 ? -1 : xml.indexOf(`</${name}>`, at)
  return end < 0 ? "" : xml.slice(at + name.length + 2, end)
}

/** The same without the elements of a name. */
function without(xml: string, name: string): string {
  const pieces: string[] = []
  let from = 0
  for (const { index } of xml.matchAll(new RegExp(`<${name}(?=[\\s>])`, "g"))) {
    if (index < from) continue
    const end = xml.indexOf(`</${name}>`, index)
    if (end < 0) break
    pieces.push(xml.slice(from, index))
    from = end + name.length + 3
  }
  return pieces.join("") + xml.slice(from)
}

/** Content with the ids that its styles have in the template. */
function renamed(xml: string): string {
  return xml.replace(/<w:(pStyle|tblStyle) w:val="/g, `<w:$1 w:val="${prefix}`)
}

function addStyles(file: OfficePackage, main: string, styles: string): void {
  const name = file.related(main, "styles")
  const xml = name && file.text(name)
  if (!name || !xml)
    throw new Unwritable("模板里没有样式，文件可能已损坏，请用 Word 或 WPS 打开后另存一份再试。")
  file.put(
    name,
    within(xml, "styles", () => styles),
  )
}
