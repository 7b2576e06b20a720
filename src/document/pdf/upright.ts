import type { Box, Glyph, PageMarks, Rule } from "./marks.ts"

/** A character before the page is turned upright: origin, direction of writing, advance. */
export interface Drawn {
  text: string
  x: number
  y: number
  dx: number
  dy: number
  size: number
  run: number
  clip: Box | null
}

/** Turns the page so that most of its text runs from left to right. */
export function upright(
  drawn: readonly Drawn[],
  rules: Rule[],
  page: { width: number; height: number; pictures: number; unmapped: number },
): PageMarks {
  const turns = [0, 0, 0, 0]
  for (const glyph of drawn) turns[quarter(glyph)]!++
  const turn = turns.indexOf(Math.max(...turns))
  const { width, height } = page
  if (turn !== 0) {
    for (const glyph of drawn) {
      ;[glyph.x, glyph.y] = turned(glyph.x, glyph.y, turn, width, height)
      ;[glyph.dx, glyph.dy] = turned(glyph.dx, glyph.dy, turn, 0, 0)
      if (glyph.clip) glyph.clip = turnedBox(glyph.clip, turn, width, height)
    }
    rules = rules.map((rule) => turnedRule(rule, turn, width, height))
  }
  return {
    width: turn % 2 ? height : width,
    height: turn % 2 ? width : height,
    pictures: page.pictures,
    unmapped: page.unmapped,
    glyphs: boxed(drawn),
    rules,
  }
}

/** How many quarters clockwise a character's direction of writing is turned on the page. */
function quarter(glyph: Drawn): number {
  if (Math.abs(glyph.dx) >= Math.abs(glyph.dy)) return glyph.dx >= 0 ? 0 : 2
  return glyph.dy > 0 ? 1 : 3
}

/** A point after turning the page back by `turn` quarters, anticlockwise. */
function turned(x: number, y: number, turn: number, width: number, height: number): [number, number] {
  if (turn === 1) return [y, width - x]
  if (turn === 2) return [width - x, height - y]
  return [height - y, x]
}

function turnedBox(box: Box, turn: number, width: number, height: number): Box {
  const [ax, ay] = turned(box.x0, box.y0, turn, width, height)
  const [bx, by] = turned(box.x1, box.y1, turn, width, height)
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
}

function turnedRule(rule: Rule, turn: number, width: number, height: number): Rule {
  const box = rule.upright
    ? { x0: rule.at, y0: rule.from, x1: rule.at, y1: rule.to }
    : { x0: rule.from, y0: rule.at, x1: rule.to, y1: rule.at }
  const now = turnedBox(box, turn, width, height)
  const isUpright = turn % 2 ? !rule.upright : rule.upright
  return isUpright
    ? { ...rule, upright: true, at: now.x0, from: now.y0, to: now.y1 }
    : { ...rule, upright: false, at: now.y0, from: now.x0, to: now.x1 }
}

/** Written neither level nor upright: a watermark, not part of the document's text. */
function isSlanted(glyph: Drawn): boolean {
  return (
    Math.min(Math.abs(glyph.dx), Math.abs(glyph.dy)) > 0.2 * Math.max(Math.abs(glyph.dx), Math.abs(glyph.dy))
  )
}

/** Characters with their boxes; a run that stays turned sideways is kept whole, in its own order. */
function boxed(drawn: readonly Drawn[]): Glyph[] {
  const glyphs: Glyph[] = []
  for (let i = 0; i < drawn.length; i++) {
    const glyph = drawn[i]!
    if (isSlanted(glyph)) continue
    const way = quarter(glyph)
    if (way === 0) {
      const y = glyph.y - 0.36 * glyph.size
      glyphs.push({
        text: glyph.text,
        x0: glyph.x,
        x1: glyph.x + glyph.dx,
        y,
        size: glyph.size,
        run: glyph.run,
        clip: glyph.clip,
      })
      continue
    }
    let text = glyph.text
    let last = glyph
    while (drawn[i + 1]?.run === glyph.run && quarter(drawn[i + 1]!) === way) {
      last = drawn[++i]!
      text += last.text
    }
    const ends = [glyph.x, last.x + last.dx, glyph.y, last.y + last.dy] as const
    const middle = (Math.min(ends[2], ends[3]) + Math.max(ends[2], ends[3])) / 2
    const side = way === 1 ? 0.36 * glyph.size : way === 3 ? -0.36 * glyph.size : 0
    const x0 = way === 2 ? Math.min(ends[0], ends[1]) : glyph.x + side - glyph.size / 2
    const x1 = way === 2 ? Math.max(ends[0], ends[1]) : x0 + glyph.size
    glyphs.push({
      text,
      x0,
      x1,
      y: way === 2 ? glyph.y + 0.36 * glyph.size : middle,
      size: glyph.size,
      run: glyph.run,
      clip: glyph.clip,
    })
  }
  return glyphs
}
