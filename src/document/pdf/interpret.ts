import { type Box, type Glyph, intersect, type PageMarks, type Rule } from "./marks.ts"
import { type Matrix, multiply, pathShapes } from "./paths.ts"
import { plainCharacters } from "./radicals.ts"

/** The numbers PDF.js gives its operators (`pdfjs.OPS`). */
export type Operators = Readonly<Record<string, number>>

/** What the interpreter must know of a font. */
export interface FontFacts {
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
}

/** A page's operators as PDF.js lists them, and what is needed to follow them. */
export interface PageProgram {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
  readonly ops: Operators
  readonly font: (name: string) => FontFacts | null
  /** From PDF space to the page as shown, y downwards. */
  readonly view: Matrix
  readonly width: number
  readonly height: number
}

interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly number[]
  readonly isSpace: boolean
}

interface State {
  ctm: Matrix
  clip: Box | null
  fillWhite: boolean
  strokeWhite: boolean
  lineWidth: number
  font: FontFacts
  fontSize: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** A character before the page is turned upright: origin, direction of writing, advance. */
interface Drawn {
  text: string
  x: number
  y: number
  dx: number
  dy: number
  size: number
  run: number
  clip: Box | null
}

/**
 * Follows the page's operators: one walk finds the characters (exactly placed, as PDF.js draws them) and the
 * rules, which PDF.js's own text extraction would cost a second walk for.
 */
export function interpret(page: PageProgram): PageMarks {
  const { ops, fnArray, argsArray } = page
  const drawn: Drawn[] = []
  const rules: Rule[] = []
  let pictures = 0
  let unmapped = 0
  let run = 0
  let state: State = {
    ctm: page.view,
    clip: null,
    fillWhite: false,
    strokeWhite: false,
    lineWidth: 1,
    font: {},
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  const saved: State[] = []
  let textMatrix: Matrix = [1, 0, 0, 1, 0, 0]
  let x = 0
  let y = 0
  let lineX = 0
  let lineY = 0
  let clipNext = false
  const restore = () => {
    state = saved.pop() ?? state
  }
  const save = () => {
    saved.push({ ...state })
  }
  const moveText = (dx: number, dy: number) => {
    x = lineX += dx
    y = lineY += dy
  }

  const show = (glyphs: readonly (ShownGlyph | number)[]) => {
    const size = Math.abs(state.fontSize)
    if (size === 0) return
    const sign = state.fontSize < 0 ? -1 : 1
    const vertical = state.font.vertical === true
    const unit = size * (state.font.fontMatrix?.[0] ?? 0.001)
    const spacing = vertical ? 1 : -1
    const m = multiply(state.ctm, textMatrix)
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        along += (spacing * glyph * size) / 1000
        continue
      }
      const extra = ((glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing) * sign
      if (vertical) {
        const vmetric = glyph.vmetric ?? [-1000, 500, 880]
        const width = glyph.width * unit
        emit(
          glyph.unicode,
          m,
          x - (vmetric[1] ?? 500) * unit,
          y - along - (vmetric[2] ?? 880) * unit,
          width,
          size,
        )
        along += -(vmetric[0] ?? -1000) * unit - extra
      } else {
        const width = glyph.width * unit
        const step = state.scale * sign
        emit(glyph.unicode, m, x + along * step, y + state.rise, width * step, size)
        along += width + extra
      }
    }
    if (vertical) y -= along
    else x += along * state.scale * sign
  }

  const emit = (unicode: string, m: Matrix, tx: number, ty: number, width: number, size: number) => {
    const code = unicode.charCodeAt(0)
    if (unicode.trim() === "" || (unicode.length === 1 && code === 0x3000)) return
    let text = unicode
    if (unicode.length === 1 && (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd)) {
      unmapped++
      text = "\ufffd"
    } else if (code >= 0xe000 && code <= 0xf8ff) {
      // Bullets and boxes of symbol fonts live at U+F020–F0FF; everything else here is a lost character.
      if (code >= 0xf020 && code <= 0xf0ff) text = "\u2022"
      else {
        unmapped++
        text = "\ufffd"
      }
    } else if (code >= 0xad) text = plainCharacters(unicode)
    if (text === "") return
    const px = m[0] * tx + m[2] * ty + m[4]
    const py = m[1] * tx + m[3] * ty + m[5]
    const dx = m[0] * width
    const dy = m[1] * width
    const shown = size * Math.hypot(m[2], m[3])
    if (!(shown > 0.5)) return
    const last = drawn.at(-1)
    if (last && (last.run !== run || !follows(last, px, py, shown))) run++
    drawn.push({ text, x: px, y: py, dx, dy, size: shown, run, clip: state.clip })
  }

  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as readonly never[]
    switch (fnArray[i]) {
      case ops.save:
      case ops.beginGroup:
        save()
        break
      case ops.restore:
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
        restore()
        break
      case ops.transform:
        state.ctm = multiply(state.ctm, args as unknown as Matrix)
        break
      case ops.paintFormXObjectBegin:
        save()
        if (args[0])
          state.ctm = multiply(state.ctm, Array.from(args[0] as ArrayLike<number>) as unknown as Matrix)
        break
      case ops.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, never][]) {
          if (key === "LW") state.lineWidth = value
          else if (key === "Font") {
            state.font = page.font(value[0]) ?? {}
            state.fontSize = value[1]
          }
        }
        break
      case ops.setLineWidth:
        state.lineWidth = args[0]!
        break
      case ops.setFillRGBColor:
        state.fillWhite = isWhite(args)
        break
      case ops.setStrokeRGBColor:
        state.strokeWhite = isWhite(args)
        break
      case ops.setFillColorN:
        state.fillWhite = false
        break
      case ops.setStrokeColorN:
        state.strokeWhite = false
        break
      case ops.clip:
      case ops.eoClip:
        clipNext = true
        break
      case ops.constructPath: {
        const [op, data, minMax] = args as unknown as [
          number,
          [ArrayLike<number> | null],
          ArrayLike<number> | null,
        ]
        if (minMax && data[0] && !(data[0].length > 40_000)) {
          const shapes = pathShapes(data[0], state.ctm)
          if (clipNext) state.clip = intersect(state.clip, shapes.box)
          const stroked = strokes(op, ops)
          if (stroked) shapes.edges(state.lineWidth, state.strokeWhite, state.clip, rules)
          if (!stroked && fills(op, ops)) shapes.bars(state.fillWhite, state.clip, rules)
        }
        clipNext = false
        break
      }
      case ops.paintSolidColorImageMask: {
        const shapes = pathShapes([0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 4], state.ctm)
        shapes.bars(state.fillWhite, state.clip, rules)
        break
      }
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintImageXObjectRepeat:
        pictures++
        break
      case ops.beginText:
        textMatrix = [1, 0, 0, 1, 0, 0]
        x = y = lineX = lineY = 0
        run++
        break
      case ops.setCharSpacing:
        state.charSpacing = args[0]!
        break
      case ops.setWordSpacing:
        state.wordSpacing = args[0]!
        break
      case ops.setHScale:
        state.scale = args[0]! / 100
        break
      case ops.setLeading:
        state.leading = args[0]!
        break
      case ops.setFont:
        state.font = page.font(args[0]!) ?? {}
        state.fontSize = args[1]!
        break
      case ops.setTextRise:
        state.rise = args[0]!
        break
      case ops.moveText:
        moveText(args[0]!, args[1]!)
        break
      case ops.setLeadingMoveText:
        state.leading = -args[1]!
        moveText(args[0]!, args[1]!)
        break
      case ops.setTextMatrix: {
        const given: unknown = args[0]
        const six = typeof given === "number" ? args : (given as ArrayLike<number>)
        textMatrix = Array.from(six as ArrayLike<number>) as unknown as Matrix
        x = y = lineX = lineY = 0
        break
      }
      case ops.nextLine:
        moveText(0, -state.leading)
        break
      case ops.showText:
        show(args[0] as unknown as (ShownGlyph | number)[])
        break
    }
  }
  return upright(drawn, rules, { width: page.width, height: page.height, pictures, unmapped })
}

function isWhite(args: readonly unknown[]): boolean {
  return args[0] === "#ffffff" || (args[0] === 255 && args[1] === 255 && args[2] === 255)
}

function strokes(op: number, ops: Operators): boolean {
  return [ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke].includes(op)
}

function fills(op: number, ops: Operators): boolean {
  return op === ops.fill || op === ops.eoFill
}

/** Whether a character drawn at a point goes on where the last one ended (a narrow blank may lie between). */
function follows(last: Drawn, x: number, y: number, size: number): boolean {
  const ex = last.x + last.dx - x
  const ey = last.y + last.dy - y
  return Math.hypot(ex, ey) < 0.3 * size
}

/** Turns the page so that most of its text runs from left to right. */
function upright(
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
    glyphs: placed(drawn),
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
function placed(drawn: readonly Drawn[]): Glyph[] {
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
