import { pathOf } from "../address.ts"
import type { Cell, Column, Page, Part, Row } from "../page.ts"
import { tableOf } from "./table-of.ts"

/** The name and version of what {@link pageJson} gives (docs/contract.md). */
export const pageSchema = "mingzhang.page/1"

/** A page as data: all parts in order, money in yuan, addresses relative to the portal. */
export function pageJson(page: Page): object {
  const { title, lead, trail, address, of } = page
  return {
    schema: pageSchema,
    path: pathOf(address),
    title,
    lead,
    trail,
    publications: of.map(({ id, region, body, name, year, stage, version, day, origin }) => ({
      sha256: id,
      region,
      body,
      name,
      year,
      stage,
      version,
      day,
      origin,
    })),
    parts: page.parts.flatMap(partJson),
  }
}

function partJson(part: Part): object[] {
  const { id, title, kind } = part
  switch (part.kind) {
    case "table":
    case "picture":
    case "figures": {
      const table = tableOf(part)
      return [
        {
          id,
          title,
          kind,
          ...(part.kind === "picture" ? { says: part.says } : {}),
          ...(part.kind === "table" && part.note !== undefined ? { note: part.note } : {}),
          columns: table.columns.map((column) => column.title),
          rows: table.rows.map((row) => rowJson(row, table.columns)),
          ...(table.total ? { total: rowJson(table.total, table.columns) } : {}),
        },
      ]
    }
    case "prose":
      return [
        {
          id,
          title,
          kind,
          paragraphs: part.paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join("")),
        },
      ]
    case "links":
      return [{ id, title, kind, links: part.links }]
    case "findings":
      return [{ id, title, kind, note: part.note, findings: part.findings }]
    case "choices":
      return [{ id, title, kind, groups: part.groups }]
    case "form":
    case "ask":
      return []
  }
}

/** Cells in the order of the columns: yuan for money, text else; `links` beside them where there are any. */
function rowJson({ cells, isMarked }: Row, columns: readonly Column[]): object {
  const values = columns.map((column, i) => jsonOf(cells[i] ?? {}, column))
  const links = cells.map(({ to }) => to ?? null)
  return {
    cells: values,
    ...(links.some((to) => to !== null) ? { links } : {}),
    ...(isMarked ? { marked: true } : {}),
  }
}

function jsonOf({ text, cents }: Cell, { is }: Column): string | number | null {
  if (text !== undefined) return text
  return cents == null ? (is === "money" ? null : "") : cents / 100
}
