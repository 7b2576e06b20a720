import type { Publication } from "../../../portal/shelf.ts"
import { quoted } from "../../../write/fiscal/sheet.ts"
import { dataFields, type PublicationLines, textOf } from "./rows.ts"

/** The lines of some publications as CSV (RFC 4180, with a byte order mark for the Excel of Chinese offices). */
export async function* csvOfLines(contents: AsyncIterable<PublicationLines>): AsyncGenerator<string> {
  yield `\ufeff${dataFields.map(({ name }) => name).join(",")}\r\n`
  for await (const { publication, lines } of contents)
    yield lines
      .map(
        (line) =>
          `${dataFields.map((field) => quoted(textOf(field, field.of(publication, line)))).join(",")}\r\n`,
      )
      .join("")
}

/** The lines of some publications as one JSON document, a line a row; money is a number of yuan. */
export async function* jsonOfLines(
  about: object,
  publications: readonly Publication[],
  contents: AsyncIterable<PublicationLines>,
): AsyncGenerator<string> {
  const head = JSON.stringify({ ...about, publications }).slice(0, -1)
  yield `${head},"lines":[`
  let isFirst = true
  for await (const { publication, lines } of contents) {
    const rows = lines.map((line) =>
      JSON.stringify(
        Object.fromEntries(
          dataFields.map((field) => {
            const value = field.of(publication, line)
            return [field.name, field.type === "money" && value !== null ? Number(value) / 100 : value]
          }),
        ),
      ),
    )
    if (rows.length === 0) continue
    yield `${isFirst ? "\n" : ",\n"}${rows.join(",\n")}`
    isFirst = false
  }
  yield "\n]}\n"
}
