import {
  type Explanation,
  explanationsBookEnding,
  explanationsEnding,
  explanationsFrom,
  explanationsText,
} from "../../../src/check/explanations/index.ts"
import { Unreadable } from "../../../src/document/blocks.ts"
import type { Answers, MadeFile, Question } from "../messages/ledgers.ts"

type Asked = Extract<Question, { ask: "writeExplanations" | "readExplanations" }>

/** Whether a question is about files of explanations. */
export function isAboutExplanations(question: Question): question is Asked {
  return question.ask === "writeExplanations" || question.ask === "readExplanations"
}

/** Writes explanations as the file that `check --explanations` takes, or reads one. Throws {@link Unreadable}. */
export async function answerExplanations(question: Asked): Promise<Answers[Asked["ask"]]> {
  if (question.ask === "readExplanations") return readFile(question.name, question.bytes)
  const { name, explanations, format } = question
  if (format === "json")
    return fileOf(`${name}${explanationsEnding}`, new TextEncoder().encode(explanationsText(explanations)))
  const { explanationsBook } = await import("../../../src/report/explanations/xlsx.ts")
  return fileOf(`${name}${explanationsBookEnding}`, await explanationsBook(explanations))
}

async function readFile(name: string, bytes: Uint8Array): Promise<Explanation[]> {
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
      return (await import("../../../src/report/explanations/xlsx.ts")).explanationsInBook(bytes)
    return explanationsFrom(new TextDecoder("utf-8").decode(bytes))
  } catch (error) {
    if ((error as Error).name !== "Unreadable") throw error
    throw new Unreadable(`“${name}”：${(error as Error).message}`)
  }
}

function fileOf(name: string, bytes: Uint8Array): MadeFile {
  const type = name.endsWith(".json")
    ? "application/json"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  return { name, type, bytes }
}
