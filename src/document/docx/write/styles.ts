import { type Setting, settings, tableGap, tableLine } from "../../paper.ts"
import { escaped } from "../../xml-text.ts"
import { declaration, twips, wordNamespaces } from "./xml.ts"

/**
 * Fonts of official documents, each with what a machine without it may use. Figures are of the same font: half as broad
 * as characters everywhere, so that lines break alike.
 */
const fonts = {
  title: "方正小标宋简体",
  heading: "黑体",
  second: "楷体_GB2312",
  body: "仿宋_GB2312",
  table: "宋体",
} as const

const instead: Record<string, string> = {
  [fonts.title]: "宋体",
  [fonts.heading]: "SimHei",
  [fonts.second]: "楷体",
  [fonts.body]: "仿宋",
  [fonts.table]: "SimSun",
}

/** The table of fonts: names a program may fall back on. */
export function fontTable(): string {
  const entries = Object.entries(instead).map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  return `${declaration}<w:fonts ${wordNamespaces}>${entries.join("")}</w:fonts>`
}

interface Look {
  readonly id: string
  readonly name: string
  readonly based?: string
  readonly next?: string
  readonly font?: string
  /** In points. */
  readonly size?: number
  readonly bold?: boolean
  readonly paragraph?: string
  readonly outline?: number
}

/** Sizes of type by their Chinese names. */
const [third, fourth] = [16, 14]
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
const centred = '<w:jc w:val="center"/>'
const keep = "<w:keepNext/><w:keepLines/>"
/** Pages break alike in every program: no line is held back or taken along. */
const alike = '<w:widowControl w:val="0"/>'
const noBlanks = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'
const exactly = (line: number, { before = 0, after = 0 } = {}) =>
  `<w:spacing w:before="${twips(before)}" w:after="${twips(after)}" w:line="${twips(line)}" w:lineRule="exact"/>`
const lines = ({ line, after }: Setting, keeps = "") =>
  `${keeps}${alike}${noBlanks}${exactly(line, { after })}`

const looks: readonly Look[] = [
  {
    id: "Prose",
    name: "Prose",
    size: settings.prose.size,
    paragraph: `${lines(settings.prose)}${indent}<w:jc w:val="both"/>`,
  },
  heading(1, { font: fonts.heading, paragraph: `${lines(settings.prose, keep)}${indent}` }),
  heading(2, { font: fonts.second, paragraph: `${lines(settings.prose, keep)}${indent}` }),
  heading(3, { bold: true, paragraph: `${lines(settings.prose, keep)}${indent}` }),
  heading(4, { paragraph: `${lines(settings.prose, keep)}${indent}` }),
  {
    id: "Part",
    name: "Part Heading",
    based: "Heading1",
    next: "Prose",
    font: fonts.title,
    size: settings.part.size,
    paragraph: `${lines(settings.part, keep)}${noIndent}${centred}`,
  },
  ...[1, 2, 3, 4].map((level): Look => {
    const set = level > 2 ? settings.sheetTitle : settings.tableTitle
    return {
      id: `TableHeading${level}`,
      name: `Table Heading ${level}`,
      based: `Heading${level}`,
      next: "Prose",
      font: level > 2 ? fonts.heading : fonts.title,
      size: set.size,
      bold: false,
      paragraph: `${lines(set, keep)}${noIndent}${centred}`,
    }
  }),
  {
    id: "TableTitle",
    name: "Table Title",
    font: fonts.title,
    size: settings.tableTitle.size,
    paragraph: `${lines(settings.tableTitle, keep)}${centred}`,
  },
  {
    id: "TableCaption",
    name: "Table Caption",
    font: fonts.table,
    size: settings.caption.size,
    paragraph: lines(settings.caption, keep),
  },
  {
    id: "TableRemark",
    name: "Table Remark",
    font: fonts.table,
    size: settings.remark.size,
    paragraph: lines(settings.remark),
  },
  { id: "Between", name: "Between Tables", size: 1, paragraph: exactly(1) },
  { id: "Gap", name: "Gap Between Tables", size: 5, paragraph: exactly(tableGap) },
  {
    id: "CoverTitle",
    name: "Cover Title",
    font: fonts.title,
    size: 26,
    paragraph: `${noBlanks}${exactly(44, { before: 150 })}${centred}`,
  },
  {
    id: "CoverFirstLine",
    name: "Cover First Line",
    font: fonts.second,
    size: third,
    paragraph: `${noBlanks}${exactly(32, { before: 230 })}${centred}`,
  },
  {
    id: "CoverLine",
    name: "Cover Line",
    font: fonts.second,
    size: third,
    paragraph: `${noBlanks}${exactly(32)}${centred}`,
  },
  {
    id: "TOCHeading",
    name: "TOC Heading",
    font: fonts.title,
    size: settings.part.size,
    paragraph: `${lines(settings.part, keep)}${centred}`,
  },
  { id: "TOC1", name: "toc 1", size: fourth, paragraph: tocParagraph(0) },
  { id: "TOC2", name: "toc 2", size: fourth, paragraph: tocParagraph(28) },
  { id: "Footer", name: "footer", size: fourth, paragraph: `${exactly(20)}${centred}` },
]

function heading(level: number, look: Omit<Look, "id" | "name">): Look {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: "Prose",
    size: third,
    outline: level - 1,
    ...look,
  }
}

function tocParagraph(left: number): string {
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs>${noBlanks}${exactly(24)}<w:ind w:left="${twips(left)}"/>`
}

/** The style of a table's cells: type of a size, set left, in the middle, right, or as a header. */
export function cellStyle(size: number, align: "left" | "center" | "right" | "header"): string {
  return `Cell${String(size).replace(".", "_")}${align}`
}

function cellLooks(size: number): Look[] {
  const paragraph = (jc: string) => `${alike}${noBlanks}${exactly(size * tableLine)}<w:jc w:val="${jc}"/>`
  return (["left", "center", "right", "header"] as const).map((align) => ({
    id: cellStyle(size, align),
    name: `Table ${size} ${align}`,
    font: fonts.table,
    size,
    paragraph: paragraph(align === "header" ? "center" : align),
  }))
}

/** styles.xml; `sizes` are those its tables are set in. */
export function stylesPart(sizes: Iterable<number>, language: string): string {
  const all = [...looks, ...[...new Set(sizes)].sort((a, b) => a - b).flatMap(cellLooks)]
  return `${declaration}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="${escaped(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${tableStyle}${all.map(styleOf).join("")}</w:styles>`
}

const gridBorders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("")}</w:tblBorders>`

const tableStyle = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr>${gridBorders}</w:tblPr></w:style>`

/** How the paragraphs of a kind look in a county's own template: the style they are based on, and what is set beside it. */
export interface OwnLook {
  readonly based: string | null
  readonly paragraph: string
  readonly run: string
}

/**
 * The styles of a document to be added to those of a template, under ids of their own; `own` are the kinds that look as
 * the template shows.
 */
export function addedStyles(
  sizes: Iterable<number>,
  prefix: string,
  own: ReadonlyMap<string, OwnLook>,
): string {
  const all = [...looks, ...[...new Set(sizes)].flatMap(cellLooks)]
  const styles = all.map((look) => {
    const shown = own.get(look.id)
    const level = /^(?:Part|(?:Table)?Heading([1-4]))$/.exec(look.id)
    const outline = level ? Number(level[1] ?? 1) - 1 : undefined
    const { paragraph, run } = partsOf({
      font: fonts.body,
      size: settings.prose.size,
      ...look,
      ...(outline === undefined ? {} : { outline }),
    })
    const keeps = level ? keep : ""
    const based = shown?.based ? `<w:basedOn w:val="${escaped(shown.based)}"/>` : ""
    return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${prefix}${look.id}"><w:name w:val="${prefix} ${look.name}"/>${based}<w:pPr>${
      shown
        ? `${keeps}${shown.paragraph}${outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`}`
        : paragraph
    }</w:pPr><w:rPr>${shown ? shown.run : run}</w:rPr></w:style>`
  })
  return `${styles.join("")}${gridStyle(prefix)}`
}

function gridStyle(prefix: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${prefix}Grid"><w:name w:val="${prefix} Grid"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${gridBorders}<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`
}

function styleOf(look: Look): string {
  const { id, name, based = "Normal", next } = look
  const { paragraph, run } = partsOf(look)
  return `<w:style w:type="paragraph"${/^(?:Heading|TOC|Normal|Footer)/.test(id) ? "" : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function partsOf({ font, size, bold, paragraph = "", outline }: Look) {
  return {
    paragraph: `${paragraph}${outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`}`,
    run: [
      font ? fontsOf(font) : "",
      bold === undefined ? "" : bold ? "<w:b/>" : '<w:b w:val="0"/>',
      size === undefined ? "" : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    ].join(""),
  }
}

function fontsOf(eastern: string): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="${eastern}" w:hAnsi="${eastern}" w:eastAsia="${eastern}" w:cs="${eastern}"/>`
}
