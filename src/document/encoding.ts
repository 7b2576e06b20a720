import { Unreadable } from "./blocks.ts"

/** Encodings that Chinese documents come in, in the order that decides a tie. */
const candidates = ["utf-8", "gb18030", "utf-16le", "utf-16be"] as const

/**
 * The text of a file whose encoding is not certain. A byte order mark decides, then strict UTF-8, then the
 * declared encoding, then the encoding in which most characters are ordinary Chinese text. Throws
 * {@link Unreadable} when none makes sense.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const mark = byteOrderMark(bytes)
  if (mark) return sound(new TextDecoder(mark).decode(bytes))
  const zeros = bytes.subarray(0, sampleSize).includes(0)
  if (!zeros) {
    const strict = decodeStrictly(bytes)
    if (strict !== null) return sound(strict)
    const named = declared && knownEncoding(declared)
    if (named && named !== "utf-8") {
      const text = new TextDecoder(named).decode(bytes)
      if (ordinaryShare(text.slice(0, sampleSize)) > 0.8) return sound(text)
    }
  }
  // An even number of bytes keeps the pairs of UTF-16 whole.
  const sample = bytes.subarray(0, sampleSize)
  let best: string = candidates[0]
  let bestShare = -1
  for (const name of candidates) {
    const share = ordinaryShare(new TextDecoder(name).decode(sample))
    if (share > bestShare + 0.001) {
      best = name
      bestShare = share
    }
  }
  return sound(new TextDecoder(best).decode(bytes))
}

/** The text of an XML part: UTF-8 unless a mark, zero bytes or its declaration say otherwise. */
export function decodeXml(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes)
  if (mark) return new TextDecoder(mark).decode(bytes)
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder("utf-16be").decode(bytes)
  const head = String.fromCharCode(...bytes.subarray(0, 120))
  const declared = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]
  return new TextDecoder((declared && knownEncoding(declared)) || "utf-8").decode(bytes)
}

const sampleSize = 1 << 16

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return null
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A name TextDecoder knows; pages declared gb2312 or gbk hold GB18030. */
function knownEncoding(name: string): string | null {
  if (/^gb|^x-gbk|^cp936|^936$/i.test(name)) return "gb18030"
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** What share of the characters are such as a Chinese document is written with. */
function ordinaryShare(text: string): number {
  if (text.length === 0) return 0
  let ordinary = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (
      c >= 0x4e00
        ? c <= 0x9fa5 || (c >= 0xff00 && c <= 0xffe6)
        : c >= 0x20
          ? isOrdinaryBelow(c)
          : c >= 9 && c <= 13
    )
      ordinary++
  }
  return ordinary / text.length
}

function isOrdinaryBelow(c: number): boolean {
  return (
    c < 0x7f ||
    c === 0xa0 ||
    c === 0xb7 ||
    c === 0xd7 ||
    (c >= 0x2010 && c <= 0x2642) ||
    (c >= 0x3000 && c <= 0x3020)
  )
}

/** Refuses a text that is full of replacement or control characters, or of letters no Chinese document has. */
function sound(text: string): string {
  let lost = 0
  let control = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0xfffd) lost++
    else if (c < 32 && (c < 8 || c > 13) && c !== 0x1a) control++
  }
  if (control > 8 + text.length / 200)
    throw new Unreadable(
      "这不是可识别的文档格式，请提供 Word（.docx）、Excel（.xlsx）、PDF、网页（.html）或文本（.txt）文件。",
    )
  const foreign = ordinaryShare(text.slice(0, sampleSize)) < 0.5
  if (foreign || lost > 2 + text.length / 1000 || (text.match(/锟斤拷|烫烫烫/g)?.length ?? 0) > 2)
    throw new Unreadable("文字编码有误，出现大量乱码，请用原文件以 UTF-8 或 GB18030 编码另存后再试。")
  return text
}
