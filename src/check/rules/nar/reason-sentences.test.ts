import { expect, test } from "vitest"
import { defaultReference } from "../../../packs/reference.ts"
import { documentOf } from "../../../read/example.ts"
import { readDisclosure } from "../../../read/index.ts"
import { examine } from "../../engine/examine.ts"
import { reasonAgainstDirection } from "./NAR-015-reason-against-direction.ts"
import { contrarySentences, fittingSentences } from "./reason-sentences.test-data.ts"

function toldOf(sentence: string): number {
  const document = documentOf(`桐江县畜牧局2025年部门预算情况说明\n一、支出预算情况说明\n${sentence}`)
  const disclosure = readDisclosure(document, defaultReference)
  return examine({ disclosure, lastYear: null, reference: defaultReference }, [reasonAgainstDirection]).groups
    .length
}

test("of reasons that go the other way nine in ten are told, whatever their words", () => {
  const missed = contrarySentences.filter((sentence) => toldOf(sentence) === 0)
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(contrarySentences.length / 10)
})

test.each(fittingSentences)("silent: %s", (sentence) => {
  expect(toldOf(sentence)).toBe(0)
})
