import { readFileSync } from "node:fs"

/** The user of the system that PostgreSQL runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Users that may be taken, the first that exists: one of its own, else the one that owns nothing. */
const names = ["mingzhang", "nobody"]

/** As whom PostgreSQL is started: it refuses to run as root. `null` is whoever runs the program. */
export function unprivileged(): Account | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const [, , uid, gid] = names.flatMap((name) => users.filter(([user]) => user === name))[0] ?? []
  return uid === undefined ? { uid: 65_534, gid: 65_534 } : { uid: Number(uid), gid: Number(gid) }
}
