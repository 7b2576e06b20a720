import type { Measure } from "../money/figure.ts"
import type { MoneyForm } from "../money/form.ts"
import file from "./generated/print.ts"
import { linesOf } from "./inheritance.ts"

type Line = { readonly key: string; readonly value: string }

/** The form of money of a place (packs/<place>/print.csv); what its own pack does not say is as inherited. */
export function moneyFormOf(place: string): MoneyForm {
  const said = new Map(
    linesOf<Line>(file, place).flatMap((lines) => lines.map(({ key, value }) => [key, value])),
  )
  return {
    measure: said.get("measure") as Measure,
    decimals: Number(said.get("decimals")),
    thousands: said.get("thousands") === "yes",
  }
}
