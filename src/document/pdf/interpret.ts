import { type Box, intersect, type PageMarks, type Rule } from "./marks.ts"
import { type Matrix, multiply, pathShapes } from "./paths.ts"
import { readable } from "./unicode.ts"
import { type Drawn, upright } from "./upright.ts"

/** A clip at least this share of the page's height is the page's own, not that of a cell. */
const pageShare = 0.4

/**
 * Whether a character is drawn where no reader sees it: above or below the page, or the frame a spreadsheet shows its
 * sheet through (the whole sheet is drawn on every page). What a small frame cuts off belongs to a cell and is kept,
 * and so are the columns of a table too wide for its page.
 */
function isOffPage(y: number, size: number, clip: Box | null, page: PageProgram): boolean {
  const middle = y - size * 0.35
  if (middle < 0 || middle > page.height) return true
  return (
    clip !== null && clip.y1 - clip.y0 >= pageShare * page.height && (middle < clip.y0 || middle > clip.y1)
  )
}

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
  /** Whether space was transformed and nothing drawn since. */
  let placed = false
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
    const { text, isLost } = readable(unicode)
    if (isLost) unmapped++
    if (text === "") return
    const px = m[0] * tx + m[2] * ty + m[4]
    const py = m[1] * tx + m[3] * ty + m[5]
    const dx = m[0] * width
    const dy = m[1] * width
    const shown = size * Math.hypot(m[2], m[3])
    if (!isPlace(px, py, dx, dy, shown)) return
    if (!(shown > 0.5) || isOffPage(py, shown, state.clip, page)) return
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
        // Pictures are passed over when a file is opened; the place made for one is all that is left of it.
        if (placed && isPicture(state.ctm, page)) pictures++
        placed = false
        restore()
        break
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
        restore()
        break
      case ops.transform:
        state.ctm = multiply(state.ctm, args as unknown as Matrix)
        placed = true
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
        placed = false
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
      case ops.beginText:
        placed = false
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
  if (placed && isPicture(state.ctm, page)) pictures++
  return upright(drawn, rules, { width: page.width, height: page.height, pictures, unmapped })
}

/** Numbers no page has: what a damaged file makes of its matrices stands nowhere. */
function isPlace(...numbers: number[]): boolean {
  return numbers.every((number) => Math.abs(number) < 1e6)
}

/** Whether the unit square, where pictures are drawn, takes a good part of the page. */
function isPicture(ctm: Matrix, page: PageProgram): boolean {
  return Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]) > 0.2 * page.width * page.height
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
