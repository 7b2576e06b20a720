import { type Band, type Kind, middle, overlap } from "./band.ts"
import { headerCells } from "./cells.ts"
import { type Group, type HeaderCell, type Leaf, spread, type Title } from "./groups.ts"
import { matched } from "./match.ts"
import { besideBelow, groupsOfUntitled, levelOf, spreadOnPaper, standsOver } from "./paper.ts"
import type { Segment } from "./segments.ts"
import { isGroupOver, isGroupTitle, isLeafTitle } from "./titles.ts"
import { isOnPaper, titleAt, titlesOf } from "./wrapped.ts"

/** The columns of a table and the words above them. */
export interface Header {
  readonly bands: Band[]
  /** Groups (本年收入 over several columns) and leaves, each column having exactly one leaf. */
  readonly groups: HeaderCell[]
  readonly leaves: HeaderCell[]
  /** Whether rows have text in each column. */
  readonly filled: boolean[]
}

/**
 * Reads header lines over the columns that the rows below form: wrapped words are put together, words that
 * others stand below are groups, all others title a column each, in their order.
 */
export function readHeader(lines: readonly (readonly Segment[])[], body: readonly Band[]): Header {
  const again = repetition(lines.at(-1) ?? [])
  const above = again > 0 ? read(lines.slice(0, -1)) : null
  const tops = above?.own.filter(({ text }) => !vehicles.test(text)) ?? []
  if (above && tops.length * again === lines.at(-1)!.length) {
    const own = lines.at(-1)!.map((segment) => titleAt(segment, lines.length - 1))
    const within = above.own.filter((title) => !tops.includes(title))
    return repeated({ own: tops, groups: above.groups }, own, again, body, within)
  }
  const all = read(lines)
  const whole = wrappedRepetition(all, body)
  if (whole) return whole
  const onPaper = isOnPaper(lines)
  let best = laid(all, body)
  if (body.length === 0) return best
  // Words that may be a group (本年收入) and have no title below them title a column where one lacks its title.
  const leaves: Title[] = []
  for (const title of all.groups.filter(({ stands }) => !stands).map((group) => group.title)) {
    const other = laid(read(lines, [...leaves, title]), body)
    const known = isGroupTitle(
      title.text,
      all.own.map(({ text }) => text),
    )
    // Places in a text are rough: there it must spare a column without title.
    const gain = onPaper ? (known ? 0.1 : 0) : 20
    if (other.cost > best.cost - gain) continue
    leaves.push(title)
    best = other
  }
  return best
}

/**
 * Where the titles of the columns stand, before any cell is known, from left to right: each by its longest line, as the
 * lines of a header drift apart.
 */
export function titlePlaces(lines: readonly (readonly Segment[])[]): Band[] {
  return read(headerCells(lines)).own.map(({ pieces }) =>
    pieces.reduce((best, piece) => (piece.text.length > best.text.length ? piece : best)),
  )
}

/** 预算数 and 决算数 below every title, wrapped here and there: as many pairs as titles, in their order. */
function wrappedRepetition({ own, groups }: Titles, body: readonly Band[]): Header | null {
  const pairs = own.filter(({ text }) => /^(?:预算|决算)数?$/.test(text))
  const above = own.filter((title) => !pairs.includes(title) && title.text !== "数")
  if (pairs.length < 6 || pairs.length !== above.length * 2) return null
  const whole = pairs.map((pair, i) => {
    const text = i % 2 === 0 ? "预算数" : "决算数"
    return { ...pair, text, pieces: [{ ...pair.pieces[0]!, text }] }
  })
  return repeated({ own: above, groups }, whole, 2, body)
}

/** The titles of a header: those of columns in their order, and groups with the columns below them. */
interface Titles {
  readonly own: Title[]
  readonly groups: {
    readonly title: Title
    readonly below: Title[]
    /** Whether titles stand right below it, so that it can be nothing else. */
    readonly stands: boolean
  }[]
}

/** After how many titles a line begins anew (预算数 决算数 | 预算数 决算数), or 0. */
function repetition(line: readonly Segment[]): number {
  const again = line.findIndex((title, i) => i > 0 && title.text === line[0]!.text)
  if (again < 2 || line.length % again !== 0) return 0
  return line.every((title, i) => title.text === line[i % again]!.text) ? again : 0
}

/**
 * Titles that come again under every group: each set of them stands below one title above, in order; `within` are the
 * titles over the vehicles of each set.
 */
function repeated(
  above: Titles,
  own: readonly Title[],
  again: number,
  body: readonly Band[],
  within: readonly Title[] = [],
): Header {
  const set = (title: Title) => {
    const at = above.own.indexOf(title) * again
    return own.slice(at, at + again)
  }
  const header = laid({ own, groups: [] }, body)
  const reach = (title: Title, below: readonly Title[]): HeaderCell[] => {
    const columns = below.map((other) => header.titles.indexOf(own.indexOf(other)))
    const [first, last] = [Math.min(...columns), Math.max(...columns)]
    return first < 0 || columns.length === 0 ? [] : [{ text: title.text, line: title.top, first, last }]
  }
  return {
    ...header,
    groups: [
      ...above.groups.flatMap((group) => reach(group.title, childrenOf(group, above.own).flatMap(set))),
      ...above.own.flatMap((title) => reach(title, set(title))),
      ...within.flatMap((title, i) => {
        const top = above.own[i]
        return within.length === above.own.length && top ? reach(title, vehicleCosts(set(top))) : []
      }),
    ],
  }
}

/** The titles below a group: those its words are made of (购置及运行费: 小计 购置费 运行费), or all when it stands on top. */
function childrenOf(group: Titles["groups"][number], own: readonly Title[]): readonly Title[] {
  const { title, below } = group
  if (own.every((other) => other.top > title.bottom) && title.top === 0) return own
  return vehicles.test(title.text) ? vehicleCosts(own) : below
}

const vehicles = /购置.?运行/

/** What the purchase and running of vehicles stands over is known by the titles of its parts. */
function overVehicles(group: HeaderCell, leaves: readonly Leaf[]): HeaderCell {
  if (!vehicles.test(group.text)) return group
  const isPart = ({ pieces }: Leaf) => partOfVehicles.test(pieces.map(({ text }) => text).join(""))
  const parts = leaves.flatMap((leaf, column) => (isPart(leaf) ? [column] : []))
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const together = parts.length > 1 && parts.length < 4 && last - first === parts.length - 1
  return together ? { ...group, first, last } : group
}

const partOfVehicles = /^小计$|^(?:公务用车)?(?:购置费|运行(?:维护)?费)$/

function vehicleCosts(own: readonly Title[]): Title[] {
  return own.filter(({ text }) => partOfVehicles.test(text))
}

/** The titles of some lines; those that stand where `leaves` do are no groups. */
function read(lines: readonly (readonly Segment[])[], leaves: readonly Title[] = []): Titles {
  const titles = titlesOf(lines)
  const words = titles.map((title) => title.text)
  if (isOnPaper(lines)) return readOnPaper(titles, leaves)
  const isGroup = titles.map(
    (title, i) =>
      isGroupOver(
        words[i]!,
        titles.flatMap(({ top, text }) => (top > title.bottom ? [text] : [])),
      ) ||
      (!isLeafTitle(words[i]!) && titles.some((other) => standsBelow(other, title))) ||
      (isGroupTitle(words[i]!, words) &&
        titles.some((other) => other.top > title.bottom) &&
        !isAmong(title, leaves)),
  )
  const tops = titles.filter((_, i) => isGroup[i])
  const places = new Map(titles.map((title) => [title, placeAmong(title, tops, titles)]))
  const own = titles.filter((_, i) => !isGroup[i]).sort((a, b) => places.get(a)! - places.get(b)!)
  const groups = tops.map((title) => {
    const over = own.filter((other) => standsUnder(other, title, titles))
    const stands = over.length > 0
    if (stands) return { title, below: over, stands }
    const parts = vehicles.test(title.text) ? vehicleCosts(own) : []
    return { title, below: parts.length > 1 ? parts : nearestBelow(title, own), stands }
  })
  return { own, groups }
}

/** The titles of a header on paper: what stands over others is a group, and what is set between two that stand lower. */
function readOnPaper(titles: readonly Title[], leaves: readonly Title[]): Titles {
  const over = titles.filter((title) => standsOver(title, titles))
  const between = new Map(
    titles.flatMap((title): [Title, Title[]][] => {
      const beside = over.includes(title) || isAmong(title, leaves) ? null : besideBelow(title, titles)
      return beside ? [[title, beside]] : []
    }),
  )
  const tops = titles.filter((title) => over.includes(title) || between.has(title))
  const own = titles.filter((title) => !tops.includes(title)).sort((a, b) => middle(a) - middle(b))
  const groups = tops.map((title) => {
    const beside = between.get(title)
    const below =
      beside ?? own.filter((other) => levelOf(other) > levelOf(title) && overlap(other, title) > 0)
    return { title, below: below.filter((other) => own.includes(other)), stands: beside === undefined }
  })
  return { own, groups }
}

const isAmong = (title: Title, some: readonly Title[]) =>
  some.some((other) => other.top === title.top && other.start === title.start)

/**
 * Where a title comes in the order of columns: by its middle, but between the neighbours of the group it stands
 * below, which may be drawn apart from it.
 */
function placeAmong(title: Title, groups: readonly Title[], titles: readonly Title[]): number {
  const place = middle(title)
  const higher = groups.filter((group) => group.bottom < title.top)
  const lowest = higher.reduce((line, group) => Math.max(line, group.top), -1)
  const apart = (group: Title) => Math.max(0, -overlap(group, title))
  const group = higher.filter(({ top }) => top === lowest).sort((a, b) => apart(a) - apart(b))[0]
  if (!group) return place
  const beside = titles.filter(
    (other) => other.top === group.top && other !== group && other.bottom < title.top,
  )
  const right = beside.filter((other) => other.start >= group.end).sort((a, b) => a.start - b.start)[0]
  const left = beside.filter((other) => other.end <= group.start).sort((a, b) => b.end - a.end)[0]
  if (right && place > right.start) return right.start - 1 + place / 10_000
  if (left && place < left.end) return left.end + place / 10_000
  return place
}

/** Lays titles over the bands of cells. */
function laid(
  { own, groups }: { readonly own: readonly Title[]; readonly groups: Titles["groups"] },
  body: readonly Band[],
): Header & { readonly titles: readonly (number | null)[]; readonly cost: number } {
  const onPaper = own.some(({ pieces }) => pieces[0]!.y !== undefined)
  const { columns, cost } = matched(
    own.map(({ start, end, text }) => ({ start, end, kind: kindOf(text) })),
    body,
    onPaper,
  )
  const leaves = columns.map(({ title, band }): Leaf => {
    const words = title === null ? null : own[title]!
    const { start, end } = words ?? body[band!]!
    const place: Band = band === null ? { start, end } : body[band]!
    const kind = band === null ? kindOf(words!.text) : body[band]!.kind!
    const level = words && levelTitled(words.text)
    return {
      band: { ...place, kind, ...(level ? { level } : {}), ...(band === null ? { blank: true } : {}) },
      filled: band !== null,
      pieces: words?.pieces ?? [],
    }
  })
  const leafOf = new Map(
    columns.flatMap(({ title }, i) => (title === null ? [] : [[own[title]!, leaves[i]!]])),
  )
  const over = groups.flatMap(({ title, below }): Group[] => {
    const seeds = below.map((other) => leafOf.get(other)!)
    return seeds.length === 0 ? [] : [{ text: title.text, line: title.top, segment: title, title, seeds }]
  })
  const untitled = onPaper && body.length > 0 ? groupsOfUntitled(leaves) : []
  const reaches = (onPaper ? spreadOnPaper : spread)(over, leaves)
  return {
    bands: leaves.map((leaf) => leaf.band),
    titles: columns.map(({ title }) => title),
    cost,
    filled: leaves.map((leaf) => leaf.filled),
    groups: [...reaches.map((group) => overVehicles(group, leaves)), ...untitled].filter(
      ({ first, last }) => first <= last,
    ),
    leaves: leaves.map((leaf, column) => ({
      text: leaf.pieces.map((piece) => piece.text).join(""),
      line: leaf.pieces[0]?.line ?? 0,
      first: column,
      last: column,
    })),
  }
}

/** Which level of indicators a column titled so names. */
const levelTitled = (title: string) => (title === "一级指标" ? 1 : title === "二级指标" ? 2 : null)

/** What a column titled so holds; undefined when the title does not say. */
function kindOf(title: string): Kind {
  const text = title.replace(/\s/g, "")
  if (/^[类款项]$|编码$|代码$|^序号$|^行次$/.test(text)) return "code"
  return /名称$|项目$|^科目$|^备注$|原因|说明|^栏次$|目录|品目|物品|采购内容|计量|规格|型号|性质|形式$/.test(
    text,
  )
    ? "text"
    : "figure"
}

/** Whether words stand on a lower line under some of the others. */
function standsBelow(low: Title, high: Title): boolean {
  if (low === high || low.top <= high.bottom) return false
  const shared = overlap(low, high)
  return shared > 0 && shared * 2 >= Math.min(low.end - low.start, high.end - high.start)
}

/** Whether a column's words stand below a group, no nearer group of the same line taking them. */
function standsUnder(low: Title, group: Title, titles: readonly Title[]): boolean {
  if (low.top <= group.bottom || overlap(low, group) <= 0) return false
  return !titles.some(
    (other) => other !== group && other.top === group.top && overlap(other, low) > overlap(group, low),
  )
}

/** The title below a group that stands over none. */
function nearestBelow(group: Title, own: readonly Title[]): Title[] {
  const lower = own.filter((other) => other.top > group.bottom)
  return lower.sort((a, b) => overlap(b, group) - overlap(a, group)).slice(0, 1)
}
