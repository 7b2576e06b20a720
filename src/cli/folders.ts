import { homedir } from "node:os"
import { join } from "node:path"

/** Where the user's own data lives: imported code lists now, the ledger later. Not made before it is needed. */
export function dataFolder(): string {
  const { MINGZHANG_DATA, XDG_DATA_HOME } = process.env
  if (MINGZHANG_DATA) return MINGZHANG_DATA
  if (process.getuid?.() === 0) return "/var/lib/mingzhang"
  return join(XDG_DATA_HOME || join(homedir(), ".local", "share"), "mingzhang")
}
