import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { describe, expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { readDisclosure } from "../../read/index.ts"
import { disclosureToJson } from "../json.ts"
import schema from "./disclosure.schema.json" with { type: "json" }

type Schema = Readonly<Record<string, unknown>>

/** The words of JSON Schema that ours uses, checked: returns the paths that do not fit. */
function misfits(value: unknown, rule: Schema, path = "$"): string[] {
  if (typeof rule.$ref === "string") {
    const name = rule.$ref.replace("#/$defs/", "") as keyof typeof schema.$defs
    return misfits(value, schema.$defs[name], path)
  }
  const found: string[] = []
  if (rule.anyOf && !(rule.anyOf as Schema[]).some((each) => misfits(value, each, path).length === 0))
    found.push(path)
  if ("const" in rule && value !== rule.const) found.push(path)
  if (rule.enum && !(rule.enum as unknown[]).includes(value)) found.push(`${path} = ${String(value)}`)
  const kind = value === null ? "null" : Array.isArray(value) ? "array" : typeof value
  const types = ([] as unknown[]).concat(rule.type ?? [])
  const fits =
    types.includes(kind) || (kind === "number" && types.includes("integer") && Number.isInteger(value))
  if (types.length > 0 && !fits) found.push(`${path} is ${kind}`)
  if (kind === "array")
    (value as unknown[]).forEach((each, i) => {
      found.push(...misfits(each, (rule.items ?? {}) as Schema, `${path}[${i}]`))
    })
  if (kind === "object") {
    const record = value as Schema
    const properties = (rule.properties ?? {}) as Record<string, Schema>
    for (const name of (rule.required ?? []) as string[])
      if (!(name in record)) found.push(`${path}.${name} missing`)
    for (const [name, each] of Object.entries(record)) {
      const own = properties[name] ?? rule.additionalProperties
      if (own === false) found.push(`${path}.${name} unknown`)
      else if (own && own !== true) found.push(...misfits(each, own as Schema, `${path}.${name}`))
    }
  }
  return found
}

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
    expect(misfits({ schema: "mingzhang.disclosure/1" }, schema)).toEqual([])
    expect(misfits({ schema: "mingzhang.disclosure/2" }, schema)).toEqual(["$.schema"])
    expect(misfits({ schema: "mingzhang.disclosure/1", year: "2025", extra: 1 }, schema)).toEqual([
      "$.year is string",
      "$.extra unknown",
    ])
    expect(
      misfits(
        { schema: "mingzhang.disclosure/1", tables: [{ key: "budget", columns: [], rows: [] }] },
        schema,
      ),
    ).toEqual(["$.tables[0].key = budget"])
  })

  test.each(documents.map((path) => [basename(path), path]))("%s fits", async (_, path) => {
    const found = readDisclosure(await readDocument(new Uint8Array(readFileSync(path!)), "sample"))
    expect(misfits(JSON.parse(JSON.stringify(disclosureToJson(found))), schema)).toEqual([])
  })
})
