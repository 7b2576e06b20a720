import { endingOf, type Kind } from "./kinds.ts"
import { partsOf, zipOf } from "./mutations/zip.ts"

/** The smallest bytes found by leaving out pieces, halves first, that still fail; at most so many tries. */
export async function minimised(
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  tries = 400,
): Promise<Uint8Array> {
  let least = bytes
  let left = tries
  for (let size = Math.ceil(bytes.length / 2); left > 0; size = Math.floor(size / 2)) {
    if (size < 1) break
    for (let at = 0; at < least.length && left > 0; left--) {
      const without = new Uint8Array([...least.subarray(0, at), ...least.subarray(at + size)])
      if (await fails(without)) least = without
      else at += size
    }
  }
  return least
}

/** {@link minimised}, and of a container: parts left out, then what is in those that stay. */
export async function minimisedAs(
  kind: Kind,
  bytes: Uint8Array,
  fails: (bytes: Uint8Array) => Promise<boolean>,
  tries = 400,
): Promise<Uint8Array> {
  const parts = endingOf(kind) === "docx" || endingOf(kind) === "xlsx" ? partsOf(bytes) : null
  if (!parts || !(await fails(zipOf(parts)))) return minimised(bytes, fails, tries)
  for (const name of Object.keys(parts)) {
    const { [name]: part, ...others } = parts
    if (await fails(zipOf(others))) delete parts[name]
    else if (part!.length > 200)
      parts[name] = await minimised(
        part!,
        (smaller) => fails(zipOf({ ...parts, [name]: smaller })),
        Math.floor(tries / 4),
      )
  }
  return zipOf(parts)
}
