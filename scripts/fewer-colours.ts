import { crc32, deflateSync, inflateSync } from "node:zlib"

/**
 * A PNG of a page with at most 256 colours: those that stand most often, every other one as the nearest of them. A picture
 * of a page has few, and takes a third of the room so. Only 8-bit pictures without interlace, as browsers make them.
 */
export function fewerColours(png: Uint8Array): Uint8Array {
  const { width, height, bytes, channels } = pixelsOf(png)
  const counts = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let i = 0; i < colours.length; i++) {
    const at = i * channels
    const colour = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!
    colours[i] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour)
  const nearest = new Map(palette.map((colour, i) => [colour, i]))
  const rows = new Uint8Array(height * (width + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = colours[y * width + x]!
      const known = nearest.get(colour) ?? nearestIn(palette, colour)
      nearest.set(colour, known)
      rows[y * (width + 1) + 1 + x] = known
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk("IHDR", head),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, each] of palette.entries()) {
    const [r, g, b] = [16, 8, 0].map((shift) => ((each >> shift) & 255) - ((colour >> shift) & 255))
    const far = r! * r! + g! * g! + b! * b!
    if (far < least) [best, least] = [i, far]
  }
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data])
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}

/** The pixels of a PNG, its lines without their filters. */
function pixelsOf(png: Uint8Array) {
  const view = Buffer.from(png)
  const [width, height] = [view.readUInt32BE(16), view.readUInt32BE(20)]
  if (view[24] !== 8 || view[28] !== 0) throw new Error("only 8-bit pictures without interlace")
  const channels = view[25] === 6 ? 4 : 3
  const parts: Buffer[] = []
  for (let at = 8; at < view.length; ) {
    const size = view.readUInt32BE(at)
    if (view.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(view.subarray(at + 8, at + 8 + size))
    at += size + 12
  }
  const raw = inflateSync(Buffer.concat(parts))
  const line = width * channels
  const bytes = new Uint8Array(height * line)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)]!
    for (let x = 0; x < line; x++) {
      const left = x < channels ? 0 : bytes[y * line + x - channels]!
      const up = y === 0 ? 0 : bytes[(y - 1) * line + x]!
      const corner = y === 0 || x < channels ? 0 : bytes[(y - 1) * line + x - channels]!
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!
      bytes[y * line + x] = raw[y * (line + 1) + 1 + x]! + guess
    }
  }
  return { width, height, bytes, channels }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
