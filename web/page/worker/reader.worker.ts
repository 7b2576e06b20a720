import { catalogue } from "../../../src/check/catalogue.ts"
import { checkDisclosure } from "../../../src/check/index.ts"
import { type Block, Unreadable } from "../../../src/document/blocks.ts"
import { readDocument } from "../../../src/document/read.ts"
import type { Disclosure } from "../../../src/model/disclosure.ts"
import { defaultReference } from "../../../src/packs/reference.ts"
import { readDisclosure } from "../../../src/read/index.ts"
import { recoverTables } from "../../../src/read/run-together/index.ts"
import { writeReport } from "../../../src/report/findings/index.ts"
import { isFinal } from "../../../src/workbook/final-file.ts"
import { isLedger } from "../../../src/workbook/ledger-file.ts"
import type { Checked, Recognised } from "../../shared/workbench/checked.ts"
import type { Answer, GivenFile, Outcome, Purpose, Request } from "../messages/files.ts"
import type { Answers, Changes, Question } from "../messages/ledgers.ts"
import { answerExplanations, isAboutExplanations } from "./explanations.ts"
import { blocksOf, disclosureIn, looksLikeJson } from "./from-json.ts"
import { preparePdf } from "./pdf.ts"

const titles = Object.fromEntries(catalogue.map((check) => [check.id, check.title]))

/** Compiling is loaded when it is asked for: who only checks does not wait for it. */
const compiling = () => import("./compile/index.ts")

type CheckRequest = Extract<Request, { kind: "check" }>

/** Reads and checks one file in this thread; the bytes go nowhere else. */
async function check({ key, name, bytes, purpose, beside, budget }: CheckRequest): Promise<Outcome> {
  try {
    const isBook = (await isLedger(bytes)) || (await isFinal(bytes))
    const published = purpose === "ledger" && !isBook ? await publishedIn(name, bytes) : null
    if (published) return published
    if (purpose === "ledger" || isBook) return await (await compiling()).openLedger(key, name, bytes)
    const { disclosure, blocks } = await read(name, bytes, purpose)
    if (purpose === "compile")
      return { kind: "draft", draft: await (await compiling()).draftOf(key, name, disclosure) }
    const lastYear = beside && (await read(beside.name, beside.bytes, "check")).disclosure
    const own = budget && (await read(budget.name, budget.bytes, "check")).disclosure
    const report = checkDisclosure({ disclosure, lastYear, budget: own, reference: defaultReference })
    const checked: Checked = {
      blocks,
      recognised: recognisedIn(disclosure),
      report,
      titles,
    }
    return { kind: "checked", checked }
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "unreadable", message: error.message }
    console.error(error)
    if (isMissingPart(error)) return { kind: "unreadable", message: missingPart }
    return {
      kind: "unreadable",
      message: `读取“${name}”时程序出了差错，这不是您的问题；请换一种格式（如 .docx）再试，或把文件反馈给我们。`,
    }
  }
}

/** A published document where a ledger was expected: what to do with it instead; null when it is none. */
async function publishedIn(name: string, bytes: Uint8Array): Promise<Outcome | null> {
  const disclosure = await read(name, bytes, "check").then(
    (found) => found.disclosure,
    () => null,
  )
  if (!disclosure?.tables.some(({ key }) => key !== "unknown")) return null
  const whose = `${disclosure.entity.name}${disclosure.year === null ? "" : `${disclosure.year}年`}`
  return {
    kind: "unreadable",
    message: `“${name}”是${whose}的公开文件，不是台账。要用它起草明年的台账，还是检查它？`,
    offers: ["compile", "check"],
  }
}

async function changesOf(before: GivenFile, after: GivenFile): Promise<Changes> {
  const both = [await read(before.name, before.bytes, "check"), await read(after.name, after.bytes, "check")]
  return (await import("./changes.ts")).changesBetween(both[0]!.disclosure, both[1]!.disclosure)
}

async function read(
  name: string,
  bytes: Uint8Array,
  purpose: Purpose,
): Promise<{ disclosure: Disclosure; blocks: Block[] }> {
  if (looksLikeJson(bytes)) {
    const disclosure = dataIn(bytes, purpose)
    return { disclosure, blocks: blocksOf(disclosure) }
  }
  await preparePdf(bytes)
  const document = await readDocument(bytes, name)
  return { disclosure: readDisclosure(document, defaultReference), blocks: recoverTables(document.blocks) }
}

function dataIn(bytes: Uint8Array, purpose: Purpose): Disclosure {
  try {
    return disclosureIn(bytes)
  } catch (error) {
    if (purpose !== "compile" || !(error instanceof Unreadable)) throw error
    throw new Unreadable("这份 JSON 不是明账的台账，也不是公开文件的数据，请核对是否选错文件。")
  }
}

function recognisedIn(disclosure: Disclosure): Recognised {
  // Project sheets are counted as projects, not as tables.
  const tables = disclosure.tables.filter(({ key }) => key !== "project" && key !== "indicators")
  const known = tables.filter((table) => table.key !== "unknown")
  return {
    title: disclosure.title,
    stage: disclosure.stage,
    tables: known.map((table) => table.title),
    unknownTables: tables.length - known.length,
    projects: disclosure.projects.length,
    claims: disclosure.claims.length,
    unread: disclosure.unread,
    headings: disclosure.sections.map(({ at, level }) => ({ at, level })),
  }
}

async function answer(request: Request): Promise<Answer> {
  const { id } = request
  if (request.kind === "check") {
    return { id, kind: "outcome", outcome: await check(request) }
  }
  try {
    if (request.kind === "compare")
      return { id, kind: "compared", changes: await changesOf(request.before, request.after) }
    if (request.kind === "ask") return { id, kind: "answered", answer: await answerTo(request.question) }
    return { id, kind: "written", bytes: await writeReport(request.format, request.reports, request.options) }
  } catch (error) {
    if (said.has((error as Error).name)) return { id, kind: "failed", message: (error as Error).message }
    console.error(error)
    if (isMissingPart(error)) return { id, kind: "failed", message: missingPart }
    return { id, kind: "failed", message: "生成文件时程序出了差错，这不是您的问题；请换一种格式再试。" }
  }
}

async function answerTo(question: Question): Promise<Answers[Question["ask"]]> {
  if (isAboutExplanations(question)) return answerExplanations(question)
  if (question.ask === "readEarlier")
    return (await import("./earlier.ts")).earlierIn(question.name, question.bytes, question.now)
  if (question.ask === "mark")
    return (await import("./marked.ts")).marked(question.name, question.bytes, question.report)
  return (await compiling()).answerFor(question)
}

/** Errors whose message is a sentence for the visitor. */
const said = new Set(["Gone", "Unreadable", "Unwritable", "NoSuchPublisher"])

const missingPart = "页面有一部分没有取到，请确认明账服务仍在运行，然后刷新页面再试。"

/** A part of the page that is loaded later and did not come: the server was stopped, or replaced by a newer one. */
function isMissingPart(error: unknown): boolean {
  return error instanceof TypeError && /import|module|fetch/i.test(error.message)
}

// One at a time: two large files read together would need twice the memory.
let turn: Promise<void> = Promise.resolve()
self.addEventListener("message", (event: MessageEvent<Request>) => {
  turn = turn.then(async () => {
    const answered = await answer(event.data)
    try {
      self.postMessage(answered)
    } catch {
      // An answer too large to be handed over.
      self.postMessage({ id: event.data.id, kind: "failed", message: "结果太大，浏览器放不下。" })
    }
  })
})
