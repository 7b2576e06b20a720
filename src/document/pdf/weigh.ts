import { inflateSync, Unzlib } from "fflate"
import { Unreadable } from "../blocks.ts"
import type { Budget } from "../budget.ts"

/**
 * Looks over a PDF before it is opened, for what PDF.js would write out in full however long it is: the ranges in the
 * maps of its fonts, from codes to characters (CMaps) and to widths (`W` arrays). Their lengths, and the bytes that
 * streams inflate to, are taken from the budget, and what one list names again and again. What is damaged or encrypted is
 * passed over.
 */
export function weighPdf(bytes: Uint8Array, budget: Budget): void {
  const text = latin(bytes)
  let from = 0
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    const begin = at + (text.charCodeAt(at + 6) === 13 ? 8 : 7)
    const end = text.indexOf("endstream", begin)
    if (end < 0) break
    weighLists(text, from, at, budget)
    const dictionary = text.slice(Math.max(from, at - 2000), at)
    weighStream(dictionary.slice(dictionary.lastIndexOf("obj") + 1), bytes.subarray(begin, end), budget)
    from = end + 9
    at = end + 3
  }
  weighLists(text, from, text.length, budget)
}

function weighLists(text: string, from: number, to: number, budget: Budget): void {
  weighWidths(text, from, to, budget)
  weighNames(text, from, to, budget)
}

const decoder = new TextDecoder("latin1")

/** Bytes as characters, one each; only those of ASCII matter here. */
function latin(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

/** Pictures and font programs hold no maps; PDF.js is told to pass pictures over. */
const opaque = /\/Image\b|\/Length[123]\b|\/(?:Type1C|CIDFontType0C|OpenType)\b|\/XRef\b|\/Crypt\b/

function weighStream(dictionary: string, packed: Uint8Array, budget: Budget): void {
  if (opaque.test(dictionary)) return
  const isPacked = /\/Fl(?:ateDecode)?\b/.test(dictionary)
  if (!isPacked && dictionary.includes("/Filter")) return
  const text = isPacked ? inflated(packed, budget) : latin(packed)
  if (/\/ObjStm\b/.test(dictionary)) weighLists(text, 0, text.length, budget)
  else if (text.includes("range")) weighMap(text, budget)
}

/** A stream up to this long cannot inflate to more than 64 MB, and is inflated in one go. */
const short = 1 << 16
/** Where they are inflated: a PDF may have thousands, and a room for each would cost more than the rest. */
const room = new Uint8Array(1 << 18)

function inflated(packed: Uint8Array, budget: Budget): string {
  if (packed.length > short) return inflatedByPieces(packed, budget)
  let plain: Uint8Array
  try {
    const body = packed.subarray(2)
    plain = inflateSync(body, { out: room })
    if (plain.length === room.length) plain = inflateSync(body)
  } catch {
    return inflatedByPieces(packed, budget)
  }
  budget.spend("inflated", plain.length)
  if (plain.length > budget.limits.suspicious && plain.length > packed.length * budget.limits.ratio)
    budget.bomb()
  return latin(plain)
}

function inflatedByPieces(packed: Uint8Array, budget: Budget): string {
  const { suspicious, ratio } = budget.limits
  let text = ""
  let read = 0
  const inflate = new Unzlib((piece) => {
    budget.spend("inflated", piece.length)
    text += latin(piece)
    if (text.length > suspicious && text.length > read * ratio) budget.bomb()
  })
  try {
    while (read < packed.length) {
      const piece = packed.subarray(read, read + short)
      read += piece.length
      inflate.push(piece, read >= packed.length)
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error
    // PDF.js makes the most of a damaged stream; what was read of it counts.
  }
  return text
}

/** The ranges of a CMap: `<0000> <ffff> <0041>` between `beginbfrange` and `endbfrange`, or the like for CIDs. */
function weighMap(text: string, budget: Budget): void {
  for (let at = text.indexOf("begin"); at >= 0; at = text.indexOf("begin", at + 5)) {
    if (!/^begin(?:bf|cid|notdef)range/.test(text.slice(at, at + 17))) continue
    const end = text.indexOf("end", at + 5)
    weighRanges(text.slice(at + 10, end < 0 ? undefined : end), budget)
  }
}

function weighRanges(section: string, budget: Budget): void {
  const codes: number[] = []
  let isList = false
  for (const [token, hex] of section.matchAll(/<([^<>]*)>|[[\]]|\d+/g)) {
    if (token === "[") isList = true
    else if (token === "]") isList = false
    if (isList || (token !== "]" && hex === undefined && codes.length < 2)) continue
    if (codes.length < 2) codes.push(Number.parseInt(hex?.replace(/\s/g, "").slice(0, 8) ?? "0", 16))
    else {
      // What the range stands for: a text, a list of texts, or a number.
      spendRange(codes[0]!, codes[1]!, budget)
      codes.length = 0
    }
  }
  if (codes.length === 2) spendRange(codes[0]!, codes[1]!, budget)
}

/** Names of arrays that are no widths of ranges, though they may hold large numbers. */
const others = /\/(?:ByteRange|Widths|Index|H|Rect|Decode)\s*$/

/**
 * The ranges in arrays of numbers, `[0 999 500]`: any such array may be widths, since a font may refer to one by its
 * number.
 */
function weighWidths(text: string, from: number, to: number, budget: Budget): void {
  for (let at = text.indexOf("[", from); at >= 0 && at < to; at = text.indexOf("[", at)) {
    const name = at
    const numbers: number[] = []
    let depth = 0
    let total = 0
    for (; at < to; at++) {
      const c = text.charCodeAt(at)
      if (c === 91) {
        depth++
        // Widths one by one: `12 [500 600]`.
        if (depth === 2) numbers.length = 0
      } else if (c === 93) {
        if (--depth === 0) break
      } else if (isNumeral(c)) {
        const start = at
        while (at < to && isNumeral(text.charCodeAt(at))) at++
        if (depth === 1 && numbers.push(Number(text.slice(start, Math.min(at, start + 20)))) === 3) {
          total += Math.max(0, numbers[1]! - numbers[0]!)
          numbers.length = 0
        }
        at--
      } else if (c > 32) break
    }
    const isClosed = depth === 0
    at++
    const before = text.slice(Math.max(from, name - 20), name)
    if (isClosed && total > 0 && !others.test(before)) spendRange(0, total, budget)
  }
}

/** Lists of references, `[4 0 R 4 0 R]`: PDF.js reads what a page's contents name as often as it is named. */
function weighNames(text: string, from: number, to: number, budget: Budget): void {
  const reference = /\s{0,9}(\d{1,10}) (\d{1,5}) R/y
  for (let at = text.indexOf("[", from); at >= 0 && at < to; at = text.indexOf("[", at)) {
    const times = new Map<string, number>()
    reference.lastIndex = ++at
    for (let found = reference.exec(text); found && found.index < to; found = reference.exec(text)) {
      const name = `${found[1]} ${found[2]}`
      const count = (times.get(name) ?? 0) + 1
      times.set(name, count)
      budget.named(count)
      at = reference.lastIndex
    }
  }
}

function isNumeral(c: number): boolean {
  return (c >= 48 && c <= 57) || c === 46 || c === 45 || c === 43
}

function spendRange(low: number, high: number, budget: Budget): void {
  if (high >= low) budget.spend("fontEntries", high - low + 1)
}
