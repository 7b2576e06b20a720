/**
 * The SHA-256 of some bytes in hexadecimal. The platform's own is used where there is one: a browser has it only
 * on pages from this machine or over https, and the page may be served to an office over plain http.
 */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined
  if (subtle) return hexOf(new Uint8Array(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)))
  return hexOf((await import("@noble/hashes/sha2.js")).sha256(bytes))
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
