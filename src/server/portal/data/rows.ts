import { formatCents } from "../../../money/figure.ts"
import { linesOf } from "../../../portal/entries/index.ts"
import type { Line, Publication, PublicationContent, Stage } from "../../../portal/shelf.ts"
import type { Shelves } from "../shelves.ts"

/** A whole year of a region. */
export interface WholeYear {
  readonly region: string
  readonly year: number
  readonly stage: Stage
}

/** A column of the data: what it is called in every format, what it means, and what it says of a line. */
export interface DataField {
  readonly name: string
  readonly type: "string" | "integer" | "money"
  readonly title: string
  readonly description: string
  /** Of the Budget Standard Taxonomy of Fiscal Data Package. */
  readonly columnType?: string
  readonly of: (publication: Publication, line: Line) => string | number | null
}

/** What each line of the data says: the dictionary of all formats. */
export const dataFields: readonly DataField[] = [
  {
    name: "region",
    type: "string",
    title: "行政区划代码",
    description: "六位代码，按文字读。",
    columnType: "geo:target:code",
    of: ({ region }) => region,
  },
  {
    name: "year",
    type: "integer",
    title: "年度",
    description: "预算或决算的年度。",
    columnType: "date:fiscal-year",
    of: ({ year }) => year,
  },
  {
    name: "stage",
    type: "string",
    title: "预算或决算",
    description: "budget 为预算，final 为决算。",
    columnType: "phase:id",
    of: ({ stage }) => stage,
  },
  {
    name: "body",
    type: "string",
    title: "部门（单位）编码",
    description: "没有编码的为名称。部门的数已含所属单位，两者不要相加。",
    columnType: "administrative-classification:generic:level1:code",
    of: ({ body }) => body,
  },
  {
    name: "body_name",
    type: "string",
    title: "部门（单位）名称",
    description: "文件里写的名称。",
    columnType: "administrative-classification:generic:level1:label",
    of: ({ name }) => name,
  },
  {
    name: "body_kind",
    type: "string",
    title: "部门或单位",
    description: "department 为部门，unit 为单位。",
    of: ({ kind }) => kind,
  },
  {
    name: "department",
    type: "string",
    title: "所属部门编码",
    description: "部门为其自己。",
    of: ({ department }) => department,
  },
  {
    name: "publication",
    type: "string",
    title: "公开文件的摘要",
    description: "公开内容的 SHA-256，用来核对是不是公开的那一份。",
    of: ({ id }) => id,
  },
  {
    name: "table",
    type: "string",
    title: "表",
    description: "表的种类，如 expenditure 为支出总表。",
    of: (_, { table }) => table,
  },
  {
    name: "table_number",
    type: "integer",
    title: "第几张表",
    description: "在文件里的次序，从 1 数起。",
    of: (_, { tableIndex }) => tableIndex + 1,
  },
  {
    name: "row_number",
    type: "integer",
    title: "第几行",
    description: "在表里的次序，从 1 数起。",
    of: (_, { rowIndex }) => rowIndex + 1,
  },
  {
    name: "code",
    type: "string",
    title: "科目编码",
    description: "支出功能分类或经济分类，按文字读；没有的为空。",
    of: (_, { code }) => code,
  },
  {
    name: "label",
    type: "string",
    title: "科目名称",
    description: "行里印出的文字。",
    of: (_, { label }) => label,
  },
  {
    name: "level",
    type: "integer",
    title: "级次",
    description: "1 类、2 款、3 项；合计等没有编码的行为空。加总时只取一级。",
    of: (_, { level }) => level,
  },
  {
    name: "key",
    type: "string",
    title: "行的含义",
    description: "有固定含义的行，如 total 为合计。",
    of: (_, { key }) => key,
  },
  {
    name: "side",
    type: "string",
    title: "收入或支出",
    description: "收支两边并列的表里，revenue 为收入，expenditure 为支出。",
    of: (_, { side }) => side,
  },
  {
    name: "column",
    type: "string",
    title: "栏",
    description: "栏的含义，如 total 为合计、basic 为基本支出。",
    of: (_, { column }) => column,
  },
  {
    name: "amount",
    type: "money",
    title: "金额",
    description: "以元为单位，精确到分；Parquet 里为 amount_cents，以分为单位的整数。",
    columnType: "value",
    of: (_, { cents }) => cents,
  },
]

/** A value of a line as the text formats write it; money is exact yuan. */
export function textOf({ type }: DataField, value: string | number | null): string {
  if (value === null) return ""
  return type === "money" ? formatCents(value as number, "元") : String(value)
}

/** A publication of the year with its lines. */
export interface PublicationLines extends PublicationContent {
  readonly lines: readonly Line[]
}

/**
 * Everything of a whole year, a publication at a time; null when nothing is published of it. Which versions there are
 * is asked once, and what a version says never changes: so all belongs to one moment, and nobody who reads slowly holds
 * anything of the database.
 */
export async function wholeYear(
  shelves: Shelves,
  { region, year, stage }: WholeYear,
): Promise<{
  readonly publications: readonly Publication[]
  readonly contents: () => AsyncGenerator<PublicationLines>
} | null> {
  const publications = await shelves.at((shelf) =>
    shelf.publications({ region, year, stage, versions: "newest" }),
  )
  if (publications.length === 0) return null
  async function* contents(): AsyncGenerator<PublicationLines> {
    for (const publication of publications) {
      const content = await shelves.at((shelf) => shelf.content(publication))
      // A demonstration may go while it is read.
      if (content) yield { ...content, publication, lines: linesOf(publication, content.disclosure) }
    }
  }
  return { publications, contents }
}
