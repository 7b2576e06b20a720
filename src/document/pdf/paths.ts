import { type Box, intersect, type Rule } from "./marks.ts"

/** A PDF transformation matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ]
}

/** A filled bar not thicker than this (points) is a rule; a thicker one is a background. */
const thickest = 3.5

interface Subpath {
  points: number[]
  closed: boolean
}

/** A path as PDF.js packs it (0 move, 1 line, 2 and 3 curves, 4 close), on the page, ready to give its rules. */
export interface PathShapes {
  readonly box: Box
  /** The straight edges of a stroked path. */
  edges(lineWidth: number, faint: boolean, clip: Box | null, rules: Rule[]): void
  /** The thin bars of a filled path. */
  bars(faint: boolean, clip: Box | null, rules: Rule[]): void
}

/** Unpacks a path and places it on the page. */
export function pathShapes(data: ArrayLike<number>, m: Matrix): PathShapes {
  const subpaths: Subpath[] = []
  let current: Subpath | null = null
  const add = (at: number) => {
    const x = data[at]!
    const y = data[at + 1]!
    current?.points.push(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
  }
  for (let i = 0; i < data.length; ) {
    const step = data[i]
    if (step === 0) {
      current = { points: [], closed: false }
      subpaths.push(current)
      add(i + 1)
      i += 3
    } else if (step === 1) {
      add(i + 1)
      i += 3
    } else if (step === 2) {
      add(i + 5)
      i += 7
    } else if (step === 3) {
      add(i + 3)
      i += 5
    } else {
      if (current) current.closed = true
      i++
    }
  }
  const boxes = subpaths.map(boxOf)
  return {
    box: boxes.reduce((a, b) => ({
      x0: Math.min(a.x0, b.x0),
      y0: Math.min(a.y0, b.y0),
      x1: Math.max(a.x1, b.x1),
      y1: Math.max(a.y1, b.y1),
    })),
    edges(lineWidth, faint, clip, rules) {
      // A stroke as thick as a table row is a drawn bar, not a rule.
      if (lineWidth * Math.hypot(m[0], m[1]) > 8) return
      for (const { points, closed } of subpaths) {
        const count = points.length / 2
        for (let k = 0; k < (closed ? count : count - 1); k++) {
          const n = (k + 1) % count
          addLine(points[2 * k]!, points[2 * k + 1]!, points[2 * n]!, points[2 * n + 1]!, faint, clip, rules)
        }
      }
    },
    bars(faint, clip, rules) {
      boxes.forEach((box, k) => {
        const inner = boxes[k + 1]
        if (inner && isFrame(box, inner)) addFrame(box, inner, faint, clip, rules)
        else if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= thickest) addBar(box, faint, clip, rules)
      })
    },
  }
}

function boxOf({ points }: Subpath): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  for (let k = 0; k < points.length; k += 2) {
    box.x0 = Math.min(box.x0, points[k]!)
    box.x1 = Math.max(box.x1, points[k]!)
    box.y0 = Math.min(box.y0, points[k + 1]!)
    box.y1 = Math.max(box.y1, points[k + 1]!)
  }
  return box
}

/** A border drawn as an outer and an inner rectangle with only the ring between filled. */
function isFrame(outer: Box, inner: Box): boolean {
  const sides = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1]
  return sides.every((side) => side >= 0 && side <= thickest) && inner.x1 - inner.x0 > 2 * thickest
}

function addFrame(outer: Box, inner: Box, faint: boolean, clip: Box | null, rules: Rule[]): void {
  addBar({ ...outer, x1: inner.x0 }, faint, clip, rules)
  addBar({ ...outer, x0: inner.x1 }, faint, clip, rules)
  addBar({ ...outer, y1: inner.y0 }, faint, clip, rules)
  addBar({ ...outer, y0: inner.y1 }, faint, clip, rules)
}

function addBar(box: Box, faint: boolean, clip: Box | null, rules: Rule[]): void {
  const seen = clip ? intersect(clip, box) : box
  const width = seen.x1 - seen.x0
  const height = seen.y1 - seen.y0
  if (width < -1 || height < -1) return
  // A damaged file may draw to where no page is.
  if (!(Math.abs(box.x0 + box.x1) < 1e6 && Math.abs(box.y0 + box.y1) < 1e6)) return
  // A dot of a dotted line may belong to either way.
  if (2 * width >= height)
    rules.push({ upright: false, at: (box.y0 + box.y1) / 2, from: seen.x0, to: seen.x1, faint })
  if (2 * height >= width)
    rules.push({ upright: true, at: (box.x0 + box.x1) / 2, from: seen.y0, to: seen.y1, faint })
}

function addLine(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  faint: boolean,
  clip: Box | null,
  rules: Rule[],
): void {
  const width = Math.abs(x1 - x0)
  const height = Math.abs(y1 - y0)
  if (Math.min(width, height) > 1) return
  addBar(
    { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) },
    faint,
    clip,
    rules,
  )
}
