import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate"
import type { Random } from "../../../src/demo/random.ts"
import { bytesMutated } from "./bytes.ts"
import { extremes } from "./extremes.ts"

/** An object of a PDF: what it says, and the bytes of its stream when it has one, unpacked. */
interface PdfObject {
  readonly says: string
  readonly stream: Uint8Array | null
  /** Whether its stream is packed again when it is written. */
  readonly packed: boolean
}

/** A PDF as its objects by their numbers, and what its trailer says of the root. */
interface Pdf {
  readonly objects: Map<number, PdfObject>
  readonly root: string
}

/**
 * A PDF whose form stays right, written anew: numbers and references exchanged, objects missing, repeated, swapped or
 * renumbered, what pages draw and fonts map changed. What is no PDF stays as it is.
 */
export function pdfMutated(bytes: Uint8Array, random: Random): Uint8Array {
  const pdf = pdfOf(bytes)
  if (!pdf || pdf.objects.size === 0) return bytes
  for (let left = random.int(1, 4); left > 0; left--) mutateObject(pdf.objects, random)
  return written(pdf, random)
}

function mutateObject(objects: Map<number, PdfObject>, random: Random): void {
  const numbers = [...objects.keys()]
  const number = random.pick(numbers)
  const object = objects.get(number)!
  const streams = numbers.filter((each) => objects.get(each)!.stream)
  switch (random.pick(["says", "says", "refers", "stream", "stream", "stream", "drop", "swap"] as const)) {
    case "says":
      objects.set(number, { ...object, says: oneReplaced(object.says, numberIn, random, extremes) })
      break
    case "refers": {
      const others = numbers.map((each) => `${each} 0 R`)
      objects.set(number, { ...object, says: oneReplaced(object.says, referenceIn, random, others) })
      break
    }
    case "stream": {
      if (streams.length === 0) return
      const chosen = random.pick(streams)
      const { stream, ...rest } = objects.get(chosen)!
      objects.set(chosen, { ...rest, stream: streamMutated(stream!, random) })
      break
    }
    case "drop":
      objects.delete(number)
      break
    case "swap": {
      const other = random.pick(numbers)
      objects.set(number, objects.get(other)!)
      if (random.chance(0.5)) objects.set(other, object)
    }
  }
}

const numberIn = /(?<![\w.])-?\d+(?:\.\d+)?(?![\w.]|\s+\d+\s+R)/g
const referenceIn = /\b\d+ \d+ R\b/g

function oneReplaced(text: string, what: RegExp, random: Random, by: readonly string[]): string {
  const all = [...text.matchAll(what)]
  if (all.length === 0) return text
  const { index, 0: found } = random.pick(all)
  return text.slice(0, index) + random.pick(by) + text.slice(index + found.length)
}

/** What a page draws is text of operators; fonts and pictures are bytes. */
function streamMutated(stream: Uint8Array, random: Random): Uint8Array {
  const text = latin(stream)
  if (!/^[\s -~]*$/.test(text.slice(0, 2000))) return bytesMutated(stream, random)
  const lines = text.split("\n")
  const l = random.int(0, lines.length - 1)
  switch (random.pick(["number", "number", "repeat", "drop", "nest", "put", "bytes"] as const)) {
    case "number":
      return bytesOf(oneReplaced(text, numberIn, random, extremes))
    case "repeat":
      lines.splice(l, 0, ...Array.from({ length: random.pick([1, 50, 3000]) }, () => lines[l]!))
      break
    case "drop":
      lines.splice(l, random.pick([1, 5, 50]))
      break
    case "nest":
      lines.splice(l, 0, "q 1 0 0 1 1 1 cm ".repeat(random.pick([2, 100, 3000])))
      break
    case "put":
      lines.splice(
        l,
        0,
        random.pick(["Q", "ET", "BT", "BI ID EI", "1 0 0 0 0 0 cm", "/X Do", "[ [ [", "<< << <<", "n", "W"]),
      )
      break
    case "bytes":
      return bytesMutated(stream, random)
  }
  return bytesOf(lines.join("\n"))
}

/** The objects of a PDF, those packed into streams among them; null when it has none. */
export function pdfOf(bytes: Uint8Array): Pdf | null {
  const file = latin(bytes)
  const objects = new Map<number, PdfObject>()
  let root = /\/Root\s+\d+ \d+ R/.exec(file)?.[0] ?? null
  for (const { index, 0: opening, 1: number } of file.matchAll(/(?<=[\r\n]|^)(\d+) \d+ obj\b/g)) {
    const begin = index + opening.length
    const end = file.indexOf("endobj", begin)
    if (end < 0) continue
    const stream = /\bstream\r?\n/.exec(file.slice(begin, end))
    if (!stream) {
      objects.set(Number(number), { says: file.slice(begin, end), stream: null, packed: false })
      continue
    }
    const says = file.slice(begin, begin + stream.index)
    const from = begin + stream.index + stream[0].length
    const length = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(says)?.[1] ?? end - from)
    const whole = unpacked(bytes.subarray(from, from + length), says)
    if (/\/Type\s*\/XRef/.test(says)) root ??= /\/Root\s+\d+ \d+ R/.exec(says)?.[0] ?? null
    else if (/\/Type\s*\/ObjStm/.test(says))
      for (const [n, each] of inStream(whole.bytes, says)) objects.set(n, each)
    else objects.set(Number(number), { says, stream: whole.bytes, packed: whole.packed })
  }
  return root && objects.size > 0 ? { objects, root } : null
}

function unpacked(bytes: Uint8Array, says: string): { bytes: Uint8Array; packed: boolean } {
  if (!/\/Filter\s*(?:\[\s*)?\/FlateDecode\s*(?:\]|\/|>|$)/.test(says) || says.includes("/DecodeParms"))
    return { bytes, packed: false }
  try {
    return { bytes: unzlibSync(bytes), packed: true }
  } catch {
    return { bytes, packed: false }
  }
}

function* inStream(bytes: Uint8Array, says: string): Iterable<[number, PdfObject]> {
  const first = Number(/\/First\s+(\d+)/.exec(says)?.[1] ?? 0)
  const text = latin(bytes)
  const pairs = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)]
  for (const [i, [, number, offset]] of pairs.entries()) {
    const until = pairs[i + 1] ? first + Number(pairs[i + 1]![2]) : text.length
    yield [Number(number), { says: text.slice(first + Number(offset), until), stream: null, packed: false }]
  }
}

/** The file of objects, with a table of where each stands; now and then all have other numbers. */
function written({ objects, root }: Pdf, random: Random): Uint8Array {
  const numbers = [...objects.keys()]
  const shift = random.chance(0.1) ? random.pick([1, 1000, 900_000]) : 0
  const moved = (text: string) =>
    shift === 0 ? text : text.replace(/\b(\d+) (\d+) R\b/g, (_, n, g) => `${Number(n) + shift} ${g} R`)
  const pieces: Uint8Array[] = [bytesOf("%PDF-1.7\n")]
  let length = pieces[0]!.length
  const add = (piece: Uint8Array) => {
    pieces.push(piece)
    length += piece.length
  }
  const places: [number, number][] = []
  for (const number of numbers) {
    const { says, stream, packed } = objects.get(number)!
    places.push([number + shift, length])
    add(bytesOf(`${number + shift} 0 obj\n`))
    if (stream) {
      const data = packed ? zlibSync(stream, { level: 1 }) : stream
      add(
        bytesOf(`${moved(says).replace(/\/Length\s+\d+(?!\s+\d+\s+R)/, `/Length ${data.length}`)}\nstream\n`),
      )
      add(data)
      add(bytesOf("\nendstream"))
    } else add(bytesOf(moved(says)))
    add(bytesOf("\nendobj\n"))
  }
  const entries = places
    .toSorted(([a], [b]) => a - b)
    .map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`)
  const size = Math.max(...places.map(([number]) => number)) + 1
  add(
    bytesOf(
      `xref\n0 1\n0000000000 65535 f \n${entries.join("")}trailer\n<< /Size ${size} ${moved(root)} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const latin = (bytes: Uint8Array) => strFromU8(bytes, true)
const bytesOf = (text: string) => strToU8(text, true)
