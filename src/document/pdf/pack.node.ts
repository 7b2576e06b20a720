import { deflateSync } from "node:zlib"
import { strFromU8, strToU8 } from "fflate"

/** As many objects in one object stream as readers unpack at a time without noticing. */
const together = 200

interface Part {
  readonly number: number
  readonly body: Uint8Array
}

/**
 * Puts the many small objects of a PDF (its tags above all) into compressed object streams, which makes a tagged
 * document a third as large. Nothing a reader sees changes; a file of another build than Typst's is left as it is.
 */
export function packed(pdf: Uint8Array): Uint8Array {
  const file = objectsOf(pdf)
  return file ? written(file) : pdf
}

interface File {
  readonly head: Uint8Array
  readonly streams: Part[]
  readonly plain: Part[]
  readonly count: number
  /** Entries of the trailer that stay: Root, Info, ID. */
  readonly trailer: string
}

/** Takes a file apart by its table of offsets; null when it is not one plain table. */
function objectsOf(pdf: Uint8Array): File | null {
  const end = strFromU8(pdf.subarray(Math.max(0, pdf.length - 64)), true)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN)
  if (!(start < pdf.length)) return null
  const table = strFromU8(pdf.subarray(start), true)
  const shape = /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [fn]\s+)+)trailer\s+<<(.*?)>>\s*startxref/s.exec(table)
  if (!shape) return null
  const count = Number(shape[1])
  const entries = [...shape[2]!.matchAll(/(\d{10}) (\d{5}) ([fn])/g)]
  const used = entries.flatMap((entry, number) =>
    entry[3] === "n" ? [{ number, offset: Number(entry[1]) }] : [],
  )
  if (entries.length !== count || used.length === 0) return null
  used.sort((a, b) => a.offset - b.offset)
  const streams: Part[] = []
  const plain: Part[] = []
  for (const [i, { number, offset }] of used.entries()) {
    const bytes = pdf.subarray(offset, used[i + 1]?.offset ?? start)
    const opening = /^(\d+) 0 obj\s+/.exec(strFromU8(bytes.subarray(0, 32), true))
    const tail = strFromU8(bytes.subarray(-24), true)
    const closing = /\s*endobj\s*$/.exec(tail)
    if (!opening || Number(opening[1]) !== number || !closing) return null
    const body = bytes.subarray(opening[0].length, bytes.length - closing[0].length)
    const isStream = tail.slice(0, closing.index).endsWith("endstream")
    ;(isStream ? streams : plain).push({ number, body })
  }
  const trailer = shape[3]!.replace(/\/(?:Size|Prev) \d+/g, "").trim()
  return { head: pdf.subarray(0, used[0]!.offset), streams, plain, count, trailer }
}

function written({ head, streams, plain, count, trailer }: File): Uint8Array {
  const chunks: Uint8Array[] = [head]
  let length = head.length
  /** Of each object: 1 and its offset, or 2, the stream it is in and its place there. */
  const places: (readonly [number, number, number])[] = []
  places[0] = [0, 0, 65_535]
  const put = (number: number, body: readonly Uint8Array[]) => {
    places[number] = [1, length, 0]
    for (const chunk of [strToU8(`${number} 0 obj\n`), ...body, strToU8("\nendobj\n")]) {
      chunks.push(chunk)
      length += chunk.length
    }
  }
  for (const { number, body } of streams) put(number, [body])
  let next = count
  for (let i = 0; i < plain.length; i += together) {
    const some = plain.slice(i, i + together)
    some.forEach(({ number }, k) => {
      places[number] = [2, next, k]
    })
    put(next++, objectStream(some))
  }
  const table = next
  places[table] = [1, length, 0]
  put(table, crossReferences(places, trailer))
  const foot = strToU8(`startxref\n${places[table]![1]}\n%%EOF\n`)
  return joined([...chunks, foot])
}

function objectStream(parts: readonly Part[]): Uint8Array[] {
  let offset = 0
  const index: string[] = []
  const bodies: Uint8Array[] = []
  for (const { number, body } of parts) {
    index.push(`${number} ${offset}`)
    bodies.push(body, strToU8("\n"))
    offset += body.length + 1
  }
  const first = strToU8(`${index.join(" ")}\n`)
  return stream(`/Type /ObjStm /N ${parts.length} /First ${first.length}`, joined([first, ...bodies]))
}

function crossReferences(
  places: readonly (readonly [number, number, number] | undefined)[],
  trailer: string,
): Uint8Array[] {
  const rows = new Uint8Array(places.length * 7)
  const view = new DataView(rows.buffer)
  for (let i = 0; i < places.length; i++) {
    const [type, at, more] = places[i] ?? [0, 0, 0]
    view.setUint8(7 * i, type)
    view.setUint32(7 * i + 1, at)
    view.setUint16(7 * i + 5, more)
  }
  return stream(`/Type /XRef /Size ${places.length} /W [1 4 2] ${trailer}`, rows)
}

function stream(entries: string, content: Uint8Array): Uint8Array[] {
  const data = deflateSync(content)
  return [
    strToU8(`<< ${entries} /Filter /FlateDecode /Length ${data.length} >>\nstream\n`, true),
    data,
    strToU8("\nendstream"),
  ]
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
