import type { Answers, Question } from "../../messages/ledgers.ts"
import { compileFor } from "./compiled.ts"
import { draftAgain } from "./draft.ts"
import { forget } from "./kept.ts"
import { exampleFile, templateFile } from "./templates.ts"
import { writeEach, writeFor } from "./write.ts"

export { draftOf } from "./draft.ts"
export { openLedger } from "./open.ts"

type LedgerQuestion = Exclude<
  Question,
  { ask: "writeExplanations" | "readExplanations" | "readEarlier" | "mark" }
>

/** Answers a question about ledgers, in the worker: ledgers stay here, plain results go to the page. */
export async function answerFor(question: LedgerQuestion): Promise<Answers[Question["ask"]]> {
  switch (question.ask) {
    case "template":
      return templateFile(question.year, question.place)
    case "example":
      return exampleFile()
    case "draft":
      return draftAgain(question.key, question.year)
    case "compile":
      return compileFor(question.key, question.of, question.month)
    case "write":
      return writeFor(question.key, question.of, question.format, question)
    case "writeEach":
      return writeEach(question.key, question)
    case "forget":
      forget(question.key)
      return null
  }
}
