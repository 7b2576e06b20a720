import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Random } from "../../../src/demo/random.ts"
import { bytesMutated } from "./bytes.ts"
import { markupMutated } from "./markup.ts"

/** A container with a part missing, under another name, exchanged with another, or itself mutated. What is no container stays as it is. */
export function zipMutated(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = partsOf(bytes)
  if (!parts) return bytes
  const names = Object.keys(parts)
  if (names.length === 0) return bytes
  const name = random.pick(names)
  const other = random.pick(names)
  const part = parts[name]!
  switch (random.pick(["markup", "markup", "markup", "markup", "bytes", "drop", "copy", "swap"] as const)) {
    case "markup":
      parts[name] = strToU8(markupMutated(strFromU8(part), random))
      break
    case "bytes":
      parts[name] = bytesMutated(part, random)
      break
    case "drop":
      delete parts[name]
      break
    case "copy":
      parts[random.pick([`${name}x`, name.toUpperCase(), `/${name}`, other])] = part
      break
    case "swap":
      parts[name] = parts[other]!
      parts[other] = part
  }
  return zipOf(parts)
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
export function zipOf(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync(parts, { mtime: new Date(1990, 0, 1), level: 1 })
}
