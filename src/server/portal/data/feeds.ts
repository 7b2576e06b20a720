import { createHash } from "node:crypto"
import { escaped } from "../../../document/xml-text.ts"
import { pathOf } from "../../../portal/address.ts"
import type { Hit, Publication } from "../../../portal/shelf.ts"

/** Where the public pages stand, as others reach them: `https://example.gov.cn/p/`. */
export type Root = string

/** An entry of a feed. */
interface FeedEntry {
  readonly id: string
  readonly title: string
  readonly to: string
  readonly day: string | null
  readonly summary: string
}

/** A feed (Atom) of publications, the newest first. */
export function feedOfPublications(
  root: Root,
  {
    title,
    self,
    names,
  }: { readonly title: string; readonly self: string; readonly names: ReadonlyMap<string, string> },
  publications: readonly Publication[],
): string {
  const entries = [...publications]
    .sort((a, b) => order(b.day, a.day) || b.version - a.version || order(a.body, b.body))
    .slice(0, 200)
    .map((publication): FeedEntry => {
      const { region, body, name, year, stage, version, day, reason, id } = publication
      const what = `${year}年${stage === "final" ? "决算" : "预算"}`
      return {
        id: `urn:sha256:${id}:${version}`,
        title: `${name}${what}${version > 1 ? `（第${version}版）` : ""}`,
        to: root + pathOf({ kind: "version", region, body, year, stage, number: version }),
        day,
        summary: `${names.get(region) ?? region}。${reason === null ? "" : `更正原因：${reason}。`}摘要（SHA-256）：${id}`,
      }
    })
  return feed(root, title, self, entries)
}

/** A feed (Atom) of what a search finds. */
export function feedOfHits(root: Root, title: string, self: string, hits: readonly Hit[]): string {
  return feed(
    root,
    title,
    self,
    // The same hit keeps its id when others come before it.
    [
      ...Map.groupBy(
        hits,
        ({ path, kind, title: name, context }) => `${root}${path}#${kind}-${mark(name + context)}`,
      ),
    ].map(([id, [hit]]) => {
      const { path, title: name, context, bodyName, year, day } = hit!
      return { id, title: `${name}（${bodyName}，${year}年）`, to: root + path, day, summary: context }
    }),
  )
}

/** Ten characters that tell texts apart. */
function mark(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 10)
}

function feed(root: Root, title: string, self: string, entries: readonly FeedEntry[]): string {
  const newest = entries.map(({ day }) => day).reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b), null)
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${escaped(root + self)}</id>
<title>${escaped(title)}</title>
<updated>${moment(newest)}</updated>
<author><name>${escaped(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(root + self)}"/>
${entries
  .map(
    ({ id, title: name, to, day, summary }) =>
      `<entry><id>${escaped(id)}</id><title>${escaped(name)}</title><updated>${moment(day)}</updated><link href="${escaped(to)}"/><summary>${escaped(summary)}</summary></entry>`,
  )
  .join("\n")}
</feed>
`
}

/** Noon of a day where it was published; what has no day was always there. */
function moment(day: string | null): string {
  return `${day ?? "2000-01-01"}T12:00:00+08:00`
}

function order(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : (a ?? "") > (b ?? "") ? 1 : 0
}
