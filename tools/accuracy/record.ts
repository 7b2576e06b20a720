import type { Planted } from "./counts.ts"
import { total } from "./counts.ts"
import type { Accuracy } from "./report.ts"
import { type ReviewedRecord, reviewedRecord } from "./reviewed/totals.ts"

/** One kind in few words: planted, found, named first, twins, false alarms. */
export type KindRecord = readonly [
  planted: number,
  found: number,
  first: number,
  twins: number,
  alarms: number,
]

/** docs/accuracy.json: the figures later ones are held against. */
export interface AccuracyRecord {
  readonly date: string
  readonly command: string
  /** Documents written by somebody else: totals only, so that the half not looked at stays so. */
  readonly reviewed: ReviewedRecord
  /** The whole measurement, as docs/accuracy.md prints it. */
  readonly planted: Readonly<Record<string, KindRecord>>
  readonly untouched: number
  readonly figures: { readonly planted: number; readonly found: number; readonly located: number }
  /** The small measurement that a test repeats. */
  readonly sample: Readonly<Record<string, KindRecord>>
}

/** The record of a measurement. */
export function recordOf(accuracy: Accuracy, sample: Planted): AccuracyRecord {
  const { date, command, reviewed, planted, trials } = accuracy
  return {
    date,
    command,
    reviewed: reviewedRecord(reviewed, date),
    planted: kindsOf(planted),
    untouched: planted.untouched.length,
    figures: {
      planted: trials.length,
      found: total(trials, ({ found }) => Number(found)),
      located: total(trials, ({ located }) => Number(located)),
    },
    sample: kindsOf(sample),
  }
}

/** The kinds of a measurement by name. */
export function kindsOf({ kinds }: Planted): Record<string, KindRecord> {
  return Object.fromEntries(
    kinds.map(({ name, planted, found, first, twins, alarms }) => [
      name,
      [planted, found, first, twins, alarms],
    ]),
  )
}

/** What got worse between a record and a new measurement of the same documents; empty when nothing did. */
export function worseThan(
  before: Readonly<Record<string, KindRecord>>,
  after: Readonly<Record<string, KindRecord>>,
): string[] {
  return Object.entries(before).flatMap(([name, [planted, found, first, twins, alarms]]) => {
    const now = after[name]
    if (!now) return [`${name}：不再测量`]
    return [
      ...(now[0] < planted ? [`${name}：植入${planted}→${now[0]}`] : []),
      ...(now[0] - now[1] > planted - found ? [`${name}：漏报${planted - found}→${now[0] - now[1]}`] : []),
      ...(now[0] - now[2] > planted - first
        ? [`${name}：未首先指出${planted - first}→${now[0] - now[2]}`]
        : []),
      ...(now[3] < twins ? [`${name}：试${twins}→${now[3]}`] : []),
      ...(now[4] > alarms ? [`${name}：误报${alarms}→${now[4]}`] : []),
    ]
  })
}

/** The record as it is kept: a kind a line. */
export function recordText(record: AccuracyRecord): string {
  return `${JSON.stringify(record, null, 2).replace(/\[\s+(\d[\d,\s]*?)\s+\]/g, (_all, list: string) => `[${list.replace(/\s+/g, " ")}]`)}\n`
}
