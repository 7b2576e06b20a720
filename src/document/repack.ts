import { deflateSync } from "fflate"
import { crc32, type Entry, entriesOf } from "./zip.ts"

/** The first day a zip can name: a day of its own would make every package another one. */
const day = { time: 0, date: 0x21 }

/**
 * A zip package with some parts replaced or added; every other entry stays byte for byte as it is, in its place.
 */
export function repacked(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const { entries, directory } = entriesOf(bytes)
  const pieces: Uint8Array[] = []
  const records: Uint8Array[] = []
  let at = 0
  const put = (piece: Uint8Array, record: Uint8Array) => {
    new DataView(record.buffer).setUint32(42, at, true)
    records.push(record)
    pieces.push(piece)
    at += piece.length
  }
  const left = new Map(parts)
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset)
  inOrder.forEach((entry, i) => {
    const fresh = left.get(entry.name)
    left.delete(entry.name)
    if (fresh) put(...packed(entry.name, fresh))
    else put(wholeOf(bytes, entry, inOrder[i + 1]?.offset ?? directory), bytes.slice(...entry.record))
  })
  for (const [name, fresh] of left) put(...packed(name, fresh))
  return joined([...pieces, ...records, ending(records, at)])
}

/** An entry with its header and whatever follows it, up to the next. */
function wholeOf(bytes: Uint8Array, { offset }: Entry, until: number): Uint8Array {
  return bytes.subarray(offset, until)
}

/** A new part as its local entry and its record in the directory. */
function packed(name: string, plain: Uint8Array): [Uint8Array, Uint8Array] {
  const title = new TextEncoder().encode(name)
  const body = deflateSync(plain)
  const shared = (view: DataView, from: number) => {
    view.setUint16(from, 20, true)
    view.setUint16(from + 2, 0x800, true)
    view.setUint16(from + 4, 8, true)
    view.setUint16(from + 6, day.time, true)
    view.setUint16(from + 8, day.date, true)
    view.setUint32(from + 10, crc32(plain), true)
    view.setUint32(from + 14, body.length, true)
    view.setUint32(from + 18, plain.length, true)
    view.setUint16(from + 22, title.length, true)
  }
  const local = new Uint8Array(30 + title.length + body.length)
  const head = new DataView(local.buffer)
  head.setUint32(0, 0x04034b50, true)
  shared(head, 4)
  local.set(title, 30)
  local.set(body, 30 + title.length)
  const record = new Uint8Array(46 + title.length)
  const central = new DataView(record.buffer)
  central.setUint32(0, 0x02014b50, true)
  central.setUint16(4, 20, true)
  shared(central, 6)
  record.set(title, 46)
  return [local, record]
}

function ending(records: readonly Uint8Array[], from: number): Uint8Array {
  const end = new Uint8Array(22)
  const view = new DataView(end.buffer)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, records.length, true)
  view.setUint16(10, records.length, true)
  view.setUint32(
    12,
    records.reduce((sum, record) => sum + record.length, 0),
    true,
  )
  view.setUint32(16, from, true)
  return end
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
