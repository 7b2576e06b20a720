import { zstdCompressSync, zstdDecompressSync } from "node:zlib"

/** A value as it is kept: its JSON, compressed. */
export function packed(value: unknown): Buffer {
  return zstdCompressSync(Buffer.from(JSON.stringify(value)))
}

/** What was kept. */
export function unpacked(bytes: Uint8Array): unknown {
  return JSON.parse(zstdDecompressSync(bytes).toString("utf8"))
}
