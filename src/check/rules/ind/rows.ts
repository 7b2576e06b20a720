import type { Disclosure, Indicator, Project } from "../../../model/disclosure.ts"
import type { Severity } from "../../../model/finding.ts"
import { indicatorKinds } from "../../../packs/indicators.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { placeInRow } from "../../facts/places.ts"
import { type Understood, understand } from "../../facts/target.ts"
import { projectName } from "../xt/projects.ts"

/** An indicator with its project and its target understood. */
export interface Row {
  readonly project: Project
  readonly indicator: Indicator
  readonly target: Understood
  /** `产出`, `效益` (older forms: 效果), `满意度`, `成本`; null when the label is another. */
  readonly level1: string | null
  /** `数量`, `社会效益`, `服务对象满意度` …; null when the label is another. */
  readonly level2: string | null
}

const made = new WeakMap<Disclosure, Row[]>()

/** All indicators of a document's projects, in order. Made once a document. */
export function rowsOf(disclosure: Disclosure): Row[] {
  let rows = made.get(disclosure)
  if (!rows) {
    rows = disclosure.projects.flatMap((project) =>
      project.indicators.map((indicator) => ({
        project,
        indicator,
        target: understand(indicator.target),
        level1: level1Of(indicator.level1),
        level2: level2Of(indicator.level2),
      })),
    )
    made.set(disclosure, rows)
  }
  return rows
}

function level1Of(label: string): string | null {
  const words = label.replace(/\s|指标/g, "")
  if (words === "效果") return "效益"
  return indicatorKinds.find(({ level1 }) => level1 === words || words.startsWith(level1))?.level1 ?? null
}

function level2Of(label: string): string | null {
  const words = label.replace(/\s|指标/g, "")
  if (/^(?:服务对象|受益对象|群众)?满意(?:度|率)?$/.test(words)) return "服务对象满意度"
  if (/^可持续/.test(words)) return "可持续影响"
  return indicatorKinds.find(({ level2 }) => level2 === words)?.level2 ?? null
}

/** What is wrong with one row; rows with the same `group` are told in one finding. */
export interface Fault {
  readonly row: Row
  readonly group?: string
  readonly severity?: Severity
  /** The cell to mend; the target's when left out. */
  readonly cell?: "name" | "description"
}

/** How a check of indicators is described. */
interface RowRule {
  readonly id: string
  readonly title: string
  readonly severity: Severity
  readonly basis: string
  readonly find: (rows: readonly Row[], disclosure: Disclosure) => Iterable<Fault>
  /** The finding for the rows of one group. */
  readonly say: (rows: readonly Row[], group: string) => Omit<Verdict, "at">
}

/** A check that looks at indicators one by one; faults of one group become one finding with many places. */
export function rowCheck({ id, title, severity, basis, find, say }: RowRule): Check {
  return {
    id,
    family: "IND",
    title,
    severity,
    basis,
    *run({ disclosure }): Iterable<Verdict | Cannot> {
      const rows = rowsOf(disclosure)
      if (rows.length === 0) {
        yield { cannot: "没有项目绩效指标" }
        return
      }
      const faults = [...find(rows, disclosure)]
      const placeOf = ({ row: { indicator }, cell }: Fault) =>
        cell === undefined
          ? indicator.target.at
          : placeInRow(
              disclosure,
              indicator.at,
              indicator[cell],
              indicator[cell] === indicator.level2 ? "last" : "first",
            )
      for (const [key, group] of Map.groupBy(
        faults,
        (fault) => `${fault.severity ?? severity}|${fault.group ?? ""}`,
      )) {
        const own = group.map(({ row }) => row)
        yield {
          severity: group[0]!.severity ?? severity,
          ...say(own, key.slice(key.indexOf("|") + 1)),
          at: group.map(placeOf),
        }
      }
    },
  }
}

/** `项目3“…”的“监察次数”≥10次`, and how many more. */
export function quoteRows(rows: readonly Row[], most = 3): string {
  const shown = rows.slice(0, most).map(({ project, indicator }) => {
    const whose = project.no === null ? projectName(project) : `项目${project.no}`
    return `${whose}的“${indicator.name}”${indicator.target.text}`
  })
  return `${shown.join("、")}${rows.length > most ? `等${rows.length}处` : ""}`
}
