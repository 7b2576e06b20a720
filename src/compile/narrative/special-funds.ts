import { totalOf } from "../../money/form.ts"
import { printable } from "../printable.ts"
import type { Context, Passage } from "./context.ts"

/** 部门主管专项资金: each fund with its amount, and its sheet; a unit distributes none. */
export function specialFunds({ say, sheets, scope, wording }: Context): Passage {
  const funds = sheets.specialFunds
  if (funds.length === 0) return { prose: [say("specialFunds.none")], tables: [] }
  const items = scope.specialFunds.map(({ name, cents }, i) =>
    say("specialFunds.item", { number: String(i + 1), fund: printable(name), amount: wording.round(cents) }),
  )
  const total = totalOf(scope.specialFunds)
  return {
    prose: [say("specialFunds", { count: String(funds.length), total: wording.round(total) }), ...items],
    tables: funds.flatMap(({ tables }) => tables),
  }
}
