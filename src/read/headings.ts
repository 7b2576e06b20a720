import type { Paragraph } from "../document/blocks.ts"
import type { SectionKey } from "../model/disclosure.ts"
import { sectionWords } from "../packs/index.ts"
import { plain, tidy, unnumbered } from "../text/label.ts"

/** A heading found in a paragraph, with the prose that is glued before or after it. */
export interface Heading {
  readonly title: string
  readonly level: number
  readonly key: SectionKey | null
  /** It opens a part of the document, whose key its untitled chapters inherit. */
  readonly part: boolean
  readonly before?: string
  readonly after?: string
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
/** What an annexed chapter is about, and nothing else. */
const bareNames =
  /^(?:部门|单位|本部门|财政拨款|一般公共预算|本级)?(?:三公经费|机关运行经费|政府采购|国有资产|一般性支出|预算绩效|绩效管理)(?:预算|决算|支出|占用|管理|使用|安排)*$/
const freely = new Set<SectionKey>(["performance", "overview", "other", "threePublic"])

/**
 * The heading a paragraph is or holds, or null: by its number, by the words that sections go by, by where it stands
 * (`current`, the section it would end).
 */
export function headingOf(
  block: Paragraph,
  current: SectionKey | null,
  documentTitle: string,
): Heading | null {
  const words = plain(block.text)
  const level = levels.find(([pattern]) => pattern.test(words))?.[1] ?? null
  if (words.length > 60 || /[。；;]/.test(words)) return glued(block, words, level, current)
  const title = tidy(block.text)
  const bare = unnumbered(words)
  const key = keyOf(bare)
  if (repeatsTitle(words, plain(documentTitle))) return { title, level: 1, key: null, part: true }
  if (words.startsWith("第")) return { title, level: 1, key, part: true }
  if (level !== null && /:./.test(words)) return glued(block, words, level, current)
  if (/^绩效(?:目标|指标):?$/.test(bare) || /[，,、]$/.test(words)) return null
  const line = { title, words, bare, key }
  return level === null ? unnumberedHeading(line, current, block) : numberedHeading(line, level, current)
}

interface ShortLine {
  readonly title: string
  readonly words: string
  /** Without its number. */
  readonly bare: string
  readonly key: SectionKey | null
}

function repeatsTitle(words: string, title: string): boolean {
  return title !== "" && words.endsWith(title) && words.length <= title.length + 8
}

function numberedHeading(
  { title, bare, key }: ShortLine,
  level: number,
  current: SectionKey | null,
): Heading | null {
  const heading = { title, level, key, part: false }
  if (level === 1) return bare.length <= 45 && !(current === "glossary" && key === null) ? heading : null
  if (bare.length > 30 || /[，,]/.test(bare)) return null
  // Terms are numbered too; none is called 情况 or 说明.
  if (current === "glossary" && !/(?:情况|说明)$/.test(bare)) return null
  if (current === "duties" && !endings.test(bare)) return null
  // （二）“三公”经费预算 behind （一）机关运行经费: a short name of its own, next to a section of the same kind.
  const isNext = level === 2 && current !== "tables" && !/\d/.test(bare) && bareNames.test(bare)
  const isNamed = key !== null && (endings.test(bare) || isNext)
  const isFree = current !== null && freely.has(current) && bare.length <= 25
  return isNamed || isFree ? heading : null
}

function unnumberedHeading(
  { title, words, bare, key }: ShortLine,
  current: SectionKey | null,
  { level }: Paragraph,
): Heading | null {
  // A line that the file itself calls a heading needs no ending to be one.
  if (bare.length > 40 || key === null) return null
  if (!endings.test(bare) && level === null && key !== "tables") return null
  const inner = /:$/.test(words) && current !== null
  return { title, level: inner ? 2 : 1, key, part: !inner }
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
