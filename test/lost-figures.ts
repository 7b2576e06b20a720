import { type Block, collapse } from "../src/document/blocks.ts"
import type { Disclosure } from "../src/model/disclosure.ts"

/**
 * The law that nothing printed is lost, as two questions to a document and what was read from it: which figures
 * of the source are nowhere in the disclosure, and which figures of its tables are neither data nor told as unread.
 */

/** A figure as printed, without the commas between thousands. */
const figure = /\d+(?:[,，]\d{3})*(?:[.．]\d+)?/g

/** How often each figure comes in some texts. */
export function figuresIn(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [found] of text.matchAll(figure)) {
      const plain = found.replace(/[,，]/g, "")
      counts.set(plain, (counts.get(plain) ?? 0) + 1)
    }
  return counts
}

/** Everything the blocks of a document say. */
export function* textsOfBlocks(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.text
    else for (const row of block.rows) for (const cell of row.cells) yield collapse(cell.text)
  }
}

/** Everything a disclosure keeps, word for word. */
function* textsKept(disclosure: Disclosure): Generator<string> {
  yield disclosure.title
  for (const section of disclosure.sections) yield* [section.title, section.text]
  for (const table of disclosure.tables) {
    yield* [table.title, table.note ?? ""]
    for (const row of table.grid) yield* row
  }
  for (const { what } of disclosure.unread) yield what
}

/** Figures of a source that a disclosure keeps less often than they are printed. */
export function figuresGone(printed: Iterable<string>, disclosure: Disclosure): string[] {
  return missing(figuresIn(printed), figuresIn(textsKept(disclosure)))
}

/** What a disclosure knows as data: cells, codes, projects, indicators, units, purchases. */
function* textsTyped(disclosure: Disclosure): Generator<string> {
  for (const { rows } of disclosure.tables)
    for (const row of rows) {
      yield* [row.code ?? "", row.label]
      for (const cell of Object.values(row.cells)) yield cell.text
    }
  for (const project of disclosure.projects) {
    yield* [project.name, project.code ?? "", project.unit ?? "", project.purpose, ...project.goals]
    yield* project.planTexts
    for (const amount of [project.amount, project.fiscal, project.other]) yield amount?.text ?? ""
    for (const { level1, level2, name, description, target, basis } of project.indicators)
      yield* [level1, level2, name, description, target.text, basis]
  }
  for (const unit of disclosure.organisation.units) {
    yield unit.name
    for (const count of [unit.vehicles, unit.posts, unit.staff, unit.retired]) yield String(count ?? "")
  }
  for (const item of disclosure.procurement.items) {
    yield* [item.unit ?? "", item.project, item.goods, item.catalogue, item.measure]
    yield item.quantity?.text ?? ""
    for (const amount of [item.projectAmount, item.price, item.amount, ...Object.values(item.funds)])
      yield amount?.text ?? ""
  }
}

/**
 * Amounts of tables that stand in no cell, project or purchase, the table not being told as unread: a figure alone in
 * its cell, with a point, commas or four digits, which no code and no year is.
 */
export function amountsUntyped(disclosure: Disclosure): string[] {
  const told = new Set(disclosure.unread.map(({ at }) => JSON.stringify(at)))
  const printed: string[] = []
  for (const table of disclosure.tables) {
    if (told.has(JSON.stringify(table.at))) continue
    for (const text of table.grid.flat()) {
      const plain = text.replace(/[\s,，]/g, "")
      const amount =
        /^-?\d+\.\d+$/.test(plain) || /^-?\d{1,3}(?:[,，]\d{3})+$/.test(text) || /^-?\d{4,}$/.test(plain)
      if (amount && !/^(?:[1-6]\d{4}|[1-6]\d{6}|20\d\d)$/.test(text)) printed.push(text)
    }
  }
  return missing(figuresIn(printed), figuresIn(textsTyped(disclosure)))
}

function missing(printed: ReadonlyMap<string, number>, kept: ReadonlyMap<string, number>): string[] {
  return [...printed].flatMap(([text, count]) => {
    const short = count - (kept.get(text) ?? 0)
    return short > 0 ? [short > 1 ? `${text} ×${short}` : text] : []
  })
}

/** The rows of all tables read without doubt, a text each: what they are and every amount in cents. */
export function rowsOf(disclosure: Disclosure): string[] {
  return disclosure.tables
    .filter((table) => !table.doubt)
    .flatMap(({ key, rows }) =>
      rows.map((row) => {
        const cells = Object.entries(row.cells).flatMap(([name, { figure, text }]) =>
          figure
            ? [`${name}=${figure.cents}`]
            : /[^\s—-]/.test(text)
              ? [`${name}=${text.replace(/\s/g, "")}`]
              : [],
        )
        return [key, row.side ?? "", row.code ?? "", row.label.replace(/\s/g, ""), ...cells].join(" ")
      }),
    )
}
