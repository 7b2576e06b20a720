/** Fields inside one another; real documents have three or four. */
const deepest = 100
/** Only the beginning of an instruction is looked at. */
const longest = 1000

/**
 * Follows Word's complex fields (begin – instruction – separate – result – end), which may nest and reach over
 * paragraphs. Results are text of the document, except those of a contents list.
 */
export class Fields {
  private readonly open: { instruction: string; result: boolean }[] = []

  begin(): void {
    this.open.push({ instruction: "", result: false })
    // Fields that never end would be looked through at every word.
    if (this.open.length > deepest) this.open.shift()
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field && field.instruction.length < longest) field.instruction += text
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field) field.result = true
  }

  end(): void {
    this.open.pop()
  }

  /** Between begin and separate stands the instruction, which is not printed. */
  get instructing(): boolean {
    return this.open.some((field) => !field.result)
  }

  /** Inside the result of a TOC field. */
  get inContents(): boolean {
    return this.open.some((field) => isContents(field.instruction))
  }

  /** A contents list has no tables in it: a contents field still open at one was never closed. */
  forgetContents(): void {
    if (this.inContents) this.open.length = 0
  }
}

/** Whether a field instruction makes a contents list. */
export function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction)
}
