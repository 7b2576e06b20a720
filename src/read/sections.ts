import { type Block, type Paragraph, placeAt } from "../document/blocks.ts"
import type { BudgetTable, Section, SectionKey, Standing } from "../model/disclosure.ts"
import type { Place } from "../model/place.ts"
import { sectionWords } from "../packs/index.ts"
import { labelOf, plain, tidy, unnumbered } from "../text/label.ts"
import { isPageNumber, type Surrounded } from "./around.ts"
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

/** A heading found in a paragraph, with the prose that is glued before or after it. */
interface Heading {
  readonly title: string
  readonly level: number
  readonly key: SectionKey | null
  /** It opens a part of the document, whose key its untitled chapters inherit. */
  readonly part: boolean
  readonly before?: string
  readonly after?: string
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
  const drafts: Draft[] = []
  const stands = new Map<Block, Standing>()
  let part: SectionKey | null = null
  let chapter: Draft | null = null
  const open = (draft: Draft) => {
    drafts.push(draft)
    return draft
  }
  const turnCover = () => {
    const cover = drafts.length === 1 && stands.size === 0 ? drafts[0]! : null
    if (!cover || cover.title !== documentTitle || cover.lines.length > 0) return
    drafts.pop()
    chapter = null
  }
  const titleWords = plain(documentTitle)
  const add = (text: string, at: Place, turns?: Turns) => {
    const isTitle = titleWords !== "" && text.length > 3 && titleWords.includes(plain(text))
    if (drafts.length === 0) open({ key: "unknown", title: documentTitle, level: 1, lines: [], at })
    const draft = drafts.at(-1)!
    if (!(isTitle && draft.title === documentTitle && draft.lines.length === 0))
      draft.lines.push({ text, at, turns })
  }
  for (const block of blocks) {
    if (block.kind === "table") {
      const read = tables.get(block)!
      const around = surrounded.around.get(block)!
      const { title, key, at } = read.table
      if (
        (around.titleBlock && !surrounded.taken.has(around.titleBlock)) ||
        title === "" ||
        key === "project" ||
        key === "indicators" ||
        titleOf(title) ||
        read.form === "continued"
      ) {
        stands.set(block, standingIn(drafts))
        continue
      }
      turnCover()
      const own: SectionKey =
        key === "organisation" || key === "procurement" || key === "assets"
          ? key
          : chapter && chapter.key !== "unknown" && (key === "threePublic" || key === "unknown")
            ? chapter.key
            : "tables"
      open({
        key: own,
        title,
        level: chapter ? 2 : 1,
        lines: [],
        at: around.titleBlock?.at ?? titlePlace(read) ?? at,
      })
      stands.set(block, standingIn(drafts))
      continue
    }
    if (contents.has(block)) {
      turnCover()
      const last = drafts.at(-1)
      const list =
        last?.title === "目录"
          ? last
          : open({ key: "unknown", title: "目录", level: 1, lines: [], at: block.at })
      if (plain(block.text) !== "目录") list.lines.push({ text: block.text, at: block.at })
      continue
    }
    if (surrounded.taken.has(block) || isPageNumber(block.text)) continue
    const heading: Heading | null = headingOf(block, drafts.at(-1)?.key ?? null, documentTitle)
    if (!heading) {
      add(block.text, block.at, block.turns)
      continue
    }
    if (heading.before) add(heading.before, block.at)
    turnCover()
    const inherited: SectionKey | null =
      heading.level > 1 ? (chapter?.key ?? part) : heading.part ? null : part
    const draft = open({
      key: heading.key ?? inherited ?? "unknown",
      title: heading.title,
      level: heading.level,
      lines: heading.after ? [tailOf(block, heading.after)] : [],
      at: block.at,
    })
    if (heading.part) part = heading.key
    if (heading.level === 1) chapter = draft
  }
  return { sections: drafts.map(finished), stands }
}

function standingIn(drafts: readonly Draft[]): Standing {
  return { section: drafts.length - 1, line: drafts.at(-1)?.lines.length ?? 0 }
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

const levels: readonly [RegExp, number][] = [
  [/^第[一二三四五六七八九十]+(?:部分|章)/, 1],
  [/^[一二三四五六七八九十]{1,3}[、.]/, 1],
  [/^[(][一二三四五六七八九十]{1,3}[)]/, 2],
  [/^\d{1,2}(?:、|\.(?!\d))/, 3],
  [/^[(]\d{1,2}[)]/, 4],
]
const endings =
  /(?:情况|说明|职责|职能|设置|解释|事项|概况|构成|目标|信息|原因|措施|安排)(?:[(].{1,12}[)])?:?$/
const freely = new Set<SectionKey>(["performance", "overview", "other", "threePublic"])

function headingOf(block: Paragraph, current: SectionKey | null, documentTitle: string): Heading | null {
  const words = plain(block.text)
  const title = tidy(block.text)
  const level = levels.find(([pattern]) => pattern.test(words))?.[1] ?? null
  const bare = unnumbered(words)
  if (words.length > 60 || /[。；;]/.test(words)) return glued(block, words, level, current)
  const key = keyOf(bare)
  const part = /^第/.test(words)
  if (
    documentTitle !== "" &&
    words.endsWith(plain(documentTitle)) &&
    words.length <= plain(documentTitle).length + 8
  )
    return { title, level: 1, key: null, part: true }
  if (part) return { title, level: 1, key, part }
  if (level !== null && /:./.test(words)) return glued(block, words, level, current)
  if (/^绩效(?:目标|指标):?$/.test(bare) || /[，,、]$/.test(words)) return null
  if (level === 1 && bare.length <= 45)
    return current === "glossary" && key === null ? null : { title, level, key, part }
  if (level !== null && bare.length <= 30 && !/[，,]/.test(bare)) {
    if (current === "glossary" || (current === "duties" && !endings.test(bare))) return null
    if (
      (key !== null && endings.test(bare)) ||
      (current !== null && freely.has(current) && bare.length <= 25)
    )
      return { title, level, key, part }
  }
  const styled = block.level !== null && bare.length <= 45
  if (
    level === null &&
    bare.length <= 40 &&
    key !== null &&
    (endings.test(bare) || styled || key === "tables")
  ) {
    const inner = /:$/.test(words) && current !== null
    return { title, level: inner ? 2 : 1, key, part: !inner }
  }
  return null
}

/** A heading run together with prose: `三、机关运行经费安排情况：2022年…`, or `…工作。机构设置：`. */
function glued(
  block: Paragraph,
  words: string,
  level: number | null,
  current: SectionKey | null,
): Heading | null {
  const end = /^(.*[。；;])\s*((?:部门|单位)?(?:机构设置|主要职责|主要职能|职责)(?:情况)?[:：]?)$/s.exec(
    block.text,
  )
  if (end)
    return { title: end[2]!, level: 2, key: keyOf(plain(end[2]!)), part: false, before: end[1]!.trim() }
  if (level === null || level > 2 || current === "glossary" || words.startsWith("第")) return null
  const start = /^(.{4,45}?)(?:[:：]\s*|\s+)(\S.*)$/s.exec(block.text)
  if (!start || /[。，；;,]/.test(start[1]!)) return null
  const bare = unnumbered(plain(start[1]!))
  const key = keyOf(bare)
  if (key === null || !endings.test(bare)) return null
  return { title: start[1]!.trim(), level, key, part: false, after: start[2]! }
}

function keyOf(bare: string): SectionKey | null {
  return sectionWords(bare.replace(/:$/, "")) as SectionKey | null
}
