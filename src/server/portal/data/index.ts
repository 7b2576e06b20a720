import { Readable } from "node:stream"
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import { queryOf } from "../../../portal/pages/search.ts"
import type { Stage } from "../../../portal/shelf.ts"
import type { Site } from "../../../portal/site.ts"
import { csvOf } from "../../../write/fiscal/sheet.ts"
import type { Shelves } from "../shelves.ts"
import { catalogueOf, type DataFormat, datasetOf, formats, titleOf } from "./catalogue.ts"
import { feedOfHits, feedOfPublications } from "./feeds.ts"
import { packageOfYear } from "./fiscal.ts"
import { parquetOfLines } from "./parquet.ts"
import { zipped } from "./pieces.ts"
import { dataFields, type WholeYear, wholeYear } from "./rows.ts"
import { sitemapIndex, sitemapOf } from "./sitemap.ts"
import { csvOfLines, jsonOfLines } from "./text.ts"
import { xlsxOfLines } from "./xlsx.ts"

/** Of what the data of a server are made. */
export interface DataOptions {
  readonly shelves: Shelves
  /** `/p/`: begins and ends with a slash. */
  readonly base: string
  readonly site: Site
}

/** A year of the portal's addresses: `2027`, `2027-final`. */
const yearFile = /^(20\d\d)(-final)?\.(csv|json|xlsx|parquet|zip|jsonld)$/

/** Adds what programs ask of a portal: whole years, the dictionary, the catalogue, feeds and sitemaps. */
export function addData(app: FastifyInstance, { shelves, base, site }: DataOptions): void {
  const rootOf = (request: FastifyRequest) =>
    `${site.origin ?? `${request.protocol}://${request.headers.host ?? request.hostname}`}${base}`
  const open = (reply: FastifyReply, type: string) =>
    reply
      .type(type)
      .header("access-control-allow-origin", "*")
      .header("cross-origin-resource-policy", "cross-origin")
      .header("cache-control", "no-cache")
  const jsonld = "application/ld+json; charset=utf-8"

  app.get<{ Params: { region: string; file: string } }>(
    `${base}:region(^\\d{6}$)/data/:file`,
    async (request, reply) => {
      const [, year, final, ending] = yearFile.exec(request.params.file) ?? []
      if (year === undefined) return reply.callNotFound()
      const stage: Stage = final ? "final" : "budget"
      const wanted = { region: request.params.region, year: Number(year), stage }
      if (ending === "jsonld") {
        const { region, publications } = await shelves.at(async (shelf) => ({
          region: (await shelf.regions()).find(({ code }) => code === wanted.region),
          publications: await shelf.publications({ ...wanted, versions: "newest" }),
        }))
        if (!region || publications.length === 0) return reply.callNotFound()
        return open(reply, jsonld).send(
          JSON.stringify(datasetOf(rootOf(request), region, wanted, publications)),
        )
      }
      return sendYear(shelves, wanted, ending as DataFormat, reply, open)
    },
  )

  app.get(`${base}data-dictionary.json`, async (_request, reply) =>
    open(reply, "application/json; charset=utf-8").send({ fields: dataFields.map(ofDictionary) }),
  )
  app.get(`${base}data-dictionary.csv`, async (_request, reply) =>
    open(reply, "text/csv; charset=utf-8").send(
      csvOf({
        name: "dictionary",
        title: "数据说明",
        fields: ["name", "type", "title", "description"].map((name) => ({ name, type: "string" })),
        rows: dataFields
          .map(ofDictionary)
          .map(({ name, type, title, description }) => [name, type, title, description]),
      }),
    ),
  )
  app.get(`${base}catalogue.jsonld`, async (request, reply) => {
    const regions = await shelves.at(async (shelf) => {
      const found = []
      for (const region of await shelf.regions())
        found.push({
          region,
          publications: await shelf.publications({ region: region.code, versions: "newest" }),
        })
      return found
    })
    return open(reply, jsonld).send(JSON.stringify(catalogueOf(rootOf(request), site.name, regions)))
  })

  const atom = "application/atom+xml; charset=utf-8"
  const sendFeed = async (request: FastifyRequest, reply: FastifyReply, only: string | null) => {
    const { regions, publications } = await shelves.at(async (shelf) => {
      const all = await shelf.regions()
      const found = []
      for (const { code } of all.filter(({ code }) => only === null || code === only))
        found.push(...(await shelf.publications({ region: code, versions: "all" })))
      return { regions: all, publications: found }
    })
    const region = regions.find(({ code }) => code === only)
    if (only !== null && !region) return reply.callNotFound()
    return open(reply, atom).send(
      feedOfPublications(
        rootOf(request),
        {
          title: `${region?.name ?? site.name}新公开的预算和决算`,
          self: only === null ? "feed.atom" : `${only}/feed.atom`,
          names: new Map(regions.map(({ code, name }) => [code, name])),
        },
        publications,
      ),
    )
  }
  app.get(`${base}feed.atom`, (request, reply) => sendFeed(request, reply, null))
  app.get<{ Params: { region: string } }>(`${base}:region(^\\d{6}$)/feed.atom`, (request, reply) =>
    sendFeed(request, reply, request.params.region),
  )
  app.get(`${base}search.atom`, async (request, reply) => {
    const asked = new URLSearchParams(request.url.split("?")[1] ?? "")
    const query = queryOf(asked)
    const { hits } = await shelves.at((shelf) => shelf.search({ ...query, limit: 50 }))
    return open(reply, atom).send(
      feedOfHits(rootOf(request), `查找“${query.text}”`, `search.atom?${asked}`, hits),
    )
  })

  const xml = "application/xml; charset=utf-8"
  app.get(`${base}sitemap.xml`, async (request, reply) =>
    open(reply, xml).send(sitemapIndex(rootOf(request), await shelves.at((shelf) => shelf.regions()))),
  )
  app.get<{ Params: { region: string } }>(`${base}:region(^\\d{6}$)/sitemap.xml`, async (request, reply) => {
    const { region } = request.params
    const publications = await shelves.at((shelf) => shelf.publications({ region, versions: "newest" }))
    if (publications.length === 0) return reply.callNotFound()
    return open(reply, xml).send(sitemapOf(rootOf(request), region, publications))
  })
}

async function sendYear(
  shelves: Shelves,
  wanted: WholeYear,
  format: DataFormat,
  reply: FastifyReply,
  open: (reply: FastifyReply, type: string) => FastifyReply,
) {
  const region = (await shelves.at((shelf) => shelf.regions())).find(({ code }) => code === wanted.region)
  const found = await wholeYear(shelves, wanted)
  if (!region || !found) return reply.callNotFound()
  const { publications, contents } = found
  const pieces = {
    csv: () => csvOfLines(contents()),
    json: () =>
      jsonOfLines({ ...wanted, title: titleOf(region, wanted), unit: "元" }, publications, contents()),
    xlsx: () => zipped(xlsxOfLines(contents())),
    parquet: () => parquetOfLines(contents()),
    zip: () => zipped(packageOfYear(wanted, region.name, contents)),
  }[format]
  const name = `${wanted.region}-${wanted.year}${wanted.stage === "final" ? "-final" : ""}.${format}`
  return open(reply, formats[format].type)
    .header("content-disposition", `attachment; filename="${name}"`)
    .send(Readable.from(pieces(), { objectMode: false, highWaterMark: 64 * 1024 }))
}

function ofDictionary({ name, type, title, description }: (typeof dataFields)[number]) {
  return { name, type: type === "money" ? "number" : type, title, description }
}
