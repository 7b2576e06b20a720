/** Why the database cannot be used, as one Chinese sentence that says what to do. */
export class StoreProblem extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = "StoreProblem"
  }
}
