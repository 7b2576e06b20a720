import { percentOf } from "../../narrative/compared.ts"
import type { Context, Passage } from "../../narrative/context.ts"

/** 收入决算: what was received in the year, each kind with its share. */
export function received(context: Context): Passage {
  const kinds = context.say("received.parts").split(" ")
  return { prose: [composed(context, "received", "revenue.currentTotal", kinds)], tables: [] }
}

/** 支出决算: what was spent in the year, each kind with its share. */
export function spent(context: Context): Passage {
  const kinds = ["basic", "project", "remittance", "business", "subsidy"]
  return { prose: [composed(context, "spent", "expenditure.currentTotal", kinds)], tables: [] }
}

function composed({ say, figures }: Context, key: string, whole: string, kinds: readonly string[]): string {
  const told = figures.telling([whole, kinds])
  const amount = told.now(whole)
  if (amount === 0) return say(`${key}.none`)
  const parts = kinds
    .filter((kind) => told.now(kind) !== 0)
    .map((kind) =>
      say("share", {
        label: say(`label.${kind}`),
        amount: told.now(kind),
        share: percentOf(told.now(kind), amount),
      }),
    )
  return say(key, { amount, parts: parts.join("；") })
}
