import Fastify from "fastify"
import { parquetReadObjects } from "hyparquet"
import { SaxesParser } from "saxes"
import { afterAll, describe, expect, test } from "vitest"
import { readDocument } from "../../../document/read.ts"
import { openZip } from "../../../document/zip.ts"
import { csvRows, parseCsv } from "../../../model/csv.ts"
import { linesOf } from "../../../portal/entries/index.ts"
import { shelfOf } from "../../../portal/memory/index.ts"
import { demoPublications } from "../../../portal/portal.test-data.ts"
import { plainSite } from "../../../portal/site.ts"
import { only } from "../shelves.ts"
import { addData } from "./index.ts"
import { zipped } from "./pieces.ts"
import { dataFields, textOf, wholeYear } from "./rows.ts"
import { xlsxOfLines } from "./xlsx.ts"

/** A county in which somebody tried what a document can try. */
const [first] = demoPublications()
const all = demoPublications()
  .filter(
    ({ publication: { department, year } }) => department === first!.publication.department && year > 2025,
  )
  .map((each, i) =>
    i === 0
      ? {
          ...each,
          publication: { ...each.publication, name: '=cmd|"/c calc"!A1<script>&\u0000,\r\n"' },
        }
      : each,
  )
const shelves = only(shelfOf(all))
const { region } = all[0]!.publication
const year = { region, year: 2027, stage: "budget" as const }
const app = Fastify()
addData(app, { shelves, base: "/p/", site: { ...plainSite, origin: "https://budget.example.cn" } })
afterAll(() => app.close())

const got = async (path: string) => {
  const { statusCode, headers, rawPayload } = await app.inject(`/p/${path}`)
  return {
    status: statusCode,
    type: headers["content-type"],
    bytes: new Uint8Array(rawPayload),
    text: rawPayload.toString(),
  }
}

/** Every line as texts by the names of the fields, straight from the documents. */
const expected = all
  .filter(({ publication }) => publication.year === 2027)
  .sort((a, b) => (a.publication.body < b.publication.body ? -1 : 1))
  .flatMap(({ publication, disclosure }) =>
    linesOf(publication, disclosure).map((line) =>
      Object.fromEntries(dataFields.map((field) => [field.name, textOf(field, field.of(publication, line))])),
    ),
  )

describe("a whole year", () => {
  test("as CSV is every amount of every document, to the cent, and no cell runs", async () => {
    const { text, type } = await got(`${region}/data/2027.csv`)
    expect(type).toBe("text/csv; charset=utf-8")
    const rows = parseCsv(text)
    expect(rows).toHaveLength(expected.length)
    expect(rows.map(({ body_name, ...row }) => row)).toEqual(expected.map(({ body_name, ...row }) => row))
    for (const { cells } of csvRows(text)) for (const cell of cells) expect(cell).not.toMatch(/^[=@\t\r]/)
  })

  test("as JSON is the same, with the publications it is made of", async () => {
    const { text } = await got(`${region}/data/2027.json`)
    const { lines, publications } = JSON.parse(text)
    expect(publications).toHaveLength(all.filter(({ publication }) => publication.year === 2027).length)
    expect(
      lines.map((line: Record<string, unknown>) =>
        Object.fromEntries(
          dataFields.map((field) => {
            const value = line[field.name] as string | number | null
            return [
              field.name,
              textOf(field, field.type === "money" ? Math.round(Number(value) * 100) : value),
            ]
          }),
        ),
      ),
    ).toEqual(expected)
  })

  test("as Parquet is the same, opened by a reader of its own", async () => {
    const { bytes } = await got(`${region}/data/2027.parquet`)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(
      rows.map((row) =>
        Object.fromEntries(
          dataFields.map((field) => {
            const value = field.type === "money" ? Number(row[`${field.name}_cents`]) : row[field.name]
            return [field.name, textOf(field, (value as string | number | undefined) ?? null)]
          }),
        ),
      ),
    ).toEqual(expected)
  })

  test("as a workbook goes on on another sheet where one is full, and every name stays a text", async () => {
    const found = (await wholeYear(shelves, year))!
    const most = Math.ceil(expected.length / 2)
    const pieces = []
    for await (const piece of zipped(xlsxOfLines(found.contents(), most))) pieces.push(piece)
    const { blocks } = await readDocument(new Uint8Array(Buffer.concat(pieces)), "数据.xlsx")
    const tables = blocks.filter((block) => block.kind === "table")
    expect(tables).toHaveLength(3)
    const rows = tables.flatMap(({ rows }) => rows.slice(1))
    expect(rows).toHaveLength(expected.length)
    const names = dataFields.map(({ name }) => name)
    for (const i of [0, 1, most - 2, most - 1, most, expected.length - 1]) {
      const cells = rows[i]!.cells.map(({ text }) => text)
      expect(cells[names.indexOf("label")]).toBe(expected[i]!.label)
      expect(Number(cells.at(-1)!.replaceAll(",", ""))).toBe(Number(expected[i]!.amount))
    }
  })

  test("as a Fiscal Data Package says what its columns are, and holds a package of each publication", async () => {
    const zip = openZip((await got(`${region}/data/2027.zip`)).bytes)
    const text = (name: string) => new TextDecoder().decode(zip.bytes(name)!)
    const { resources, profile } = JSON.parse(text("datapackage.json"))
    expect(profile).toBe("fiscal-data-package")
    const [header] = csvRows(text(resources[0].path))
    expect(header!.cells).toEqual(resources[0].schema.fields.map(({ name }: { name: string }) => name))
    expect(parseCsv(text("lines.csv"))).toHaveLength(expected.length)
    const bodies = all.filter(({ publication }) => publication.year === 2027)
    for (const { publication } of bodies) expect(zip.has(`${publication.body}/datapackage.json`)).toBe(true)
  })

  test("that nobody published is not there, in any format", async () => {
    for (const path of ["data/2019.csv", "data/2027-final.csv", "data/2027.exe", "data/27.csv"])
      expect((await got(`${region}/${path}`)).status, path).toBe(404)
    expect((await got("999999/data/2027.csv")).status).toBe(404)
    expect((await got("999999/data/2027.jsonld")).status).toBe(404)
  })
})

describe("what programs find the data by", () => {
  test("the dictionary says of every column what it means", async () => {
    const { fields } = JSON.parse((await got("data-dictionary.json")).text)
    expect(fields.map(({ name }: { name: string }) => name)).toEqual(dataFields.map(({ name }) => name))
    expect(parseCsv((await got("data-dictionary.csv")).text)).toEqual(fields)
  })

  test("every address in the catalogue leads to data", async () => {
    const catalogue = JSON.parse((await got("catalogue.jsonld")).text)
    const addresses = catalogue["dcat:dataset"].flatMap(
      (dataset: {
        readonly "@id": string
        readonly "dcat:distribution": readonly Record<string, string>[]
      }) => [dataset["@id"], ...dataset["dcat:distribution"].map((each) => each["dcat:downloadURL"])],
    )
    expect(addresses.length).toBe(2 * 6)
    for (const address of addresses.filter((each: string) => each.includes("2026")))
      expect((await got(address.replace("https://budget.example.cn/p/", ""))).status, address).toBe(200)
  })

  test("feeds and sitemaps are whole, whatever a name says", async () => {
    for (const path of [
      "feed.atom",
      `${region}/feed.atom`,
      "search.atom?q=%E5%B1%80",
      "sitemap.xml",
      `${region}/sitemap.xml`,
    ]) {
      const { text, status } = await got(path)
      expect(status, path).toBe(200)
      expect(text).not.toContain("<script")
      const parser = new SaxesParser()
      parser.on("error", (error) => {
        throw error
      })
      parser.write(text).close()
    }
    expect((await got("feed.atom")).text.match(/<entry>/g)).toHaveLength(Math.min(200, all.length))
    expect((await got("search.atom?q=%E5%B1%80")).text).toContain("<entry>")
    expect((await got("999999/feed.atom")).status).toBe(404)
  })
})
