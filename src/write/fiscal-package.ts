import type { Disclosure } from "../model/disclosure.ts"
import { listSheets } from "./fiscal/lists.ts"
import { csvOf, type Sheet } from "./fiscal/sheet.ts"
import { measureField, tableSheets } from "./fiscal/tables.ts"

/**
 * A disclosure as open data: a CSV for each table, lists of projects, indicators, procurement, assets, units and
 * sections, and `datapackage.json`, which describes them as a Fiscal Data Package (1.0-rc.1). Money is exact yuan,
 * with the printed text beside it.
 */
export function fiscalPackage(disclosure: Disclosure): ReadonlyMap<string, string> {
  const sheets = [...tableSheets(disclosure), ...listSheets(disclosure)]
  const files = new Map(sheets.map((sheet) => [`${sheet.name}.csv`, csvOf(sheet)]))
  files.set("datapackage.json", `${JSON.stringify(descriptor(disclosure, sheets, files), null, 2)}\n`)
  return files
}

function descriptor(
  disclosure: Disclosure,
  sheets: readonly Sheet[],
  files: ReadonlyMap<string, string>,
): object {
  const { title, entity, year, stage, source } = disclosure
  return {
    profile: "fiscal-data-package",
    name: ["budget", entity.code?.toLowerCase().replace(/[^a-z0-9]+/g, "-"), year, stage]
      .filter((part) => part !== null && part !== undefined && part !== "")
      .join("-"),
    title: title || entity.name,
    description:
      "金额以元为单位，精确到分；*_printed 是文件中印出的原样。合计行和类、款、项各级都在表中，加总时请只取一级。",
    countryCode: "CN",
    // Who may use it how is for the publisher to say: no licence is made up here.
    ...(source.name === ""
      ? {}
      : { sources: [{ title: source.name, ...(source.sha256 ? { hash: `sha256:${source.sha256}` } : {}) }] }),
    resources: sheets.map((sheet) => resource(disclosure, sheet, files.get(`${sheet.name}.csv`)!)),
  }
}

function resource(disclosure: Disclosure, { name, title, fields }: Sheet, csv: string): object {
  const measures = fields.some((field) => field.normalize)
  const hasMoney = measures || fields.some((field) => field.columnType === "value")
  return {
    profile: "tabular-data-resource",
    name,
    path: `${name}.csv`,
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: new TextEncoder().encode(csv).length,
    dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields,
      missingValues: [""],
      ...(hasMoney ? { extraFields: [...(measures ? normalized : []), ...constants(disclosure)] } : {}),
    },
  }
}

/** Where the amounts of a row go when each is given a row of its own. */
const normalized = [
  { name: measureField, type: "string", title: "金额的含义" },
  { name: "value", type: "number", title: "金额（元）", columnType: "value", normalizationTarget: true },
]

/** What holds for every amount of the disclosure. */
function constants({ entity, year, stage }: Disclosure): object[] {
  const known: [string, string, string, string | number | null][] = [
    ["fiscal_year", "integer", "date:fiscal-year", year],
    ["currency", "string", "value-currency:code", "CNY"],
    ["phase", "string", "phase:id", stage],
    ["publisher_code", "string", "administrative-classification:generic:level1:code", entity.code],
    ["publisher", "string", "administrative-classification:generic:level1:label", entity.name || null],
    ["region_code", "string", "geo:source:code", entity.region.code],
    ["region", "string", "geo:source:title", entity.region.name || null],
  ]
  return known.flatMap(([name, type, columnType, constant]) =>
    constant === null ? [] : [{ name, type, columnType, constant }],
  )
}
