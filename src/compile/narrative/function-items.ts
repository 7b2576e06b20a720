import { appropriations, type BudgetLine, type Fund } from "../../model/ledger.ts"
import { totalOf } from "../../money/form.ts"
import type { Context } from "./context.ts"
import { projectNames } from "./project-names.ts"

const appropriated = new Set<Fund>(appropriations)

/** 财政拨款支出主要内容: each function item with its amount and what it is for; empty where the place does not list them. */
export function functionItems(context: Context): string[] {
  const { say, scope } = context
  const intro = say("overview.expenditure.items")
  if (intro === "") return []
  const groups = Map.groupBy(
    scope.lines.filter((line) => appropriated.has(line.fund) && line.cents !== 0),
    (line) => line.function,
  )
  const items = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, lines], i) =>
      say("overview.expenditure.item", {
        number: String(i + 1),
        function: namesOf(context, code),
        amount: context.wording.round(totalOf(lines)),
        uses: usesOf(context, lines),
      }),
    )
  return items.length > 0 ? [intro, ...items] : []
}

/** `农林水支出（类）水利（款）行政运行（项）`. */
function namesOf({ scope: { reference, ledger } }: Context, code: string): string {
  const levels = [
    [3, "类"],
    [5, "款"],
    [7, "项"],
  ] as const
  return levels
    .map(([length, level]) => {
      const listed = reference.codes.function(code.slice(0, length), ledger.year)
      return `${listed?.name ?? code}（${level}）`
    })
    .join("")
}

function usesOf(context: Context, lines: readonly BudgetLine[]): string {
  const { say } = context
  const has = (category: BudgetLine["category"]) => lines.some((line) => line.category === category)
  const basic =
    has("personnel") && has("operating")
      ? [say("overview.item.basic")]
      : has("personnel")
        ? [say("overview.item.personnel")]
        : has("operating")
          ? [say("overview.item.operating")]
          : []
  const codes = new Set(lines.map((line) => line.project))
  const { names } = projectNames(context, (code) => codes.has(code))
  const uses = [...basic, ...names]
  return uses.length > 0 ? uses.join("、") : say("overview.item.other")
}
