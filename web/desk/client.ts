/** Something the server did not do, with its sentence. */
export class Trouble extends Error {
  readonly status: number
  /** What came with it: conflicts, a new preview. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(status: number, sentence: string, more: Readonly<Record<string, unknown>> = {}) {
    super(sentence)
    this.status = status
    this.more = more
  }
}

type Method = "GET" | "POST" | "PUT" | "DELETE"

const listeners = new Set<() => void>()

/** Hears when a session has ended; gives back how to stop. */
export function onSessionEnd(hear: () => void): () => void {
  listeners.add(hear)
  return () => void listeners.delete(hear)
}

/** Asks the server; throws a {@link Trouble}. A quiet question whether somebody is signed in ends no session. */
export async function ask<T>(
  method: Method,
  path: string,
  body?: unknown,
  { isQuiet = false, secret }: { readonly isQuiet?: boolean; readonly secret?: string | undefined } = {},
): Promise<T> {
  const headers = {
    ...(body !== undefined && { "content-type": "application/json" }),
    ...(secret !== undefined && { "x-set-up-secret": secret }),
  }
  return answered(
    await sent(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    isQuiet,
  )
}

/** Sends a file's bytes. */
export async function sendFile<T>(
  method: "POST" | "PUT",
  path: string,
  file: File,
  headers: Readonly<Record<string, string>> = {},
  asked: Readonly<Record<string, string>> = {},
): Promise<T> {
  const query = new URLSearchParams({ name: file.name.slice(-150), ...asked })
  return answered(
    await sent(`${path}?${query}`, {
      method,
      headers: { "content-type": "application/octet-stream", ...headers },
      body: file,
    }),
  )
}

/** The address of something to be downloaded. */
export function addressOf(path: string): string {
  return `/api/v1${path}`
}

async function sent(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(addressOf(path), { ...init, credentials: "same-origin" })
  } catch {
    throw new Trouble(0, "连不上服务器，请检查网络，或确认明账仍在运行；没有保存的内容还在页面上。")
  }
}

async function answered<T>(response: Response, isQuiet = false): Promise<T> {
  if (response.status === 204) return undefined as T
  const body = (await response.json().catch(() => null)) as (Record<string, unknown> & T) | null
  if (response.ok && body !== null) return body
  if (response.status === 401 && !isQuiet) for (const hear of listeners) hear()
  const sentence = typeof body?.detail === "string" ? body.detail : "服务器没有答复清楚，请稍后再试。"
  throw new Trouble(response.status, sentence, body ?? {})
}

/** A file the server makes, under the name it gives it. */
export async function fetchFile(path: string): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  const response = await sent(path, { method: "GET" })
  if (!response.ok) return answered(response)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const given = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get("content-disposition") ?? "")?.[1]
  const name = given === undefined ? "明账文件" : decodeURIComponent(given)
  return { name, type: response.headers.get("content-type") ?? "application/octet-stream", bytes }
}
