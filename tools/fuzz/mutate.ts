import { strFromU8, strToU8 } from "fflate"
import { type Random, randomOf } from "../../src/demo/random.ts"
import type { Input, Kind } from "./kinds.ts"
import { bytesMutated } from "./mutations/bytes.ts"
import { elementsMutated } from "./mutations/elements.ts"
import { jsonMutated } from "./mutations/json.ts"
import { markupMutated } from "./mutations/markup.ts"
import { pdfMutated } from "./mutations/pdf.ts"
import { textMutated } from "./mutations/text.ts"
import { zipMutated } from "./mutations/zip.ts"

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const inText =
  (mutate: (text: string, random: Random) => string): Mutation =>
  (bytes, random) =>
    strToU8(mutate(strFromU8(bytes), random))

const json = inText(jsonMutated)
const text = inText(textMutated)
const markup = inText(markupMutated)
const elements = inText(elementsMutated)

/** What is done to files of a kind besides changing bytes, which is done to all. */
const own: Readonly<Record<Kind, readonly Mutation[]>> = {
  docx: [zipMutated],
  xlsx: [zipMutated],
  "ledger-xlsx": [zipMutated],
  pdf: [pdfMutated],
  html: [elements, elements, markup, text],
  txt: [text],
  md: [text, text, markup],
  json: [json],
  "ledger-json": [json],
}

/** The n-th input of a kind: one to four mutations of one of its seeds, always the same of the same seed of the run. */
export function inputAt(seeds: readonly Input[], kind: Kind, seed: number, n: number): Input {
  const random = randomOf(seed, kind, n)
  let { bytes } = random.pick(seeds.filter((each) => each.kind === kind))
  // Most files keep their form: what only has broken bytes does not get past the door.
  const broken = random.chance(0.15)
  // Those of containers mutate several parts themselves: they are opened and closed once.
  const left =
    own[kind].some((each) => each === zipMutated || each === pdfMutated) && !broken ? 1 : random.int(1, 4)
  for (let n = 0; n < left; n++) bytes = (broken ? bytesMutated : random.pick(own[kind]))(bytes, random)
  return { kind, bytes }
}
