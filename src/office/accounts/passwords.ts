import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto"
import { type PasswordCost, Refused } from "../office.ts"

/** Cost of new passwords: 32 MB and about 80 ms here (OWASP's least for scrypt is N = 2^17 with r = 8, or this with p = 3). */
const usual: PasswordCost = { N: 2 ** 15, r: 8, p: 3 }
const bytes = 32
const shortest = 10

/** A password as it is kept, `scrypt$N$r$p$salt$hash`; its parameters stay good when they rise for new ones. */
export async function hashOf(password: string, cost = usual): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derived(password, salt, cost)
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), hash.toString("base64url")].join("$")
}

/** Whether a password is the one kept. Takes as long when nothing is kept: nobody learns which accounts exist. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = (kept ?? nobody).split("$")
  const expected = Buffer.from(hash, "base64url")
  const given = await derived(password, Buffer.from(salt, "base64url"), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(given, expected) && kept !== null
}

/** Refuses a password that is too easy, in one sentence. */
export function mustBeStrong(
  password: string,
  { id, name }: { readonly id: string; readonly name: string },
): void {
  if ([...password].length < shortest)
    throw new Refused("need", `密码至少${shortest}个字，请加长；可以用一句话。`)
  if (password.length > 200) throw new Refused("need", "密码最多200个字，请缩短。")
  const isOwn = [id, name].some((word) => word !== "" && password.toLowerCase().includes(word.toLowerCase()))
  if (isOwn) throw new Refused("need", "密码里不要有自己的账号或姓名，请换一个。")
  if (new Set(password).size < 5) throw new Refused("need", "密码里不同的字太少，请换一个。")
}

const nobody = `scrypt$${usual.N}$${usual.r}$${usual.p}$${"A".repeat(22)}$${Buffer.alloc(bytes).toString("base64url")}`

function derived(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFC"), salt, bytes, { ...options, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
