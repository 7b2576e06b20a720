import { cut, type Markup, markup, raw } from "../markup.ts"
import type { Page } from "../page.ts"
import type { Site } from "../site.ts"
import { explainer, type Stretch } from "../terms.ts"
import { explained, type Place, section } from "./parts.ts"

export type { Place }

/** Where and how a page is shown. */
export interface Shown extends Place {
  readonly site: Site
  /** The style sheet: see {@link styleOf}. */
  readonly style: string
  /** The address of the same page in another look; null where nothing can remember it. */
  readonly look: ((mode: Look) => string) | null
  /** Feeds and catalogues a server has beside the pages: their kind, title and address. */
  readonly alternates?: readonly { readonly type: string; readonly title: string; readonly href: string }[]
  /** Whether search can be asked for. */
  readonly canSearch: boolean
}

/** Looks a visitor can choose. */
export const looks = ["plain", "large", "light", "dark"] as const

export type Look = (typeof looks)[number]

const lookNames: Readonly<Record<Look, string>> = {
  plain: "标准字",
  large: "大字（长者模式）",
  light: "浅色",
  dark: "深色",
}

/** The opening tag, in which a server writes what the visitor chose. */
export const openingTag = '<html lang="zh-CN">'

/** The style sheet with the site's own colour. */
export function styleOf(sheet: string, { colour }: Site): string {
  const small = sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
  return `${small}:root{--head:${colour}}`.trim()
}

/** A page as HTML: complete, and asking for nothing else. */
export function pageHtml(page: Page, shown: Shown): string {
  const { site, href } = shown
  // The page of terms explains them itself.
  const place = { ...shown, explain: page.address.kind === "glossary" ? plainText : explainer() }
  const title = cut(page.title, 200)
  return markup`<!doctype html>
${raw(openingTag)}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.trail.length === 0 ? title : `${title} · ${site.name}`}</title>
${metadata(page, shown)}
<style>${raw(shown.style)}</style>
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header>
<p class="site">${site.emblem ? markup`<img src="${site.emblem}" alt="" width="32" height="32"> ` : null}<a href="${href("")}">${site.name}</a></p>
<nav aria-label="全站"><ul>${siteLinks(shown)}</ul></nav>
${looksNav(shown)}
</header>
${trail(page, shown)}
<main id="main">
<h1>${title}</h1>
<p class="lead">${explained(cut(page.lead, 3000), place)}</p>
${contents(page)}
${page.parts.map((part) => section(part, place))}
</main>
${footer(page, shown)}
</body>
</html>
`.text
}

function plainText(text: string): readonly Stretch[] {
  return [{ text }]
}

function siteLinks({ href, canSearch }: Shown): Markup[] {
  const all = [
    ...(canSearch ? [["查找", "search"]] : []),
    ["名词解释", "glossary"],
    ["全部数据", "catalogue"],
    ["核对文件", "verify"],
    ["帮助", "help"],
  ]
  return all.map(([text, to]) => markup`<li><a href="${href(to!)}">${text}</a></li>`)
}

function looksNav({ look }: Shown): Markup | null {
  if (!look) return null
  return markup`<nav aria-label="显示方式"><ul>${looks.map((mode) => markup`<li><a href="${look(mode)}" rel="nofollow">${lookNames[mode]}</a></li>`)}</ul></nav>`
}

function trail({ trail: links }: Page, { href }: Shown): Markup | null {
  if (links.length === 0) return null
  return markup`<nav class="trail" aria-label="当前位置"><ol>${links.map(({ text, to }) => markup`<li><a href="${href(to)}">${cut(text, 60)}</a></li>`)}</ol></nav>`
}

/** Long pages begin with what stands on them. */
function contents({ parts }: Page): Markup | null {
  const shown = parts.filter(({ kind }) => kind !== "form" && kind !== "choices" && kind !== "ask")
  if (shown.length < 4) return null
  return markup`<nav class="contents" aria-label="本页内容"><ul>${shown.map(({ id, title }) => markup`<li><a href="#${id}">${cut(title, 40)}</a></li>`)}</ul></nav>`
}

/** What machines read: twins, and the names Chinese government pages give their metadata. */
function metadata(
  { title, lead, of, trail: links, isUnlisted }: Page,
  { site, twin, alternates = [] }: Shown,
): Markup {
  const [first] = of
  const named = (name: string, content: string | null | undefined) =>
    content ? markup`<meta name="${name}" content="${cut(content, 200)}">\n` : null
  return markup`${named("description", lead)}${named("SiteName", site.name)}${named("SiteDomain", site.domain)}${named("SiteIDCode", site.siteCode)}${named("ColumnName", links.at(-1)?.text)}${named("ArticleTitle", title)}${named("PubDate", first?.day)}${named("ContentSource", first?.name ?? site.organiser)}${isUnlisted ? markup`<meta name="robots" content="noindex">\n` : null}<link rel="alternate" type="application/json" href="${twin("json")}">
<link rel="alternate" type="text/csv" href="${twin("csv")}">${alternates.map(
    ({ type, title: said, href }) => markup`
<link rel="alternate" type="${type}" title="${said}" href="${href}">`,
  )}`
}

function footer({ of }: Page, { site, twin, href }: Shown): Markup {
  return markup`<footer>
${
  of.length > 0
    ? markup`<p>内容取自：${of.map(({ name, year, stage, version, id }, i) => `${i > 0 ? "；" : ""}${cut(name, 60)}${year}年${stage === "budget" ? "预算" : "决算"}第${version}版（SHA-256 ${id.slice(0, 16)}…）`)}。</p>`
    : null
}<p>本页的数据：<a href="${twin("json")}">JSON</a> <a href="${twin("csv")}">CSV</a></p>
<p>${site.organiser ? `主办：${site.organiser} ` : ""}${site.footer.map(({ text, to }) => (to && /^https?:\/\//.test(to) ? markup`<a href="${to}" rel="noopener">${text}</a> ` : markup`${text} `))}<a href="${href("help")}">使用帮助</a></p>
</footer>`
}
