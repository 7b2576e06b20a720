import { plain } from "../text/label.ts"
import file from "./generated/payments.ts"
import { everywhere } from "./inheritance.ts"

/** What a column of a treasury's list of payments says. */
export type PaymentField = (typeof paymentFields)[number]

/** Every field that a list of payments can have. */
export const paymentFields = [
  "amount",
  "date",
  "voucher",
  "quota",
  "unit",
  "unitName",
  "project",
  "projectName",
  "function",
  "economic",
  "fund",
  "contract",
  "kind",
  "summary",
] as const

const byWord: ReadonlyMap<string, PaymentField> = new Map(
  everywhere(file).flatMap(({ field, words }) =>
    words.split("|").map((word) => [plain(word), field as PaymentField] as const),
  ),
)

/** The field that a column's title names (packs/<place>/payments.csv); null when none does. */
export function paymentField(title: string): PaymentField | null {
  const words = plain(title.replace(/[（(].*$/, ""))
  return byWord.get(words) ?? null
}
