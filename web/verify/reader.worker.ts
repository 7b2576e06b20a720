import { compare } from "../../src/diff/index.ts"
import { Unreadable } from "../../src/document/blocks.ts"
import { readDocument } from "../../src/document/read.ts"
import { sha256 } from "../../src/document/sha256.ts"
import type { Disclosure } from "../../src/model/disclosure.ts"
import { disclosureFromJson } from "../../src/model/json.ts"
import { defaultReference } from "../../src/packs/reference.ts"
import { saidOf } from "../../src/portal/said.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { toText } from "../../src/report/differences/text.ts"
import { disclosureIn, looksLikeJson } from "../page/worker/from-json.ts"
import { preparePdf } from "../page/worker/pdf.ts"
import type { Asked, Request, Told } from "./messages.ts"

let last: Disclosure | null = null

self.addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  const told: Told =
    "read" in data
      ? await read(data.read)
      : { kind: "difference", text: last ? toText(compare(disclosureFromJson(data.against), last)) : "" }
  self.postMessage(told)
})

async function read({ name, bytes }: Asked): Promise<Told> {
  last = null
  const digest = await sha256(bytes)
  try {
    last = await disclosureOf(name, bytes)
    const { entity, year, stage } = last
    return { kind: "read", sha256: digest, said: await saidOf(last), name: entity.name, year, stage }
  } catch (error) {
    if (!(error instanceof Unreadable)) console.error(error)
    const because =
      error instanceof Unreadable ? error.message : "程序读不出这份文件的内容，只比对了文件本身。"
    return { kind: "unreadable", sha256: digest, because }
  }
}

async function disclosureOf(name: string, bytes: Uint8Array): Promise<Disclosure> {
  if (looksLikeJson(bytes)) return disclosureIn(bytes)
  await preparePdf(bytes)
  return readDisclosure(await readDocument(bytes, name), defaultReference)
}
