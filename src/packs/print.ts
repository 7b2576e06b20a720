import type { Measure } from "../money/figure.ts"
import type { MoneyForm } from "../money/form.ts"
import nationalPrint from "./generated/national-print.ts"
import shanghaiPrint from "./generated/shanghai-print.ts"

type Line = { readonly key: string; readonly value: string }

const own: Readonly<Record<string, readonly Line[]>> = { shanghai: shanghaiPrint }

/** The form of money of a place; what its own pack does not say is as the national one has it. */
export function moneyFormOf(place: string): MoneyForm {
  const said = new Map([...nationalPrint, ...(own[place] ?? [])].map((line) => [line.key, line.value]))
  return {
    measure: said.get("measure") as Measure,
    decimals: Number(said.get("decimals")),
    thousands: said.get("thousands") === "yes",
  }
}
