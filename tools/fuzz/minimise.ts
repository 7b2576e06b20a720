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
