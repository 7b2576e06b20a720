import { createHash, randomBytes, randomInt } from "node:crypto"

/** A token nobody can guess; only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

/** How a token or code is kept. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/** Characters that are not taken for each other when read from paper. */
const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"

/** A one-time code to be printed and typed: `K7QM-3WTA-XN5C`, 59 bits. */
export function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("")
  return [group(), group(), group()].join("-")
}

/** A code as it was meant, typed in whatever way. */
export function normalisedCode(typed: string): string {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
  return plain.match(/.{1,4}/g)?.join("-") ?? ""
}
