import { narrow } from "../../text/narrow.ts"
import type { Observation } from "../check.ts"
import { type MonitoringCheck, ofTheSheet } from "./check.ts"
import { at, isWritten, type OfProject, seenOf, several } from "./facts.ts"

/** MON-007: values are what was counted, not the targets copied. */
export const asPlanned: MonitoringCheck = {
  id: "MON-007",
  family: "MON",
  title: "完成值处处等于指标值",
  severity: "warning",
  basis: ofTheSheet,
  *run(review): Iterable<Observation> {
    for (const project of review.sheet.projects) {
      // Shares of all (100%) are reached exactly by many.
      const counted = seenOf(review, project).filter(
        ({ indicator, fill }) =>
          /\d/.test(indicator.target) && !isAll(indicator.target) && isWritten(fill.value),
      )
      if (counted.length < several) continue
      if (counted.every(({ indicator, fill }) => isCopied(fill.value, indicator.target)))
        yield {
          about: [project.id],
          at: counted.map(({ indicator }) => at(indicator, "value")),
          data: { project: project.name, count: counted.length } satisfies OfProject,
        }
    }
  },
}

const signs = /^(?:[≥≤><=＝]+|不低于|不少于|不超过|不高于|大于等于|小于等于|至少|达到)|(?:及|或)?以[上下内]$/g

function bare(text: string): string {
  return narrow(text)
    .replace(/[\s,，]+/g, "")
    .replace(signs, "")
}

/** The same number, in the same unit or without one. */
function isCopied(value: string, target: string): boolean {
  const [, number, unit] = /^([\d.]+)(.*)$/.exec(bare(value)) ?? []
  const [, aim, aimUnit] = /^([\d.]+)(.*)$/.exec(bare(target)) ?? []
  return number !== undefined && number === aim && (unit === "" || unit === aimUnit)
}

function isAll(target: string): boolean {
  return /^100(?:\.0+)?%$/.test(bare(target))
}
