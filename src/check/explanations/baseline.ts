import type { Report, Severity } from "../../model/finding.ts"
import { keyOf, legacyKeyOf, occurrencesOf, partOf, withFindings, withRemarks } from "./occurrences.ts"

/** What an earlier report found in one document. */
export interface BaselineFile {
  readonly name: string
  readonly entity: string
  readonly kind: string
  /** How often each defect was found, by severity, the worst first. */
  readonly found: ReadonlyMap<string, readonly Severity[]>
}

/** An earlier report of findings. */
export type Baseline = readonly BaselineFile[]

/** JSON that is no report of findings. The message is one Chinese sentence for the user. */
export class NotFindings extends Error {
  override readonly name = "Unreadable"
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** Reads `mingzhang.findings/1` (parsed) as the baseline of another run. Throws {@link NotFindings}. */
export function baselineFrom(json: unknown): Baseline {
  const root = json as { schema?: unknown; files?: unknown } | null
  if (root?.schema !== "mingzhang.findings/1" || !Array.isArray(root.files))
    throw new NotFindings("不是 mingzhang check --format json 或 xlsx 写出的报告（mingzhang.findings/1）。")
  return root.files.map((value, i) => {
    const { source, entity, findings } = (value ?? {}) as Partial<Report>
    const isFinding = (found: unknown) => {
      const { check, severity, message, each } = (found ?? {}) as Partial<Report["findings"][number]>
      const told = [{ message }, ...(Array.isArray(each) ? each : [])]
      return (
        typeof check === "string" &&
        severity !== undefined &&
        Object.hasOwn(rank, severity) &&
        told.every((one) => typeof one?.message === "string")
      )
    }
    if (!Array.isArray(findings) || !findings.every(isFinding))
      throw new NotFindings(`其中第 ${i + 1} 个文件的 findings 不完整，请重新生成。`)
    const found = new Map<string, Severity[]>()
    for (const finding of findings)
      for (const each of occurrencesOf(finding)) {
        const key = each.about === undefined ? legacyKeyOf(finding.check, each) : keyOf(finding.check, each)
        found.set(
          key,
          [...(found.get(key) ?? []), finding.severity].sort((a, b) => rank[a] - rank[b]),
        )
      }
    return {
      name: String(source?.name ?? ""),
      entity: bare(String(entity?.name ?? "")),
      kind: String(entity?.kind ?? ""),
      found,
    }
  })
}

/**
 * Only what is new since a baseline: a defect the earlier report had, as bad or worse, is left out and counted
 * apart. The document's part of the baseline is that of the same publisher, else of the same file name; a
 * baseline of one document is meant for one document (`alone`), whatever they are called.
 */
export function sinceBaseline(report: Report, baseline: Baseline, alone = false): Report {
  const before = partFor(report, baseline) ?? (alone && baseline.length === 1 ? baseline[0] : undefined)
  if (!before) return withRemarks(report, ["基线报告里没有这个部门（单位），全部问题都按新问题列出。"])
  const left = new Map([...before.found].map(([key, severities]) => [key, [...severities]]))
  let known = 0
  const findings = report.findings.flatMap((finding) => {
    const occurrences = occurrencesOf(finding)
    const kept = occurrences.filter((each) => {
      for (const key of [keyOf(finding.check, each), legacyKeyOf(finding.check, each)]) {
        const severities = left.get(key) ?? []
        const index = severities.findLastIndex((severity) => rank[severity] <= rank[finding.severity])
        if (index < 0) continue
        severities.splice(index, 1)
        return false
      }
      return true
    })
    if (kept.length === 0) known++
    return kept.length === 0 ? [] : [partOf(finding, kept)]
  })
  const counted = withFindings(report, findings)
  return { ...counted, summary: { ...counted.summary, known } }
}

/** What an earlier report of this document is among those of several: of the same publisher, else of the same file name. */
export function earlierOf(now: Report, earlier: readonly Report[]): Report | null {
  const named = earlier.map((report) => ({
    report,
    name: report.source.name,
    entity: bare(report.entity.name),
    kind: report.entity.kind,
  }))
  const found = partFor(now, named) ?? (named.length === 1 ? named[0] : undefined)
  return found?.report ?? null
}

function partFor<B extends Pick<BaselineFile, "name" | "entity" | "kind">>(
  { entity, source }: Report,
  baseline: readonly B[],
): B | undefined {
  const name = bare(entity.name)
  const same = name === "" ? [] : baseline.filter((file) => file.entity === name && file.kind === entity.kind)
  // One publisher's budget and final account may both be there: then the file name decides.
  return (
    same.find((file) => file.name === source.name) ??
    same[0] ??
    baseline.find((file) => file.name === source.name && (name === "" || file.entity === ""))
  )
}

function bare(name: string): string {
  return name.replace(/\s+/g, "")
}
