import type { List, Statement } from "./draft.ts"
import { completeKinds, isPartOf } from "./subjects.ts"

/** The lists of one stretch of prose: which are open just now, and all that were. */
export class Lists {
  readonly all: List[] = []
  private stack: List[] = []
  private next: number
  /** The announced list that the paragraph before, without numbering, belonged to. */
  private resumed: List | null = null

  constructor(firstId: number) {
    this.next = firstId
  }

  /** The innermost list whose parts may follow at this depth of brackets. */
  current(depth: number): List | null {
    const list = this.stack.at(-1)
    return list && list.depth === depth && list.following === false ? list : null
  }

  open(list: Omit<List, "id" | "parts" | "following" | "semicolons">): List {
    const opened: List = { ...list, id: this.next++, parts: [], following: false, semicolons: false }
    this.stack.push(opened)
    this.all.push(opened)
    return opened
  }

  /** The list's parts are announced and stand in the numbered paragraphs below. */
  announce(list: List): void {
    list.following = null
  }

  /**
   * A paragraph without numbering after an announcement is the list itself; so is the next one, when it begins
   * with another part (`subject`) of the whole.
   */
  resume({ open, loose, subject }: { open: boolean; loose: boolean; subject: string | null }): void {
    const last = this.resumed
    this.resumed = null
    const list = this.stack.at(-1)
    if (list?.following === null) this.resumed = list
    else if (last?.whole && subject !== null && !this.stack.includes(last)) {
      const isNew = last.parts.every((part) => part.subject !== subject)
      if (!isNew || !isPartOf(last.whole.subject, subject)) return
      this.resumed = last
      this.stack.push(last)
      last.start = 0
      last.open ||= open
      last.loose ||= loose
      return
    }
    if (list?.following !== null) return
    list.following = false
    list.start = 0
    list.open ||= open
    list.loose ||= loose
  }

  /** The announced list that a paragraph with this numbering continues, or null. */
  continuedBy(numbering: string): List | null {
    const list = this.stack.findLast((each) => each.following !== false)
    if (!list) return null
    list.following ??= numbering
    if (list.following === numbering) return list
    if (/^#、|^第/.test(numbering)) this.stack = this.stack.filter((each) => each !== list)
    return null
  }

  add(statement: Statement, list: List | null): void {
    if (list && list.whole !== statement && !list.parts.includes(statement)) list.parts.push(statement)
  }

  /** Closes one list: what follows is not in it. */
  end(list: List): void {
    this.stack = this.stack.filter((each) => each !== list)
  }

  /** Closes the lists of this depth and deeper; announced ones stay. */
  close(depth: number): void {
    this.stack = this.stack.filter((list) => list.depth < depth || list.following !== false)
  }

  /**
   * A semicolon ends a list inside a list. It parts the items of the only list there is, unless commas have
   * done so: then what follows (`next`, a subject or null) must be a part of the whole to stay in the list.
   */
  semicolon(depth: number, next: string | null): void {
    const same = this.stack.filter((list) => list.depth === depth && list.following === false)
    const ended = same.slice(1)
    const [only] = same
    if (only?.whole && ended.length === 0 && only.parts.length > 1 && !only.semicolons) {
      if (next === null || !isPartOf(only.whole.subject, next)) ended.push(only)
    } else if (only) only.semicolons = true
    for (const list of ended) this.stack.splice(this.stack.indexOf(list), 1)
  }
}

/** Whether a list need not add up: it says so, or nothing says that it names every part. */
export function isOpen(list: List): boolean {
  if (list.open || list.parts.length === 0 || list.parts.some((part) => part.unclear)) return true
  if (list.promise && !list.loose && list.parts.length > 1) return false
  if (list.count !== null && list.count === list.parts.length && list.count > 1) return false
  const kinds = list.parts.map((part) => part.subject)
  return !(list.whole && completeKinds(list.whole.subject, kinds))
}
