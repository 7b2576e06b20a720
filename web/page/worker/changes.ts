import { compare } from "../../../src/diff/index.ts"
import { Unreadable } from "../../../src/document/blocks.ts"
import type { Disclosure } from "../../../src/model/disclosure.ts"
import { partsOf, toHtml } from "../../../src/report/differences/html.ts"
import type { Changes } from "../messages/ledgers.ts"

/** What changed from one disclosure to another. Throws {@link Unreadable} when there is nothing to compare. */
export function changesBetween(before: Disclosure, after: Disclosure): Changes {
  for (const { tables, projects, source } of [before, after])
    if (projects.length === 0 && tables.every(({ key }) => key === "unknown"))
      throw new Unreadable(`“${source.name}”里没有认出预算或决算的表格，无法比较；请核对是否选对了文件。`)
  const difference = compare(before, after)
  const parts = partsOf(difference)
  const bytes = new TextEncoder().encode(toHtml(difference))
  const name = `${parts.title.replace(/[\\/:*?"<>|\s]+/g, "")}的变化.html`
  return { ...parts, file: { name, type: "text/html", bytes } }
}
