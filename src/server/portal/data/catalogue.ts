import { pathOf } from "../../../portal/address.ts"
import type { Publication, ShelfRegion } from "../../../portal/shelf.ts"
import type { Root } from "./feeds.ts"
import { dataFields, type WholeYear } from "./rows.ts"

/** The formats of a whole year: ending, what it is, and its media type. */
export const formats = {
  csv: { title: "CSV", type: "text/csv; charset=utf-8" },
  json: { title: "JSON", type: "application/json; charset=utf-8" },
  xlsx: {
    title: "Excel",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  parquet: { title: "Parquet", type: "application/vnd.apache.parquet" },
  zip: { title: "Fiscal Data Package", type: "application/zip" },
} as const

export type DataFormat = keyof typeof formats

/** Where a whole year can be had, relative to the portal. */
export function dataPath({ region, year, stage }: WholeYear, ending: string): string {
  return `${region}/data/${year}${stage === "final" ? "-final" : ""}.${ending}`
}

/** The years of some publications. */
export function yearsOf(publications: readonly Publication[]): WholeYear[] {
  const seen = new Map<string, WholeYear>()
  for (const { region, year, stage } of publications)
    seen.set(`${region} ${year} ${stage}`, { region, year, stage })
  return [...seen.values()]
}

/** What a whole year is called. */
export function titleOf({ name }: Pick<ShelfRegion, "name">, { year, stage }: WholeYear): string {
  return `${name}${year}年部门${stage === "final" ? "决算" : "预算"}公开数据`
}

/** All data of a portal as a catalogue (DCAT 3, JSON-LD). */
export function catalogueOf(
  root: Root,
  site: string,
  regions: readonly { readonly region: ShelfRegion; readonly publications: readonly Publication[] }[],
): object {
  return {
    "@context": {
      dcat: "http://www.w3.org/ns/dcat#",
      dct: "http://purl.org/dc/terms/",
      foaf: "http://xmlns.com/foaf/0.1/",
      xsd: "http://www.w3.org/2001/XMLSchema#",
      "dct:issued": { "@type": "xsd:date" },
      "dct:modified": { "@type": "xsd:date" },
      "dcat:accessURL": { "@type": "@id" },
      "dcat:downloadURL": { "@type": "@id" },
      "dcat:landingPage": { "@type": "@id" },
      "dct:conformsTo": { "@type": "@id" },
    },
    "@id": `${root}catalogue.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": site,
    "dct:language": "zh-CN",
    "dcat:dataset": regions.flatMap(({ region, publications }) =>
      yearsOf(publications).map((year) => {
        const own = publications.filter((each) => each.year === year.year && each.stage === year.stage)
        return {
          "@id": root + dataPath(year, "jsonld"),
          "@type": "dcat:Dataset",
          "dct:title": titleOf(region, year),
          "dct:description": "每行一个数：哪个部门、哪张表、哪一行、哪一栏、多少元。",
          "dct:identifier": `${year.region}-${year.year}-${year.stage}`,
          "dct:publisher": { "@type": "foaf:Organization", "foaf:name": region.name },
          ...daysOf(own),
          "dcat:landingPage": root + pathOf({ kind: "data", region: region.code }),
          "dct:conformsTo": `${root}data-dictionary.json`,
          "dcat:distribution": Object.entries(formats).map(([ending, { title, type }]) => ({
            "@type": "dcat:Distribution",
            "dct:title": title,
            "dcat:accessURL": root + pathOf({ kind: "data", region: region.code }),
            "dcat:downloadURL": root + dataPath(year, ending),
            "dcat:mediaType": type.split(";")[0],
          })),
        }
      }),
    ),
  }
}

/** A whole year as search engines know data (schema.org Dataset), with how to cite it. */
export function datasetOf(
  root: Root,
  region: ShelfRegion,
  year: WholeYear,
  publications: readonly Publication[],
): object {
  const days = daysOf(publications)
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": root + dataPath(year, "jsonld"),
    name: titleOf(region, year),
    description: `${region.name}各部门、单位公开的${year.year}年${year.stage === "final" ? "决算" : "预算"}，每行一个数，以元为单位。`,
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    creator: { "@type": "GovernmentOrganization", name: region.name },
    spatialCoverage: { "@type": "AdministrativeArea", name: region.name, identifier: region.code },
    temporalCoverage: String(year.year),
    ...(days["dct:issued"] && { datePublished: days["dct:issued"] }),
    ...(days["dct:modified"] && { dateModified: days["dct:modified"] }),
    citation: publications.map(
      ({ name, version, id }) => `${name}，${year.year}年，第${version}版，SHA-256 ${id}`,
    ),
    variableMeasured: dataFields.map(({ name, title, description }) => ({
      "@type": "PropertyValue",
      name,
      alternateName: title,
      description,
    })),
    distribution: Object.entries(formats).map(([ending, { type }]) => ({
      "@type": "DataDownload",
      encodingFormat: type.split(";")[0],
      contentUrl: root + dataPath(year, ending),
    })),
  }
}

function daysOf(publications: readonly Publication[]): {
  readonly "dct:issued"?: string
  readonly "dct:modified"?: string
} {
  const days = publications.flatMap(({ day }) => day ?? []).sort()
  return days.length === 0 ? {} : { "dct:issued": days[0]!, "dct:modified": days.at(-1)! }
}
