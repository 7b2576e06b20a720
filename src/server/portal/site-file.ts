import { readFileSync } from "node:fs"
import { dirname, extname, join } from "node:path"
import { z } from "zod"
import { plainSite, type Site } from "../../portal/site.ts"
import { noStatistics, type Statistics } from "../../portal/statistics.ts"
import { statisticsFrom } from "./statistics-file.ts"

/** A site's file that cannot be used. The message is one Chinese sentence that names the place. */
export class NotSite extends Error {
  override readonly name = "NotSite"
}

/** What a county says of its site in one file, and where its pages stand. */
export interface SiteFile {
  readonly site: Site
  /** `/p/`: begins and ends with a slash. */
  readonly base: string
}

/** What a site is of which nobody said anything. */
export const usualSite: SiteFile = { site: plainSite, base: "/p/" }

/** A picture in every page may not be larger. */
const largestEmblem = 32 * 1024
const pictures: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
}

const words = z.string("应为文字").trim().min(1, "不能是空的").max(200, "不能超过200个字")
const webAddress = z.string("应为文字").regex(/^https?:\/\/[^\s"<>]+$/, "应为 http:// 或 https:// 开头的网址")

const shape = z.strictObject({
  name: words.optional(),
  organiser: words.optional(),
  emblem: words.optional(),
  colour: z
    .string("应为文字")
    .regex(/^#[\da-f]{6}$/i, "应写成 #1f4e8c 的样子")
    .refine(isDark, "太浅，上面的白字看不清，请换深一些的颜色")
    .optional(),
  origin: webAddress
    .regex(/^https?:\/\/[^/]+$/, "只写协议和域名，如 https://www.example.gov.cn，后面不要斜线和路径")
    .optional(),
  base: z
    .string("应为文字")
    .regex(/^\/(?:[A-Za-z0-9_-]+\/)*$/, "应以斜线开头和结尾，如 /yusuan/，只用字母、数字、- 和 _")
    .refine((base) => !/^\/(?:api|assets)\//.test(base), "不能用 /api/ 或 /assets/ 开头")
    .refine((base) => base !== "/", "不能是 /，首页是办公和检查的入口；请写一个路径，如 /yusuan/")
    .optional(),
  footer: z
    .array(
      z.strictObject({ text: words, to: webAddress.optional() }, "应为 {text, to}"),
      "应为方括号里的一列",
    )
    .max(20, "不能超过20项")
    .optional(),
  siteCode: z
    .string("应为文字")
    .regex(/^[\dA-Za-z]{6,20}$/, "应为网站标识码")
    .optional(),
  domain: words.optional(),
  statistics: words.optional(),
})

/** Reads the file of a site; what it does not say is as usual. Throws {@link NotSite}. */
export function readSite(path: string): SiteFile {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch {
    throw new NotSite(`没有找到网站设置文件“${path}”，请核对 --site。`)
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""))
  } catch {
    throw new NotSite(`“${path}”不是 JSON，请检查引号、逗号和括号。`)
  }
  const read = shape.safeParse(json)
  if (!read.success) throw new NotSite(`“${path}”${sentence(read.error.issues[0]!)}。`)
  const {
    base = usualSite.base,
    emblem,
    name,
    organiser,
    colour,
    origin,
    footer,
    siteCode,
    domain,
    statistics,
  } = read.data
  return {
    base,
    site: {
      name: name ?? plainSite.name,
      organiser: organiser ?? null,
      emblem: emblem === undefined ? null : emblemFrom(path, emblem),
      colour: colour ?? plainSite.colour,
      origin: origin ?? null,
      footer: (footer ?? []).map(({ text: said, to }) =>
        to === undefined ? { text: said } : { text: said, to },
      ),
      siteCode: siteCode ?? null,
      domain: domain ?? null,
      statistics: statistics === undefined ? noStatistics : statisticsIn(path, statistics),
    },
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  const where = issue.path.join(".")
  if (issue.code === "unrecognized_keys")
    return `里没有“${issue.keys.join("、")}”这一项，可以写的是 ${Object.keys(shape.shape).join("、")}`
  return where === "" ? "应为花括号里的对象" : `的 ${where} ${issue.message}`
}

function emblemFrom(path: string, name: string): string {
  const type = pictures[extname(name).toLowerCase()]
  if (!type) throw new NotSite(`“${path}”的 emblem 应为 .png、.svg、.jpg 或 .webp 图片。`)
  let bytes: Buffer
  try {
    bytes = readFileSync(join(dirname(path), name))
  } catch {
    throw new NotSite(`“${path}”的 emblem 所写的图片“${name}”没有找到，路径从这个文件所在的文件夹算起。`)
  }
  if (bytes.length > largestEmblem)
    throw new NotSite(
      `“${path}”的 emblem 图片有 ${Math.ceil(bytes.length / 1024)} KB，请缩小到 ${largestEmblem / 1024} KB 以内。`,
    )
  return `data:${type};base64,${bytes.toString("base64")}`
}

function statisticsIn(path: string, name: string): Statistics {
  let text: string
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(join(dirname(path), name)))
  } catch (error) {
    throw new NotSite(
      error instanceof TypeError
        ? `“${path}”的 statistics 所写的“${name}”不是 UTF-8 文字，请另存为“CSV UTF-8”。`
        : `“${path}”的 statistics 所写的“${name}”没有找到，路径从这个文件所在的文件夹算起。`,
    )
  }
  const read = statisticsFrom(text)
  if (typeof read === "string") throw new NotSite(`统计数据“${name}”${read}。`)
  return read
}

/** Whether white words can be read on a colour: a contrast of 4.5 and more (WCAG). */
function isDark(colour: string): boolean {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * r! + 0.7152 * g! + 0.0722 * b! + 0.05) >= 4.5
}
