import file from "./generated/monitoring.ts"
import { linesOf } from "./inheritance.ts"

/** Up to which month a place usually monitors, and from which per cent of its target on a value is told to be exceeded. */
export interface MonitoringRules {
  readonly month: number
  readonly exceeded: number
}

/** What a place says, and where it says nothing what it inherits. */
export function monitoringRules(place: string): MonitoringRules {
  const values = new Map(
    linesOf(file, place)
      .flat()
      .flatMap(({ part, key, label }) => (part === "rule" ? [[key as string, Number(label)]] : [])),
  )
  return { month: values.get("month")!, exceeded: values.get("exceeded")! }
}

/** A part of the official table of monitoring. */
export type MonitoringPart = "title" | "head" | "money" | "money column" | "goals" | "indicators" | "column"

/** One label of the table: what stands below it, and its words. */
export interface MonitoringLabel {
  readonly key: string
  readonly label: string
  /** The words above several columns; "" for none. */
  readonly group: string
  /** Whether the words were found in a rule or an official form. */
  readonly isSure: boolean
}

/**
 * The labels of a part of a place's table in their order: its own rows where it has any of that part, else those it
 * inherits (packs/<place>/monitoring.csv).
 */
export function monitoringLabels(place: string, part: MonitoringPart): readonly MonitoringLabel[] {
  const own = linesOf(file, place)
    .map((rows) => rows.filter((row) => row.part === part))
    .findLast((rows) => rows.length > 0)
  return (own ?? []).map(({ key, label, group, sure }) => ({ key, label, group, isSure: sure === "yes" }))
}
