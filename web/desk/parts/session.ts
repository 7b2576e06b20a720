import { createContext, useContext } from "react"
import type { Me } from "../answers/me.ts"

/** Who works at this desk, and the year they look at. */
export interface Session {
  readonly me: Me
  readonly year: number
  /** Asks again who is signed in: after a year was prepared, posts changed. */
  readonly refresh: () => void
}

/** Given by the desk to every page of somebody who is signed in. */
export const SessionContext = createContext<Session | null>(null)

/** Who works at this desk. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error("no session")
  return session
}
