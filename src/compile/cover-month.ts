/** What a document is about, as far as the day of its cover hangs on it. */
export interface Dated {
  readonly year: number
  readonly stage: "budget" | "final"
}

/** The first days of the months a document may be made out in: a budget from the summer before its year, a final account in the year after. */
export function coverMonths({ year, stage }: Dated): Date[] {
  const [from, months] = stage === "final" ? [new Date(year + 1, 0, 1), 12] : [new Date(year - 1, 6, 1), 18]
  return Array.from(
    { length: months },
    (_, month) => new Date(from.getFullYear(), from.getMonth() + month, 1),
  )
}

/** The day for the cover: today, when a document of the year may be made out today; old ones have no date. */
export function coverDate(dated: Dated, today: Date): Date | undefined {
  const months = coverMonths(dated)
  const end = new Date(months.at(-1)!.getFullYear(), months.at(-1)!.getMonth() + 1, 1)
  return today >= months[0]! && today < end ? today : undefined
}
