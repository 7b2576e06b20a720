import { isPartOf } from "../subjects.ts"
import { type Beginning, OpenList } from "./open-list.ts"

/** What a paragraph without numbering says that matters for a list announced above it. */
export interface Continuation {
  /** The known subject it begins with. */
  readonly subject: string | null
  readonly open: boolean
  readonly loose: boolean
  readonly semicolons: boolean
}

/** Lists that lie in one another in prose, at most. */
const deepest = 16

/** The lists of one stretch of prose: which are open just now, and all that were. */
export class Lists {
  readonly all: OpenList[] = []
  private stack: OpenList[] = []
  private next: number
  /** The announced list that the paragraph before, without numbering, belonged to. */
  private resumed: OpenList | null = null

  constructor(firstId: number) {
    this.next = firstId
  }

  /** The innermost list whose parts may follow at this depth of brackets. */
  current(depth: number): OpenList | null {
    const list = this.stack.at(-1)
    return list && list.depth === depth && list.following === false ? list : null
  }

  begin(beginning: Beginning): OpenList {
    const list = new OpenList(this.next++, beginning)
    if (this.stack.length >= deepest) this.stack.shift()
    this.stack.push(list)
    this.all.push(list)
    return list
  }

  /** The list's parts are announced and stand in the numbered paragraphs below. */
  announce(list: OpenList): void {
    list.following = null
  }

  /**
   * A paragraph without numbering after an announcement is the list itself; so is the next one, when it begins
   * with another part of the whole.
   */
  resume(paragraph: Continuation): void {
    const last = this.resumed
    this.resumed = null
    const list = this.stack.at(-1)
    if (list?.following === null) {
      list.following = false
      this.resumed = list
      list.resume(paragraph)
    } else if (last?.whole && paragraph.subject !== null && !this.stack.includes(last)) {
      if (last.names(paragraph.subject) || !isPartOf(last.whole.subject, paragraph.subject)) return
      this.resumed = last
      this.stack.push(last)
      last.resume(paragraph)
    }
  }

  /** The announced list that a paragraph with this numbering continues, or null. */
  continuedBy(numbering: string): OpenList | null {
    const list = this.stack.findLast((each) => each.following !== false)
    if (!list) return null
    list.following ??= numbering
    if (list.following === numbering) return list
    if (/^#、|^第/.test(numbering)) this.end(list)
    return null
  }

  /** Closes one list: what follows is not in it. */
  end(list: OpenList): void {
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
    if (only?.whole && ended.length === 0 && only.parts.length > 1 && !only.parted) {
      if (next === null || !isPartOf(only.whole.subject, next)) ended.push(only)
    } else if (only) only.parted = true
    for (const list of ended) this.end(list)
  }
}
