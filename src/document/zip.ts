import { Inflate, inflateSync } from "fflate"
import { Unreadable } from "./blocks.ts"
import { Budget } from "./budget.ts"
import { decodeXml } from "./encoding.ts"

/** A zip package opened for reading; parts are inflated one at a time, when asked for. */
export interface Zip {
  readonly names: readonly string[]
  /** What reading its parts is taken from. */
  readonly budget: Budget
  /** Whether the package holds a part of this name (letter case does not matter, as in Word). */
  has(name: string): boolean
  /** The bytes of a part, or null when there is none. */
  bytes(name: string): Uint8Array | null
  /** The text of an XML part, or null when there is none. */
  text(name: string): string | null
}

/** An entry of a package as its directory tells. */
export interface Entry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** From where to where its record stands in the directory. */
  readonly record: readonly [number, number]
}

/** The entries of a package, and where its directory begins. */
export function entriesOf(bytes: Uint8Array): { readonly entries: Entry[]; readonly directory: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return { entries: directory(bytes, view), directory: view.getUint32(endRecord(view) + 16, true) }
}

const damaged = "文件已损坏或没有下载完整，请重新下载或另存一份后再试。"

/** Opens a zip package by its central directory. Throws {@link Unreadable} when it is cut off or damaged. */
export function openZip(bytes: Uint8Array, budget = new Budget()): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  for (const entry of directory(bytes, view)) entries.set(key(entry.name), entry)
  const read = (name: string) => {
    const entry = entries.get(key(name))
    return entry ? content(bytes, view, entry, budget) : null
  }
  return {
    names: [...entries.values()].map((entry) => entry.name),
    budget,
    has: (name) => entries.has(key(name)),
    bytes: read,
    text: (name) => {
      const part = read(name)
      return part && decodeXml(part)
    },
  }
}

function key(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase()
}

function directory(bytes: Uint8Array, view: DataView): Entry[] {
  const last = endRecord(view)
  const count = view.getUint16(last + 10, true)
  let at = view.getUint32(last + 16, true)
  const entries: Entry[] = []
  const utf8 = new TextDecoder()
  const local = new TextDecoder("gb18030")
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Unreadable(damaged)
    const flags = view.getUint16(at + 8, true)
    const nameSize = view.getUint16(at + 28, true)
    const end = at + 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const name = bytes.subarray(at + 46, at + 46 + nameSize)
    entries.push({
      name: (flags & 0x800 ? utf8 : local).decode(name),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      record: [at, end],
    })
    at = end
  }
  return entries
}

function endRecord(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new Unreadable(damaged)
}

function content(bytes: Uint8Array, view: DataView, entry: Entry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new Unreadable("文件设有密码，请去掉密码另存一份后再试。")
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    throw new Unreadable(damaged)
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length < entry.packed) throw new Unreadable(damaged)
  const plain = unpack(packed, entry, budget)
  if (crc32(plain) !== entry.crc) throw new Unreadable(damaged)
  return plain
}

function unpack(packed: Uint8Array, entry: Entry, budget: Budget): Uint8Array {
  const { part, suspicious } = budget.limits
  // A part that is stored, or was unpacked before, costs the same time again.
  if (entry.method === 0) {
    budget.spend("inflated", packed.length)
    return packed
  }
  if (entry.method !== 8)
    throw new Unreadable("文件使用了不常见的压缩方式，请用 Word 或 Excel 另存一份后再试。")
  try {
    // Deflate cannot grow more than 1032-fold, so a small part is safe to inflate in one go.
    if (packed.length * 1032 <= suspicious || sane(entry, suspicious)) {
      const most = Math.min(entry.size, part, packed.length * 1032)
      budget.spend("inflated", most)
      return inflateSync(packed, { out: new Uint8Array(most) })
    }
    return inflateGuarded(packed, budget)
  } catch (error) {
    if (error instanceof Unreadable) throw error
    throw new Unreadable(damaged)
  }
}

/** A declared size that is usual for office files; a false one only cuts the output, and then the CRC fails. */
function sane(entry: Entry, suspicious: number): boolean {
  return entry.size <= suspicious && entry.size <= entry.packed * 200 && entry.packed <= 2 ** 20
}

/** Inflates piece by piece and stops as soon as the output is out of proportion. */
function inflateGuarded(packed: Uint8Array, budget: Budget): Uint8Array {
  const { part, suspicious, ratio } = budget.limits
  const pieces: Uint8Array[] = []
  let size = 0
  let read = 0
  const inflate = new Inflate((piece) => {
    size += piece.length
    budget.spend("inflated", piece.length)
    if (size > part || (size > suspicious && size > read * ratio)) budget.bomb()
    pieces.push(piece)
  })
  const step = 1 << 14
  for (; read < packed.length; ) {
    const piece = packed.subarray(read, read + step)
    read += piece.length
    inflate.push(piece, read >= packed.length)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const tables = crcTables()

/** Four tables, so that the sum takes four bytes a step ("slicing by 4"). */
function crcTables(): Uint32Array[] {
  const made = [0, 1, 2, 3].map(() => new Uint32Array(256))
  for (let n = 0; n < 256; n++) {
    let c = n
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    made[0]![n] = c >>> 0
  }
  for (let n = 0; n < 256; n++)
    for (let t = 1; t < 4; t++) {
      const before = made[t - 1]![n]!
      made[t]![n] = (before >>> 8) ^ made[0]![before & 0xff]!
    }
  return made
}

/** CRC-32 as in zip: a part whose sum differs was damaged on its way. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  let crc = 0xffffffff
  let i = 0
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24)
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!
  }
  for (; i < bytes.length; i++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[i]!) & 0xff]!
  return (crc ^ 0xffffffff) >>> 0
}
