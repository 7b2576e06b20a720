import { numeral } from "../numeral.ts"
import { printable } from "../printable.ts"
import type { Context, Passage } from "./context.ts"

/** 部门职责: what a person listed, numbered. */
export function duties({ say, texts }: Context): Passage {
  const items = texts("duty").map(({ text }, i) =>
    say("duties.item", { number: numeral(i + 1), text: printable(text) }),
  )
  return { prose: items.length > 0 ? [say("duties.intro"), ...items] : [say("duties.none")], tables: [] }
}

/** 机构设置: how many units the budget is made of, and their table. */
export function organisation({ say, scope, sheets }: Context): Passage {
  const administrative = scope.units.filter((unit) => unit.nature === "行政").length
  const values = {
    count: String(scope.units.length),
    administrative: String(administrative),
    institutions: String(scope.units.length - administrative),
  }
  return { prose: [say("organisation", values)], tables: [sheets.organisation.table] }
}

/** 其他需要说明的事项: what a person wrote there, or that there is nothing. */
export function other({ say, texts }: Context): Passage {
  const items = texts("other").flatMap(({ text }) => linesOf(text))
  return { prose: items.length > 0 ? items : [say("other.none")], tables: [] }
}

/** The lines of a text a person wrote, without empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(printable)
    .filter((line) => line !== "")
}
