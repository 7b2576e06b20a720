import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { checkDisclosure } from "../index.ts"

const sample = readFileSync(
  new URL("../../../test/corpus/samples/anhe-agriculture-2024.txt", import.meta.url),
  "utf8",
)
const captions = [...sample.matchAll(/单位：(万元|元)/g)]

/** The errors of the sample when one of its tables says another measure. */
async function errorsWith(caption: RegExpExecArray, measure: string) {
  const text = `${sample.slice(0, caption.index)}单位：${measure}${sample.slice(caption.index + caption[0].length)}`
  const document = await readDocument(new TextEncoder().encode(text), "安禾.txt")
  const disclosure = readDisclosure(document, defaultReference)
  const { findings } = checkDisclosure({ disclosure, lastYear: null, reference: defaultReference })
  return findings.filter(({ severity }) => severity === "error")
}

describe("a table that says another measure than its figures are in", () => {
  test.each([
    [0, "收支总表"],
    [2, "支出总表"],
    [8, "“三公”经费"],
    [17, "政府采购预算"],
  ])("is one mistake, whatever relations it breaks: caption %i", async (n, title) => {
    const errors = await errorsWith(captions[n]!, "元")
    expect(errors.map(({ title: what }) => what)).toEqual(["表格的计量单位写错"])
    expect(errors[0]!.message).toContain(title)
    expect(errors[0]!.message).toContain("写单位“元”，表内的数按“万元”才与其他各表和文中一致")
  })

  test("is not told where the measure is right", async () => {
    expect(await errorsWith(captions[2]!, "万元")).toEqual([])
  })
})
