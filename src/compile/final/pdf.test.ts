import { expect, test } from "vitest"
import { differencesOf } from "../../../test/differences.ts"
import { checkDisclosure } from "../../check/index.ts"
import { departmentFinals } from "../../demo/index.ts"
import { writePdf } from "../../document/pdf/write.node.ts"
import { readDocument } from "../../document/read.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { printOf } from "../../write/index.ts"
import { compileFinal } from "./index.ts"

/** What a page does not keep, as for budgets (document/pdf/law.test.ts). */
const lost = ["sections", "claims", "grid", "merged", "stands", "duties"]

test("决算写成 PDF 再读回来是一样的，也查不出问题", async () => {
  const [department] = [...departmentFinals({ place: "shanghai", departments: 1, years: 2 })]
  const { account } = department!.years[1]!
  const disclosure = compileFinal(account, department!.code, defaultReference)
  const bytes = await writePdf(printOf(disclosure))
  const read = readDisclosure(await readDocument(bytes, "决算.pdf"), defaultReference)
  expect(differencesOf(disclosure, read, lost)).toEqual([])
  const { findings } = checkDisclosure({ disclosure: read, lastYear: null, reference: defaultReference })
  expect(findings.map(({ check, message }) => `${check} ${message}`)).toEqual([])
})
