import { subjectLine } from "../../shared/workbench/subject.ts"
import type { Identity } from "../kept/kept.ts"
import type { Outcome } from "../messages/files.ts"

type Read = Exclude<Outcome, { kind: "unreadable" }>

/** Whose file it is, in words. */
export function aboutOf(outcome: Read): string {
  if (outcome.kind === "checked") return subjectLine(outcome.checked)
  if (outcome.kind === "draft") return `用来起草台账：${outcome.draft.publisher}`
  const { report, stage } = outcome.ledger
  const what = stage === "final" ? "决算" : "台账"
  return `${report.entity.name} ${report.year ?? ""}年${what}，${report.summary.error > 0 ? "改正错误后才能编制" : "可以编制"}`
}

/** Of which publisher and year a file is; null when it does not say. */
export function identityOf(outcome: Read): Identity | null {
  if (outcome.kind === "draft") {
    const { publisher, from } = outcome.draft
    return publisher && from !== null
      ? { what: "draft", name: publisher, kind: "", stage: "", year: from }
      : null
  }
  const { report } = outcome.kind === "checked" ? outcome.checked : outcome.ledger
  const { entity, year } = report
  if (!entity.name || year === null) return null
  const about = { name: entity.name, kind: entity.kind, year }
  return outcome.kind === "checked"
    ? { ...about, what: "document", stage: outcome.checked.recognised.stage }
    : { ...about, what: "ledger", stage: outcome.ledger.stage === "final" ? "final" : "" }
}
