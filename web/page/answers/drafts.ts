/** Texts that were begun and not yet kept, by what they are about: whoever leaves the page is asked first. */
const begun = new Map<string, string>()

/** What was begun about something. */
export function draftOf(key: string): string | undefined {
  return begun.get(key)
}

/** A text is begun, or done with. */
export function setDraft(key: string, text: string | null): void {
  const had = begun.size
  if (text === null || text.trim() === "") begun.delete(key)
  else begun.set(key, text)
  if (had === 0 && begun.size > 0) addEventListener("beforeunload", ask)
  if (had > 0 && begun.size === 0) removeEventListener("beforeunload", ask)
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
