import type { Format } from "../model/disclosure.ts"
import { type Block, type Document, Unreadable } from "./blocks.ts"
import { readWordText } from "./text/word.ts"

/**
 * Reads a file of any supported format into blocks. Throws {@link Unreadable} with one Chinese sentence.
 * Runs in Node and in a browser.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Document> {
  const format: Format = "text"
  const text = new TextDecoder("utf-8").decode(bytes)
  const blocks: Block[] = readWordText(text.split(/\r?\n/))
  if (blocks.length === 0) throw new Unreadable(`“${name}”是空文件，没有可读的内容，请核对是否选错了文件。`)
  return { source: { name, format, sha256: await sha256(bytes) }, blocks }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
