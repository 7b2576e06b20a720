import { randomUUID } from "node:crypto"
import { hashOfToken } from "../office/accounts/tokens.ts"
import type { Store } from "../store/database.ts"
import { insertSession } from "../store/sessions.ts"

/** A test asks as fast as it can. */
export const unlimited = { person: Number.POSITIVE_INFINITY, address: Number.POSITIVE_INFINITY }

/** Somebody's session that begins at a time; gives its cookie. */
export async function sessionOf(store: Store, region: string, person: string, at: number): Promise<string> {
  const token = randomUUID()
  await insertSession(store.db, hashOfToken(token), { region, person }, new Date(at))
  return `mingzhang_session=${token}`
}

/** What a server answered; null: nothing, because it was not there or went away. */
export interface Answered {
  readonly status: number
  readonly body: Record<string, unknown>
}

/** Asks a server that may go away at any moment. */
export async function askAt(
  url: string,
  path: string,
  cookie: string,
  body: unknown,
): Promise<Answered | null> {
  try {
    const answer = await fetch(`${url}api/v1${path}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  } catch {
    return null
  }
}

/** A save that was acknowledged: by its key, its number, and what it wrote where. */
export interface Acknowledged {
  readonly key: string
  readonly number: number
  readonly id: string
  readonly text: string
}

/** Someone who changes a few texts of one draft, over and over, and asks again with the same key when no answer came. */
export class Saver {
  readonly acknowledged: Acknowledged[] = []
  conflicts = 0
  /** Answers that are neither a save nor a conflict nor a pause of the server. */
  readonly odd: Answered[] = []
  private readonly seen = new Map<string, number>()
  private readonly name: string
  private readonly path: string
  private readonly cookie: string
  private readonly urlNow: () => string

  constructor(name: string, path: string, cookie: string, urlNow: () => string) {
    this.name = name
    this.path = path
    this.cookie = cookie
    this.urlNow = urlNow
  }

  /** Saves once: a text of its own, or one that everybody wants. */
  async save(round: number, id: string): Promise<void> {
    const [key, text] = [randomUUID(), `${this.name} 第${round}次`]
    const data = { of: "", kind: "other", about: id, text, items: [] }
    const ask = () =>
      askAt(this.urlNow(), this.path, this.cookie, {
        key,
        why: "typed",
        changes: [{ kind: "texts", id, seen: this.seen.get(id) ?? 0, place: 0, data }],
      })
    let answer = await ask()
    while (answer === null || answer.status === 503) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      answer = await ask()
    }
    if (answer.status === 200) {
      const number = answer.body.number as number
      this.seen.set(id, number)
      this.acknowledged.push({ key, number, id, text })
    } else if (answer.status === 412) {
      this.conflicts++
      const [conflict] = answer.body.conflicts as { readonly now: { readonly version: number } | null }[]
      this.seen.set(id, conflict?.now?.version ?? 0)
    } else this.odd.push(answer)
  }
}
