import { fiscalPackage } from "../../../write/fiscal-package.ts"
import type { ZipFile } from "./pieces.ts"
import { dataFields, type PublicationLines, type WholeYear } from "./rows.ts"
import { csvOfLines } from "./text.ts"

/**
 * A whole year as a Fiscal Data Package: all lines in one table, described by `datapackage.json`, and beside it a
 * package of its own for every publication, with all its tables, projects, indicators and texts.
 */
export async function* packageOfYear(
  { region, year, stage }: WholeYear,
  name: string,
  contents: () => AsyncGenerator<PublicationLines>,
): AsyncGenerator<ZipFile> {
  yield {
    name: "datapackage.json",
    pieces: [
      `${JSON.stringify(
        {
          profile: "fiscal-data-package",
          name: `budget-${region}-${year}-${stage}`,
          title: `${name}${year}年${stage === "final" ? "决算" : "预算"}公开数据`,
          description:
            "每行一个数。部门的数已含所属单位，合计行和类、款、项各级都在表中，加总时只取一种部门或单位、一级科目。",
          countryCode: "CN",
          resources: [
            {
              profile: "tabular-data-resource",
              name: "lines",
              path: "lines.csv",
              format: "csv",
              mediatype: "text/csv",
              encoding: "utf-8",
              dialect: {
                delimiter: ",",
                lineTerminator: "\r\n",
                quoteChar: '"',
                doubleQuote: true,
                header: true,
              },
              schema: {
                fields: dataFields.map((field) => ({
                  name: field.name,
                  type: field.type === "money" ? "number" : field.type,
                  title: field.title,
                  description: field.description,
                  ...(field.columnType && { columnType: field.columnType }),
                })),
                missingValues: [""],
              },
            },
          ],
        },
        null,
        2,
      )}\n`,
    ],
  }
  yield { name: "lines.csv", pieces: csvOfLines(contents()) }
  for await (const { publication, disclosure } of contents()) {
    const folder = publication.body.replace(/[^\p{L}\p{N}._-]/gu, "_").replace(/^\.+/, "_")
    for (const [file, text] of fiscalPackage(disclosure)) yield { name: `${folder}/${file}`, pieces: [text] }
  }
}
