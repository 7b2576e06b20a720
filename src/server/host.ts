const local = ["localhost", "127.0.0.1", "[::1]"]

/**
 * Whether a request's Host is one the server answers to: the names it was given and those of this machine; without
 * names any, but when it listens on this machine only: a name of elsewhere that leads here is a trick.
 */
export function isAnswered(asked: string | undefined, listens: string, names: readonly string[]): boolean {
  const host = nameIn(asked)
  if (host === null) return false
  const isLocal = local.includes(host) || /^127\.\d+\.\d+\.\d+$/.test(host)
  if (isLocal) return true
  if (names.length > 0) return names.some((name) => name.toLowerCase() === host)
  return !["localhost", "127.0.0.1", "::1"].includes(listens) && !/^127\./.test(listens)
}

/** The name of a Host header without its port, in small letters; null when it is none. */
function nameIn(host: string | undefined): string | null {
  const [, name] = /^(\[[\da-f:.]+\]|[^\s:/?#@\\]+)(?::\d{1,5})?$/i.exec(host ?? "") ?? []
  return name?.toLowerCase().replace(/\.$/, "") ?? null
}
