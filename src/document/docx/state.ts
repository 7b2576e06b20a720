import type { Budget } from "../budget.ts"
import { Fields, isContents } from "./fields.ts"
import type { FlowItem, WordCell, WordRow, WordTable } from "./flow.ts"
import type { Numbering } from "./numbering.ts"
import type { Pages } from "./pages.ts"
import { linesOf, type OpenParagraph, openParagraph } from "./paragraph.ts"
import type { ParagraphStyle } from "./styles.ts"

/** What a walk needs to know beside the part itself. */
export interface WordContext {
  readonly styleOf: (id: string | null) => ParagraphStyle
  readonly numbering: Numbering
  readonly budget: Budget
  readonly pages: Pages
}

/** Where lines and tables go (the body, a cell, a text box), and the text of a paragraph whose mark is deleted. */
interface Sink {
  readonly items: FlowItem[]
  carried: string
}

/** Where a walk through a Word part stands: open paragraphs, tables, text boxes, fields, content controls. */
export class Walk {
  inText = false
  inInstruction = false
  /** Inside a run that is not printed. */
  hidden = false
  /** Inside the properties of a paragraph mark. */
  inMark = false
  paragraph: OpenParagraph | undefined
  row: WordRow | undefined
  cell: WordCell | undefined
  private readonly context: WordContext
  private readonly body: FlowItem[] = []
  private readonly sinks: Sink[] = [{ items: this.body, carried: "" }]
  private readonly paragraphs: OpenParagraph[] = []
  private readonly tables: { table: WordTable; row: WordRow | undefined; cell: WordCell | undefined }[] = []
  private readonly controls: boolean[] = []
  private readonly simpleFields: boolean[] = []
  private readonly fields = new Fields()

  constructor(context: WordContext) {
    this.context = context
  }

  text(text: string): void {
    if (this.inText) this.print(text)
    else if (this.inInstruction) this.fields.instruct(text)
  }

  print(text: string): void {
    if (!this.paragraph || this.hidden || this.fields.instructing) return
    this.paragraph.text += text
    if (text.trim() === "") return
    const page = this.context.pages.print()
    this.paragraph.page ??= page
    if (this.cell && this.cell.items.length === 0) this.cell.page = this.paragraph.page
  }

  /** Word's mark that a page began here. */
  pageBegan(): void {
    if (!this.hidden) this.context.pages.mark()
  }

  /** A break of line or column, or of the page. */
  breakOf(kind: string): void {
    if (kind === "page") this.context.pages.set()
    this.print("\n")
  }

  openParagraph(from: number): void {
    const contents =
      this.controls.includes(true) || this.simpleFields.includes(true) || this.fields.inContents
    this.paragraph = openParagraph(contents, this.paragraphs[0]?.span ?? { from, to: from })
    this.paragraphs.push(this.paragraph)
    this.hidden = false
  }

  closeParagraph(to: number): void {
    const paragraph = this.paragraphs.pop()
    this.paragraph = this.paragraphs.at(-1)
    const sink = this.sinks.at(-1)!
    if (!paragraph) return
    if (this.paragraphs.length === 0) paragraph.span.to = to
    if (this.cell) this.cell.first ??= paragraph.span
    if (paragraph.joinsNext) {
      sink.carried += paragraph.text
      for (const item of paragraph.after) sink.items.push(item)
      return
    }
    // The field that makes the contents list begins inside its first paragraph.
    paragraph.contents ||= this.fields.inContents
    const style = this.context.styleOf(paragraph.style)
    this.context.budget.text(sink.carried.length + paragraph.text.length)
    const { numbering, pages } = this.context
    const lines = linesOf(paragraph, sink.carried, style, numbering, paragraph.page ?? pages.rowPage)
    sink.carried = ""
    for (const line of lines) sink.items.push(line)
    for (const item of paragraph.after) sink.items.push(item)
  }

  openTable(): void {
    if (this.tables.length === 0) this.fields.forgetContents()
    this.flush()
    const table: WordTable = { kind: "table", rows: [] }
    this.sinks.at(-1)!.items.push(table)
    this.tables.push({ table, row: this.row, cell: this.cell })
    this.context.pages.openTable()
    this.row = undefined
    this.cell = undefined
  }

  closeTable(): void {
    const closed = this.tables.pop()
    this.context.pages.closeTable()
    this.row = closed?.row
    this.cell = closed?.cell
  }

  openRow(): void {
    this.row = { before: 0, deleted: false, cells: [] }
    this.tables.at(-1)?.table.rows.push(this.row)
    this.context.pages.openRow()
    this.cell = undefined
  }

  openCell(): void {
    const { pages } = this.context
    pages.openCell()
    this.cell = {
      span: 1,
      merge: null,
      joined: false,
      deleted: false,
      page: pages.rowPage,
      items: [],
      first: null,
    }
    this.row?.cells.push(this.cell)
    this.sinks.push({ items: this.cell.items, carried: "" })
  }

  closeCell(): void {
    this.flush()
    this.sinks.pop()
    this.context.pages.closeCell()
    this.cell = undefined
  }

  openTextBox(): void {
    this.sinks.push({ items: this.paragraph?.after ?? this.sinks.at(-1)!.items, carried: "" })
  }

  closeTextBox(): void {
    this.flush()
    this.sinks.pop()
  }

  openControl(): void {
    this.controls.push(false)
  }

  closeControl(): void {
    this.controls.pop()
  }

  /** A content control made from a gallery of Word, such as that of contents lists. */
  gallery(name: string): void {
    if (/table of contents/i.test(name) && this.controls.length > 0)
      this.controls[this.controls.length - 1] = true
  }

  openSimpleField(instruction: string): void {
    this.simpleFields.push(isContents(instruction))
  }

  closeSimpleField(): void {
    this.simpleFields.pop()
  }

  field(kind: string): void {
    if (kind === "begin") this.fields.begin()
    else if (kind === "separate") this.fields.separate()
    else this.fields.end()
  }

  finish(): FlowItem[] {
    this.flush()
    return this.body
  }

  /** A deleted paragraph mark with no paragraph behind it joins nothing. */
  private flush(): void {
    const sink = this.sinks.at(-1)!
    if (sink.carried === "") return
    const lines = linesOf(
      openParagraph(false, { from: 0, to: 0 }),
      sink.carried,
      this.context.styleOf(null),
      this.context.numbering,
      this.context.pages.rowPage,
      null,
    )
    sink.carried = ""
    for (const line of lines) sink.items.push(line)
  }
}
