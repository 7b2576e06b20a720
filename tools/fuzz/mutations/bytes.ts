import type { Random } from "../../../src/demo/random.ts"

/** Some bytes flipped, cut out, repeated, put elsewhere, or the end cut off. */
export function bytesMutated(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return new Uint8Array([random.int(0, 255)])
  const from = random.int(0, bytes.length - 1)
  const to = Math.min(bytes.length, from + random.pick([1, 2, 8, 64, 1024]))
  const piece = bytes.subarray(from, to)
  switch (random.pick(["flip", "cut", "end", "repeat", "splice"] as const)) {
    case "flip": {
      const flipped = bytes.slice()
      for (let n = random.int(1, 8); n > 0; n--)
        flipped[random.int(0, bytes.length - 1)]! ^= 1 << random.int(0, 7)
      return flipped
    }
    case "cut":
      return joined([bytes.subarray(0, from), bytes.subarray(to)])
    case "end":
      return bytes.slice(0, from)
    case "repeat":
      return joined([
        bytes.subarray(0, to),
        ...Array.from({ length: random.pick([1, 10, 100]) }, () => piece),
        bytes.subarray(to),
      ])
    case "splice": {
      const at = random.int(0, bytes.length)
      return joined([bytes.subarray(0, at), piece, bytes.subarray(at)])
    }
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
