import { type Block, type Paragraph, placeAt } from "../document/blocks.ts"
import type { BudgetTable, Section, SectionKey, Standing } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"
import { labelOf, plain } from "../text/label.ts"
import { isPageNumber, type Surrounded } from "./around.ts"
import { type Heading, headingOf } from "./headings.ts"
import { titleOf } from "./projects/index.ts"
import type { ReadTable } from "./tables/index.ts"

type Turns = NonNullable<Section["turns"]>[number]

/** A line of a section, with where its later parts stand when the source had wrapped it. */
interface Line {
  readonly text: string
  readonly at: Place
  readonly turns?: Turns | undefined
}

interface Draft {
  key: SectionKey
  title: string
  level: number
  lines: Line[]
  at: Place
}

/** What sections need to know of a table; without a shape its title stands above it. */
export interface Titled {
  readonly table: Pick<BudgetTable, "title" | "key" | "at">
  readonly form?: ReadTable["form"]
  readonly shape?: ReadTable["shape"]
}

/** The sections of a document, and where among their lines each table stands. */
export interface SectionsRead {
  readonly sections: Section[]
  readonly stands: ReadonlyMap<Block, Standing>
}

/**
 * Cuts the paragraphs of a document into titled sections. Titles of tables head sections of their own; the title
 * of the document alone, as on a cover, is none.
 */
export function readSections(
  blocks: readonly Block[],
  contents: ReadonlySet<Block>,
  surrounded: Surrounded,
  tables: ReadonlyMap<Block, Titled>,
  documentTitle: string,
): SectionsRead {
  const drafting = new Drafting(documentTitle)
  for (const block of blocks) {
    if (block.kind === "table") drafting.table(block, tables.get(block)!, surrounded)
    else if (contents.has(block)) drafting.contents(block)
    else if (!surrounded.taken.has(block) && !isPageNumber(block.text)) drafting.paragraph(block)
  }
  return { sections: drafting.drafts.map(finished), stands: drafting.stands }
}

/** The sections as they are opened one after another. */
class Drafting {
  readonly drafts: Draft[] = []
  readonly stands = new Map<Block, Standing>()
  /** The key of the part of the document, which its untitled chapters inherit. */
  private part: SectionKey | null = null
  private chapter: Draft | null = null
  private readonly documentTitle: string

  constructor(documentTitle: string) {
    this.documentTitle = documentTitle
  }

  private get last(): Draft | undefined {
    return this.drafts.at(-1)
  }

  table(block: Block, read: Titled, { around, taken }: Surrounded): void {
    const { titleBlock } = around.get(block)!
    const { title, key, at } = read.table
    if ((!titleBlock || taken.has(titleBlock)) && hasSection(read)) {
      this.turnCover()
      this.open({
        key: this.keyFor(key),
        title,
        level: this.chapter ? 2 : 1,
        lines: [],
        at: titleBlock?.at ?? titlePlace(read) ?? at,
      })
    }
    this.stands.set(block, { section: this.drafts.length - 1, line: this.last?.lines.length ?? 0 })
  }

  contents({ text, at }: Paragraph): void {
    this.turnCover()
    const list =
      this.last?.title === "目录"
        ? this.last
        : this.open({ key: "unknown", title: "目录", level: 1, lines: [], at })
    if (plain(text) !== "目录") list.lines.push({ text, at })
  }

  paragraph(block: Paragraph): void {
    const heading = headingOf(block, this.last?.key ?? null, this.documentTitle)
    if (!heading) {
      this.add({ text: block.text, at: block.at, turns: block.turns })
      return
    }
    if (heading.before) this.add({ text: heading.before, at: block.at })
    this.turnCover()
    const draft = this.open({
      key: heading.key ?? this.inherited(heading) ?? "unknown",
      title: heading.title,
      level: heading.level,
      lines: heading.after ? [tailOf(block, heading.after)] : [],
      at: block.at,
    })
    if (heading.part) this.part = heading.key
    if (heading.level === 1) this.chapter = draft
  }

  private open(draft: Draft): Draft {
    this.drafts.push(draft)
    return draft
  }

  /** The title of the document alone, as on a cover, is no section. */
  private turnCover(): void {
    const cover = this.drafts.length === 1 && this.stands.size === 0 ? this.drafts[0]! : null
    if (!cover || cover.title !== this.documentTitle || cover.lines.length > 0) return
    this.drafts.pop()
    this.chapter = null
  }

  private add(line: Line): void {
    const { documentTitle } = this
    const draft =
      this.last ?? this.open({ key: "unknown", title: documentTitle, level: 1, lines: [], at: line.at })
    const titleWords = plain(documentTitle)
    const isTitle = titleWords !== "" && line.text.length > 3 && titleWords.includes(plain(line.text))
    if (!(isTitle && draft.title === documentTitle && draft.lines.length === 0)) draft.lines.push(line)
  }

  private inherited({ level, part }: Heading): SectionKey | null {
    if (level > 1) return this.chapter?.key ?? this.part
    return part ? null : this.part
  }

  /** The section of a table: its own, or the chapter it illustrates. */
  private keyFor(key: BudgetTable["key"]): SectionKey {
    if (key === "organisation" || key === "procurement" || key === "assets") return key
    const { chapter } = this
    const illustrates = key === "threePublic" || key === "unknown"
    return chapter && chapter.key !== "unknown" && illustrates ? chapter.key : "tables"
  }
}

/** Whether the title of a table heads a section: those of project sheets and of what a page break cut off do not. */
function hasSection({ table: { title, key }, form }: Titled): boolean {
  if (title === "" || key === "project" || key === "indicators") return false
  return !titleOf(title) && form !== "continued"
}

function finished({ lines, ...draft }: Draft): Section {
  const section = {
    ...draft,
    text: lines.map((line) => line.text).join("\n"),
    places: lines.map((line) => line.at),
  }
  return lines.some((line) => line.turns)
    ? { ...section, turns: lines.map((line) => line.turns ?? []) }
    : section
}

/** The prose glued to the end of a heading, with where it stands. */
function tailOf(block: Paragraph, text: string): Line {
  const start = block.text.lastIndexOf(text)
  if (start < 0) return { text, at: block.at }
  const later = block.turns?.filter((turn) => turn.offset > start)
  return {
    text,
    at: placeAt(block, start),
    turns: later?.map((turn) => ({ ...turn, offset: turn.offset - start })),
  }
}

/** The cell of a table that holds its title. */
function titlePlace(read: Titled): Place | null {
  for (const r of read.shape?.captions ?? [])
    for (const cell of read.shape!.table.rows[r]!.cells)
      if (cell.text !== "" && labelOf(cell.text) === labelOf(read.table.title)) return cell.at
  return null
}
