/**
 * The SHA-256 of some bytes in hexadecimal. The platform's own is used where there is one: a browser has it only
 * on pages from this machine or over https, and the page may be served to an office over plain http.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  if (!subtle) return hexOf(digest(bytes))
  return hexOf(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

/** FIPS 180-4: the digest of a whole message. */
export function digest(bytes: Uint8Array): Uint8Array {
  const length = bytes.length
  const padded = new Uint8Array(((length + 8) >> 6) * 64 + 64)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(padded.length - 4, (length << 3) >>> 0)

  const state = firstWords(8, 1 / 2)
  const words = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(block + 4 * i)
    mix(state, words)
  }
  const result = new DataView(new ArrayBuffer(32))
  state.forEach((word, i) => {
    result.setUint32(4 * i, word)
  })
  return new Uint8Array(result.buffer)
}

/** One block of the message, in the first 16 of `w`, worked into the state. */
function mix(state: Uint32Array, w: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!
    const y = w[i - 2]!
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    w[i] = w[i - 16]! + s0 + w[i - 7]! + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i]! += word
  })
}

type Eight = [number, number, number, number, number, number, number, number]

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

const constants = firstWords(64, 1 / 3)

/** The first 32 bits of the fractions of a root of the first primes. */
function firstWords(count: number, power: number): Uint32Array {
  const words = new Uint32Array(count)
  for (let n = 2, found = 0; found < count; n++) {
    let prime = true
    for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0
    if (prime) words[found++] = (n ** power % 1) * 2 ** 32
  }
  return words
}
