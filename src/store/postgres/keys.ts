import { randomBytes } from "node:crypto"
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { StoreProblem } from "./problem.ts"

/** Whom a connection belongs to: who makes the database, who owns its tables, and who works with them. */
export type Role = "superuser" | "owner" | "app"

/** How each is called in the database. */
export const roleNames: Readonly<Record<Role, string>> = {
  superuser: "postgres",
  owner: "mingzhang",
  app: "mingzhang_app",
}

/** Who reads what is published without an account: a role without a password, which the program takes on. */
export const readerName = "mingzhang_reader"

/** The passwords of the roles: made once, read by nobody but who runs the program. */
export type Keys = Readonly<Record<Role, string>>

/** The keys of a folder, made when there are none. */
export function keysAt(path: string): Keys {
  if (existsSync(path)) return keysIn(path)
  const password = () => randomBytes(24).toString("base64url")
  const keys = { superuser: password(), owner: password(), app: password() }
  writeFileSync(`${path}.part`, JSON.stringify(keys), { mode: 0o600 })
  renameSync(`${path}.part`, path)
  return keys
}

function keysIn(path: string): Keys {
  try {
    const keys = JSON.parse(readFileSync(path, "utf8")) as Partial<Keys>
    const { superuser, owner, app } = keys
    if (superuser && owner && app) return { superuser, owner, app }
  } catch (error) {
    throw new StoreProblem(`口令文件“${path}”读不出来，请从备份恢复这个文件。`, error)
  }
  throw new StoreProblem(`口令文件“${path}”不完整，请从备份恢复这个文件。`)
}
