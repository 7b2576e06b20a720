import type { BudgetTable, Disclosure, TableKey } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { linesOf } from "../../facts/texts.ts"

/** How a note names the budget of a table that may be empty. */
const names: readonly [TableKey, RegExp, string][] = [
  ["governmentFund", /政府性?基金/, "政府性基金预算"],
  ["stateCapital", /国有资本/, "国有资本经营预算"],
  ["threePublic", /三公|因公出国|公务接待/, "“三公”经费"],
  ["procurement", /采购/, "政府采购预算"],
]
/** What a note may be copied from, beside these. */
const others: typeof names = [["generalPublic", /一般公共预算/, "一般公共预算"], ...names]
const empty = /(?:无|没有|不涉及|未安排|空表|为零|为0|无数据)/

/** A table without data and without a note, or with the note of another. */
export interface EmptyTable {
  /** Its title, or what it is usually called. */
  readonly title: string
  /** The budget it is about. */
  readonly name: string
  /** The budget its note speaks of. */
  readonly other?: string
}

/** DIS-003: a table without data is printed with a note, and the note names this table. */
export const emptyTables: Check = {
  id: "DIS-003",
  family: "DIS",
  title: "空表没有说明，或说明的不是本表",
  severity: "warning",
  basis: "没有数据的表格应当列出空表并说明（公开实践，参照财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation> {
    for (const table of disclosure.tables) {
      const own = names.find(([key]) => key === table.key)
      if (!own || !isEmpty(table)) continue
      const [, words, name] = own
      const notes = (table.note ?? "").split("\n").filter((note) => empty.test(note))
      if (notes.length === 0 && saysNone(disclosure.sections, words)) continue
      const other = others.find(([key, each]) => key !== table.key && notes.some((note) => each.test(note)))
      if (notes.length > 0 && (!other || notes.some((note) => words.test(note)))) continue
      // That there is none of it is said of a budget that the document prints.
      const isGainsaid = other && disclosure.tables.some((each) => each.key === other[0] && !isEmpty(each))
      yield {
        ...(isGainsaid ? { severity: "error" as const } : {}),
        fault: other ? "other" : "none",
        about: [table.key, "note"],
        at: other && table.places ? [table.places.note, table.at] : [table.at],
        data: {
          title: table.title || name,
          name,
          ...(other ? { other: other[2] } : {}),
        } satisfies EmptyTable,
        ...(other ? { says: other[2], should: name, cause: { kind: "note-copied" } } : {}),
      }
    }
    yield* saidEmpty(disclosure)
  },
}

/** A table that prose says is empty, though it has figures. */
export interface SaidEmpty {
  readonly said: string
  readonly title: string
}

/** 附表7、附表8为空: the numbers of tables, and that they are empty. */
const emptyNumbers =
  /(?:附?表\d{1,2}(?:[-－]\d{1,2})?[、和及与，]?){1,8}(?:均|都|皆|也)?(?:为空表?|是空表|为零|没有数据|无数据|空表列示|以空表列示)/g
const numbered = /^[（(]?(?:附|公开)?表\s*(\d{1,2}(?:[-－]\d{1,2})?)(?![\d年])/

function* saidEmpty({ sections, tables }: Disclosure): Iterable<Observation> {
  for (const section of sections)
    for (const { text, at } of linesOf(section)) {
      if (!text.includes("表")) continue
      for (const [said] of text.replace(/\s/g, "").matchAll(emptyNumbers))
        for (const [, number] of said.matchAll(/表(\d{1,2}(?:[-－]\d{1,2})?)/g)) {
          const named = tables.filter((table) => numbered.exec(table.title.trim())?.[1] === number)
          const [table] = named
          if (!table || named.length > 1 || table.key === "unknown" || isEmpty(table)) continue
          yield {
            severity: "error",
            fault: "said-empty",
            about: [table.key, "saidEmpty"],
            at: [at, table.at],
            data: { said, title: table.title } satisfies SaidEmpty,
            says: said,
          }
        }
    }
}

/** Of the three public expenses a nought printed for each says that there is none. */
function isEmpty({ key, rows }: BudgetTable): boolean {
  const figures = rows.flatMap(({ cells }) => Object.values(cells)).flatMap(({ figure }) => figure ?? [])
  return key === "threePublic" ? figures.length === 0 : figures.every(({ cents }) => cents === 0)
}

/** A sentence of the narrative that says there is none does as well. */
function saysNone(sections: readonly { readonly text: string }[], words: RegExp): boolean {
  return sections.some(({ text }) =>
    text
      .split(/[。；;\n]/)
      .some(
        (sentence) => words.test(sentence) && /无|没有|不涉及|未安排|0(?:\.0+)?万?元|空表/.test(sentence),
      ),
  )
}
