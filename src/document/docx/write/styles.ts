import { escaped } from "../../xml-text.ts"
import { declaration, wordNamespaces } from "./xml.ts"

/** Fonts of official documents, each with what a machine without it may use. */
const fonts = {
  title: "方正小标宋简体",
  heading: "黑体",
  second: "楷体_GB2312",
  body: "仿宋_GB2312",
  table: "宋体",
  latin: "Times New Roman",
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
const [second, smallSecond, third, fourth, five] = [22, 18, 16, 14, 10.5]
const indent = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
const exact = '<w:spacing w:before="0" w:after="0" w:line="560" w:lineRule="exact"/>'
const centred = '<w:jc w:val="center"/>'
const around = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`
const keep = "<w:keepNext/><w:keepLines/>"

const looks: readonly Look[] = [
  { id: "Prose", name: "Prose", paragraph: `${exact}${indent}<w:jc w:val="both"/>` },
  heading(1, { font: fonts.heading, paragraph: `${keep}${exact}${indent}` }),
  heading(2, { font: fonts.second, paragraph: `${keep}${exact}${indent}` }),
  heading(3, { bold: true, paragraph: `${keep}${exact}${indent}` }),
  heading(4, { paragraph: `${keep}${exact}${indent}` }),
  {
    id: "Part",
    name: "Part Heading",
    based: "Heading1",
    next: "Prose",
    font: fonts.title,
    size: second,
    paragraph: `${keep}${around(240, 360)}<w:ind w:firstLineChars="0" w:firstLine="0"/>${centred}`,
  },
  ...[1, 2, 3, 4].map(
    (level): Look => ({
      id: `TableHeading${level}`,
      name: `Table Heading ${level}`,
      based: `Heading${level}`,
      next: "Prose",
      font: level > 2 ? fonts.heading : fonts.title,
      size: level > 2 ? fourth : smallSecond,
      bold: false,
      paragraph: `${keep}${around(level > 2 ? 240 : 120, 120)}<w:ind w:firstLineChars="0" w:firstLine="0"/>${centred}`,
    }),
  ),
  {
    id: "TableTitle",
    name: "Table Title",
    font: fonts.title,
    size: smallSecond,
    paragraph: `${keep}${around(120, 120)}${centred}`,
  },
  {
    id: "TableCaption",
    name: "Table Caption",
    font: fonts.table,
    size: five,
    paragraph: `<w:keepNext/>${around(0, 40)}`,
  },
  { id: "TableRemark", name: "Table Remark", font: fonts.table, size: five, paragraph: around(60, 60) },
  {
    id: "Between",
    name: "Between Tables",
    size: 1,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
  },
  {
    id: "Gap",
    name: "Gap Between Tables",
    size: 5,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="160" w:lineRule="exact"/>',
  },
  {
    id: "CoverTitle",
    name: "Cover Title",
    font: fonts.title,
    size: 26,
    paragraph: `${around(3600, 600)}${centred}`,
  },
  {
    id: "CoverLine",
    name: "Cover Line",
    font: fonts.second,
    size: third,
    paragraph: `${around(240, 0)}${centred}`,
  },
  {
    id: "TOCHeading",
    name: "TOC Heading",
    font: fonts.heading,
    size: second,
    paragraph: `${keep}${around(0, 360)}${centred}`,
  },
  { id: "TOC1", name: "toc 1", size: fourth, paragraph: tocParagraph(0) },
  { id: "TOC2", name: "toc 2", size: fourth, paragraph: tocParagraph(420) },
  { id: "Footer", name: "footer", size: fourth, paragraph: `${around(0, 0)}${centred}` },
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
  return `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs><w:spacing w:before="0" w:after="0" w:line="480" w:lineRule="exact"/><w:ind w:left="${left}"/>`
}

/** The style of a table's cells: type of a size, set left, in the middle, right, or as a header. */
export function cellStyle(size: number, align: "left" | "center" | "right" | "header"): string {
  return `Cell${String(size).replace(".", "_")}${align}`
}

function cellLooks(size: number): Look[] {
  const paragraph = (jc: string) => `${around(0, 0)}<w:jc w:val="${jc}"/>`
  return (["left", "center", "right", "header"] as const).map((align) => ({
    id: cellStyle(size, align),
    name: `Table ${size} ${align}`,
    font: fonts.table,
    size,
    bold: align === "header",
    paragraph: paragraph(align === "header" ? "center" : align),
  }))
}

/** styles.xml; `sizes` are those its tables are set in. */
export function stylesPart(sizes: Iterable<number>, language: string): string {
  const all = [...looks, ...[...new Set(sizes)].sort((a, b) => a - b).flatMap(cellLooks)]
  return `${declaration}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf(fonts.body)}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="${escaped(language)}" w:eastAsia="${escaped(language)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${tableStyle}${all.map(styleOf).join("")}</w:styles>`
}

const tableStyle = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("")}</w:tblBorders></w:tblPr></w:style>`

function styleOf({
  id,
  name,
  based = "Normal",
  next,
  font,
  size,
  bold,
  paragraph = "",
  outline,
}: Look): string {
  const run = [
    font ? fontsOf(font) : "",
    bold === undefined ? "" : bold ? "<w:b/>" : '<w:b w:val="0"/>',
    size === undefined ? "" : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join("")
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`
  return `<w:style w:type="paragraph"${/^(?:Heading|TOC|Normal|Footer)/.test(id) ? "" : ' w:customStyle="1"'} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>${next ? `<w:next w:val="${next}"/>` : ""}<w:qFormat/><w:pPr>${paragraph}${level}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function fontsOf(eastern: string): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="${fonts.latin}" w:hAnsi="${fonts.latin}" w:eastAsia="${eastern}" w:cs="${fonts.latin}"/>`
}
