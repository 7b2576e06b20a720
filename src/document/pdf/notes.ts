import type { PDFDocumentProxy } from "pdfjs-dist/types/src/display/api.js"
import { Budget } from "../budget.ts"
import type { Note } from "../note.ts"
import { withPdf } from "./open.ts"

/** A place on a page, in its own measure: left, bottom, right, top. */
type Box = readonly [number, number, number, number]

/** What must be mended is marked in red, what is to be looked at in yellow. */
const red = [255, 120, 110]
const yellow = [255, 222, 80]
/** A mark at the side of a page, for a note whose words are not found on it, and how far below the next one stands. */
const side = { left: 12, size: 12, step: 18 }

/**
 * A PDF with a mark and a note at each of the places. The pages stay as they are: the notes are written behind the end
 * of the file, as PDF provides.
 */
export async function pdfWithNotes(bytes: Uint8Array, notes: readonly Note[]): Promise<Uint8Array> {
  if (notes.length === 0) return bytes
  return withPdf(bytes, new Budget(), async (file, kinds) => {
    const byPage = Map.groupBy(notes, ({ at }) => Math.min(Math.max(at.page ?? 1, 1), file.numPages))
    let number = 0
    for (const [page, own] of byPage) {
      const boxes = await boxesOn(file, page, own)
      own.forEach((note, i) => {
        file.annotationStorage.setValue(
          `pdfjs_internal_editor_${number++}`,
          markOf(note, boxes[i]!, page - 1, kinds.HIGHLIGHT),
        )
      })
    }
    return new Uint8Array(await file.saveDocument())
  })
}

function markOf(note: Note, box: Box, pageIndex: number, annotationType: number): object {
  const [left, bottom, right, top] = box
  return {
    annotationType,
    pageIndex,
    color: note.grave ? red : yellow,
    opacity: 0.5,
    thickness: 12,
    rotation: 0,
    rect: [...box],
    quadPoints: [left, top, right, top, left, bottom, right, bottom],
    outlines: [[left, bottom, left, top, right, top, right, bottom]],
    user: note.author,
    popup: { contents: note.lines.join("\n"), rect: [right, bottom - 100, right + 200, top] },
  }
}

/** Where the notes of a page stand: at their words, those of like words one after another, else at its side. */
async function boxesOn(file: PDFDocumentProxy, number: number, notes: readonly Note[]): Promise<Box[]> {
  const page = await file.getPage(number)
  const { items } = await page.getTextContent()
  const [left, , , top] = page.view as [number, number, number, number]
  const pieces = items.flatMap((item) =>
    "str" in item && item.str.trim() !== ""
      ? [{ text: plain(item.str), box: boxOf(item.transform, item.width, item.height) }]
      : [],
  )
  const taken = new Set<string>()
  let beside = 0
  return notes.map(({ words }) => {
    for (const word of words.map(plain).filter((each) => each !== "")) {
      const same = pieces.filter(({ text }) => text === word)
      const found = (same.length > 0 ? same : pieces.filter(({ text }) => text.includes(word))).find(
        ({ box }) => !taken.has(box.join()),
      )
      if (!found) continue
      taken.add(found.box.join())
      return found.box
    }
    const at = top - 40 - side.step * beside++
    return [left + side.left, at, left + side.left + side.size, at + side.size]
  })
}

function plain(text: string): string {
  return text.replace(/\s+/g, "")
}

/** The box of a piece of text by its matrix; what stands on its side is boxed too. */
function boxOf(transform: readonly number[], width: number, height: number): Box {
  const [a, b, c, d, x, y] = transform as [number, number, number, number, number, number]
  const along = Math.hypot(a, b) || 1
  const up = Math.hypot(c, d) || 1
  const [dx, dy] = [(a / along) * width, (b / along) * width]
  const [ux, uy] = [(c / up) * height, (d / up) * height]
  const xs = [x, x + dx, x + ux, x + dx + ux]
  const ys = [y, y + dy, y + uy, y + dy + uy]
  return [Math.min(...xs), Math.min(...ys) - 1, Math.max(...xs), Math.max(...ys)]
}
