import { overlap } from "./band.ts"
import { cellsOrWhole, type Segment } from "./segments.ts"
import { beginsTitle, isTitle } from "./titles.ts"
import { wholeTitles } from "./whole-titles.ts"
import { titlesOf } from "./wrapped.ts"

const amount = /^-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)$/
const code = /^\d{2,7}$/
const chinese = /[\u4e00-\u9fff]/

/** The parts of a segment between the offsets `cuts` (blanks at them dropped), each with its own position. */
export function cutAt(segment: Segment, cuts: readonly number[]): Segment[] {
  if (cuts.length === 0) return [segment]
  if (segment.places) return cutAtPlaces(segment, segment.places, cuts)
  const wide = segment.end - segment.start !== segment.text.length
  const widthOf = (text: string) =>
    wide ? [...text].reduce((sum, c) => sum + (c >= "\u1100" ? 2 : 1), 0) : text.length
  const bounds = [0, ...cuts, segment.text.length]
  let [seen, start] = [0, segment.start]
  return bounds.slice(1).flatMap((to, i): Segment[] => {
    const raw = segment.text.slice(bounds[i]!, to)
    const text = raw.trim()
    if (text === "") return []
    const from = bounds[i]! + raw.indexOf(text)
    start += widthOf(segment.text.slice(seen, from))
    seen = from
    return [{ text, start, end: start + widthOf(text) }]
  })
}

/** As {@link cutAt}, where the place of every character is known. */
function cutAtPlaces(segment: Segment, places: readonly number[], cuts: readonly number[]): Segment[] {
  const bounds = [0, ...cuts, segment.text.length]
  return bounds.slice(1).flatMap((to, i): Segment[] => {
    const raw = segment.text.slice(bounds[i]!, to)
    const text = raw.trim()
    if (text === "") return []
    const from = bounds[i]! + raw.indexOf(text)
    const last = from + text.length
    // Behind the last character of a word comes a blank, which begins where the word ends.
    const end = places[last] ?? segment.end
    return [{ ...segment, text, start: places[from]!, end, places: places.slice(from, last) }]
  })
}

/**
 * The cells of a line of a table's body. A figure holds no blank and no words: two amounts side by side are two
 * cells, an amount behind a name is one of its own, and so is a code before a name.
 */
export function bodyCells(segments: readonly Segment[]): Segment[] {
  const cells = cellsOrWhole(spacedOut(segments, isTotal), (segment) => {
    const words = [...segment.text.matchAll(/\S+/g)]
    const cuts: number[] = []
    let codes = false
    words.forEach((word, i) => {
      const before = words[i - 1]?.[0]
      if (before !== undefined) {
        codes = code.test(before) && (codes || i === 1 || cuts.at(-1) === words[i - 1]!.index)
        if (parted(before, word[0], words[i + 1]?.[0], codes)) cuts.push(word.index)
      }
      for (const cut of glued(word[0])) cuts.push(word.index + cut)
    })
    return cutAt(segment, cuts)
  })
  return [...cells]
}

const isTotal = (text: string) => /^[合总小]计$/.test(text)

/** Whether one blank between two words parts two cells. */
function parted(before: string, after: string, next: string | undefined, codes: boolean): boolean {
  if (isAmount(before)) return !/^[万亿千百]?[元%％]/.test(after)
  if (isAmount(after)) return next === undefined || !/^[万亿千百]?[元%％个人次]/.test(next)
  if (codes) return code.test(after) || (chinese.test(after[0]!) && !/^[年月日元万]/.test(after))
  return /^[一二三四五六七八九十]{1,3}、/.test(after) && chinese.test(before)
}

const isAmount = (text: string) => amount.test(text) || /^-?\d+,\d{3}/.test(text)

/**
 * An amount before a name, an item (一、 1. （一）) or a code with its name; a number without point or comma only
 * before a Chinese item.
 */
const leading =
  /^-?(?:(?:\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d+\.\d{2})(?=[\u4e00-\u9fff]{2}|[一二三四五六七八九十]、|[（(][一二三四五六七八九十]|\d{1,2}[.、．](?:[\u4e00-\u9fff]|$)|[1-6]\d{2}(?:\d{2}){0,2}[\u4e00-\u9fff])|\d+(?=[一二三四五六七八九十]{1,3}、))/

/** Where a word holds several cells: figures run into each other, into a name or out of one, a code into its name. */
function glued(word: string): number[] {
  const figures = /^(?:-?\d{1,3}(?:,\d{3})*\.\d{2}|-?\d{4,}\.\d{2}){2,}$/.test(word)
  if (figures) return [...word.matchAll(/-?[\d,]{1,30}\.\d{2}/g)].slice(1).map((match) => match.index)
  const cuts: number[] = []
  const name = /^(\d{3}|\d{5}|\d{7})(?=[\u4e00-\u9fff])/.exec(word)
  if (name && !/^\d+[年月日号万元]|^\d{3}[个人家项台辆]/.test(word)) cuts.push(name[1]!.length)
  const behind = /[\u4e00-\u9fff）)](?=-?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+\.\d{2})$)/.exec(word)
  if (behind) cuts.push(behind.index + 1)
  const ahead = leading.exec(word)
  if (ahead && !/^[-\d.,]+[万亿千百元]/.test(word)) {
    cuts.push(ahead[0].length)
    const code = /^(\d{3}|\d{5}|\d{7})(?=[\u4e00-\u9fff])/.exec(word.slice(ahead[0].length))
    if (code) cuts.push(ahead[0].length + code[0].length)
  }
  return cuts
}

/**
 * The titles of the lines of a header. Titles of columns hold no blank but between the characters of a spaced-out word
 * (项 目, 合 计), and where a word processor drew the pieces of a wrapped one apart (单位 资).
 */
export function headerCells(lines: readonly (readonly Segment[])[]): Segment[][] {
  // On paper the pieces of a line are told apart already.
  if (lines.some((line) => line.some(({ y }) => y !== undefined)))
    return withKnownTitles(
      lines,
      lines.map((line) =>
        line.flatMap((segment) =>
          cutAt(
            segment,
            [...startsIn(segment), ...gapsIn(segment)].sort((a, b) => a - b),
          ),
        ),
      ),
    )
  const joined = lines.map((segments) => drawnApart(spacedOut(segments, isTitle)))
  const words = joined.map((line) => cellsOrWhole(line, (segment) => cutAt(segment, startsIn(segment))))
  const cells = joined.map((segments, i) => {
    // So many words are none of columns.
    if (words[i] === segments) return segments
    return segments.flatMap((segment) => {
      const starts = isTitle(segment.text) ? [] : startsIn(segment)
      const own = cutAt(segment, starts)
      if (areTitles(segment, own)) return own
      const cuts = starts.filter((_, k) => {
        const [before, after] = [own[k]!, own[k + 1]!]
        const single = [before, after].filter(
          ({ text }) => text.length === 1 && !/[类款项]/.test(text),
        ).length
        if (before.text.length + after.text.length === 2 && isTitle(before.text + after.text)) return false
        if (!chinese.test(before.text)) return false
        const bracket = /^[（(]/.test(after.text)
        if (single !== 1 && !bracket) return true
        const touches = (word: Segment) => overlap(word, before) > 0 || overlap(word, after) > 0
        const nearest = (step: 1 | -1) => [i + step, i + 2 * step].find((line) => words[line]?.some(touches))
        const beside = [nearest(-1), nearest(1)].filter((line) => line !== undefined)
        // One word as wide as the two stands over or under them: they are one piece of a title.
        const over = (word: Segment) =>
          overlap(word, before) > 0 &&
          overlap(word, after) > 0 &&
          word.end - word.start <= after.end - before.start + 1
        if (words.some((line, k) => k !== i && line.some(over))) return false
        if (beside.some((line) => standApart(before, after, words[line]!))) return true
        if (bracket) return false
        return before.text.length === 1 && !beside.some((line) => joined[line]!.some(over))
      })
      return cutAt(segment, cuts)
    })
  })
  return withKnownTitles(cells, words)
}

/** The cells of a header, or its titles put together from all lines where some of the cells make no known title. */
function withKnownTitles(
  cells: readonly (readonly Segment[])[],
  words: readonly (readonly Segment[])[],
): Segment[][] {
  const known = titlesOf(cells).every(({ text }) => isTitle(text))
  return (known ? null : wholeTitles(words)) ?? cells.map((line) => [...line])
}

/** Whether a segment is three beginnings of titles or more, one blank apart, and no single title set wide. */
function areTitles({ text }: Segment, words: readonly Segment[]): boolean {
  return words.length > 2 && words.every((word) => beginsTitle(word.text)) && !beginsTitle(text)
}

/** Where the words of a segment begin, but the first. */
const startsIn = (segment: Segment) => [...segment.text.matchAll(/(?<=\s)\S/g)].map((match) => match.index)

/** Where the letters of a piece on paper stand further apart than a letter is wide, no blank between them. */
function gapsIn({ text, places }: Segment): number[] {
  if (!places) return []
  return [...text].flatMap((letter, i) => {
    const room = i > 0 ? places[i]! - places[i - 1]! : 0
    return room > 3.5 && letter !== " " && text[i - 1] !== " " ? [i] : []
  })
}

/** Whether the words of the next line stand apart where two words do. */
function standApart(before: Segment, after: Segment, line: readonly Segment[]): boolean {
  const shares = (a: Segment, b: Segment) => overlap(a, b) > 0
  const left = line.some((word) => shares(word, before) && !shares(word, after))
  return left && line.some((word) => shares(word, after) && !shares(word, before))
}

/** A title whose halves a wide column set apart (上解上级    支出): neither stands alone. */
function drawnApart(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    const whole = before && isTitle(before.text + segment.text) && !isTitle(before.text)
    if (whole && segment.start - before.end <= 4)
      joined[joined.length - 1] = withY(before, {
        text: before.text + segment.text,
        start: before.start,
        end: segment.end,
      })
    else joined.push(segment)
  }
  return joined
}

/** A word set wide apart (项    目, 资  金  性  质) comes as one segment a character. */
function spacedOut(segments: readonly Segment[], isWord: (text: string) => boolean): Segment[] {
  const joined: Segment[] = []
  for (let i = 0; i < segments.length; ) {
    let end = i
    let text = ""
    let best = i
    while (end < segments.length && segments[end]!.text.length === 1) {
      text += segments[end]!.text
      end++
      if (text.length > 1 && isWord(text)) best = end
    }
    const own = segments.slice(i, Math.max(best, i + 1))
    const { start, end: last } = { start: own[0]!.start, end: own.at(-1)!.end }
    joined.push(
      own.length === 1
        ? own[0]!
        : withY(own[0]!, { text: own.map((segment) => segment.text).join(""), start, end: last }),
    )
    i += own.length
  }
  return joined
}

/** A segment made of others stands where the first of them does. */
function withY({ y }: Segment, segment: Segment): Segment {
  return y === undefined ? segment : { ...segment, y }
}
