import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Random } from "../../../src/demo/random.ts"
import { bytesMutated } from "./bytes.ts"
import { elementsMutated } from "./elements.ts"
import { markupMutated } from "./markup.ts"

/** A container with parts missing, under another name, exchanged with others, or themselves mutated. What is no container stays as it is. */
export function zipMutated(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = partsOf(bytes)
  if (!parts || Object.keys(parts).length === 0) return bytes
  for (let left = random.int(1, 4); left > 0; left--) mutatePart(parts, random)
  // Most only stored: packing takes longer than reading.
  return zipOf(parts, random.chance(0.2) ? 1 : 0)
}

const mutations = [
  "elements",
  "elements",
  "elements",
  "elements",
  "elements",
  "markup",
  "bytes",
  "part",
] as const

function mutatePart(parts: Record<string, Uint8Array>, random: Random): void {
  const names = Object.keys(parts)
  // What a part says matters most where it says most.
  const [one, two] = [random.pick(names), random.pick(names)]
  const name = parts[one]!.length > parts[two]!.length ? one : two
  const other = random.pick(names)
  const part = parts[name]!
  switch (random.pick(mutations)) {
    case "elements":
      parts[name] = strToU8(elementsMutated(strFromU8(part), random))
      break
    case "markup":
      parts[name] = strToU8(markupMutated(strFromU8(part), random))
      break
    case "bytes":
      parts[name] = bytesMutated(part, random)
      break
    case "part":
      exchange(parts, name, other, random)
  }
}

function exchange(parts: Record<string, Uint8Array>, name: string, other: string, random: Random): void {
  const part = parts[name]!
  switch (random.pick(["drop", "copy", "swap"] as const)) {
    case "drop":
      if (Object.keys(parts).length > 1) delete parts[name]
      break
    case "copy":
      parts[random.pick([`${name}x`, name.toUpperCase(), `/${name}`, other])] = part
      break
    case "swap":
      parts[name] = parts[other]!
      parts[other] = part
  }
}

/** The parts of a container by their names; null when it is none. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes)
  } catch {
    return null
  }
}

/** A container of parts, the same at any time: a usual one says when its parts were made. */
export function zipOf(parts: Record<string, Uint8Array>, level: 0 | 1 = 1): Uint8Array {
  return zipSync(parts, { mtime: new Date(1990, 0, 1), level })
}
