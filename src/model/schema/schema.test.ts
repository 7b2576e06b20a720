import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../../read/index.ts"
import { disclosureToJson } from "../json.ts"
import schema from "./disclosure.schema.json" with { type: "json" }
import { misfits } from "./misfits.test-data.ts"

const corpus = join(import.meta.dirname, "../../../test/corpus/samples")
const documents = [
  ...readdirSync(corpus)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => join(corpus, name)),
  ...["001_9c205390ae305313.txt", "003_05b117f19e5843c3.docx", "shanghai-budget-2025.pdf"].map((name) =>
    join(import.meta.dirname, "../../../../shared/samples", name.startsWith("003") ? "files" : "", name),
  ),
].filter(existsSync)

describe("disclosure.schema.json", () => {
  test("the smallest disclosure fits, other JSON does not", () => {
    expect(misfits({ schema: "mingzhang.disclosure/2" }, schema)).toEqual([])
    expect(misfits({ schema: "mingzhang.disclosure/3" }, schema)).toEqual(["$.schema"])
    expect(misfits({ schema: "mingzhang.disclosure/2", year: "2025", extra: 1 }, schema)).toEqual([
      "$.year is string",
      "$.extra unknown",
    ])
    expect(
      misfits(
        { schema: "mingzhang.disclosure/2", tables: [{ key: "budget", columns: [], rows: [] }] },
        schema,
      ),
    ).toEqual(["$.tables[0].key = budget"])
  })

  test.each(documents.map((path) => [basename(path), path]))("%s fits", async (_, path) => {
    const found = readDisclosure(
      await readDocument(new Uint8Array(readFileSync(path!)), "sample"),
      defaultReference,
    )
    expect(misfits(JSON.parse(JSON.stringify(disclosureToJson(found))), schema)).toEqual([])
  })
})
