import { Unreadable } from "../document/blocks.ts"

/** The bytes as no subclass of their own: PDF.js refuses what Node reads from a file. */
export function plainBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** Whether a file's content starts like JSON. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  return /^(\ufeff)?\s*\{/.test(new TextDecoder("utf-8").decode(bytes.subarray(0, 64)))
}

/** The value of a JSON file. Throws {@link Unreadable}. */
export function jsonOf(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    throw new Unreadable(`“${name}”不是完整的 JSON，请重新导出。`)
  }
}
