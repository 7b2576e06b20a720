import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type IndicatorRow, indicatorRows } from "../../facts/indicators.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { placeInRow } from "../../facts/places.ts"
import { aboutOfProject } from "../../facts/projects.ts"

/** An indicator as a sentence names it. */
export interface NamedRow {
  readonly project: NamedProject
  readonly indicator: string
  readonly target: string
  /** The words of another cell, where the sentence is about that. */
  readonly words?: string
}

/** Indicators that are wrong in one way. */
export interface WrongRows {
  readonly rows: readonly NamedRow[]
}

/** What is wrong with one row. Rows with one severity, fault and values are told in one finding. */
export interface RowFault<Values extends object = object>
  extends Pick<Observation, "fault" | "severity" | "says" | "should" | "cause"> {
  readonly row: IndicatorRow
  /** What the sentence names beside the rows. */
  readonly values?: Values
  /** The cell to mend; the target's when left out. */
  readonly cell?: "name" | "description"
  /** The words of another cell, where the sentence is about that. */
  readonly words?: string
}

/** How a check of indicators is described. */
interface RowRule<Values extends object> extends Omit<Check, "family" | "run" | "relations"> {
  readonly find: (rows: readonly IndicatorRow[], disclosure: Disclosure) => Iterable<RowFault<Values>>
}

/** A check that looks at indicators one by one; faults of one kind become one finding with many places. */
export function rowCheck<Values extends object = object>({ find, ...check }: RowRule<Values>): Check {
  return {
    ...check,
    family: "IND",
    *run({ disclosure }): Iterable<Observation | Cannot> {
      const rows = indicatorRows(disclosure)
      if (rows.length === 0) return yield { cannot: "没有项目绩效指标" }
      const groups = Map.groupBy(find(rows, disclosure), ({ severity, fault, values }) =>
        JSON.stringify([severity ?? check.severity, fault, values]),
      )
      for (const faults of groups.values()) yield observation(faults, disclosure)
    },
  }
}

/** Rows that are wrong in one way; what is said and should be said of them is that of the first. */
function observation<Values extends object>(
  faults: readonly RowFault<Values>[],
  disclosure: Disclosure,
): Observation {
  const { fault, severity, says, should, cause, values } = faults[0]!
  return {
    ...(fault === undefined ? {} : { fault }),
    ...(severity === undefined ? {} : { severity }),
    ...(says === undefined ? {} : { says }),
    ...(should === undefined ? {} : { should }),
    ...(cause === undefined ? {} : { cause }),
    about: [aboutOfRows(faults.map(({ row }) => row)), fault],
    at: faults.map((each) => placeOf(each, disclosure)),
    data: { rows: faults.map(namedRow), ...values } satisfies WrongRows,
  }
}

/** The names of the indicators, and of their project when they have one in common. */
function aboutOfRows(rows: readonly IndicatorRow[]): string {
  const [project, ...others] = new Set(rows.map((row) => aboutOfProject(row.project)))
  const names = new Set(rows.map(({ indicator }) => nameKey(indicator.name)))
  return aboutText([others.length === 0 ? project : "indicators", [...names].join("、")])
}

function namedRow({ row: { project, indicator }, words }: RowFault): NamedRow {
  return {
    project: namedProject(project),
    indicator: indicator.name,
    target: indicator.target.text,
    ...(words === undefined ? {} : { words }),
  }
}

function placeOf({ row: { indicator }, cell }: RowFault, disclosure: Disclosure): Place {
  if (cell === undefined) return indicator.target.at
  const which = indicator[cell] === indicator.level2 ? "last" : "first"
  return placeInRow(disclosure, indicator.at, indicator[cell], which)
}
