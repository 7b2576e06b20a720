import type { Finding, Severity } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import type { Draft } from "./say.ts"

/** From how many like findings on they are said as one with many places. */
const fewest = 3
const shownSubjects = 5

/** The same defect in many rows becomes one finding with all its places. */
export function together(drafts: readonly Draft[]): Draft[] {
  const kinds = new Map<string, Draft[]>()
  for (const draft of withoutEchoes(drafts)) {
    const key = `${draft.severity}|${draft.kind}`
    const same = kinds.get(key)
    if (same) same.push(draft)
    else kinds.set(key, [draft])
  }
  return [...kinds.values()].flatMap((same) =>
    same.length >= fewest || isOneMistake(same) ? [asOne(same)] : same,
  )
}

/**
 * An amount that breaks an equality breaks what is judged by it too. Where the equality knows the wrong amount, the
 * judgement says nothing new; where it does not, the judgement tells which of its amounts it is.
 */
function withoutEchoes(drafts: readonly Draft[]): Draft[] {
  const judgements = drafts.filter((draft) => draft.severity === "error" && draft.rests?.length)
  if (judgements.length === 0) return [...drafts]
  const dropped = new Set<Draft>()
  const grown = new Map<Draft, Draft>()
  for (const equality of drafts) {
    if (!equality.amounts || equality.severity === "note") continue
    for (const judgement of judgements) {
      if (equality.culprit) {
        if (judgement.rests!.includes(equality.culprit)) dropped.add(judgement)
      } else if (
        !dropped.has(judgement) &&
        judgement.rests!.some((amount) => equality.amounts!.has(amount))
      ) {
        const own = grown.get(judgement) ?? judgement
        const relations = [...(own.relations ?? []), ...(equality.relations ?? [equality.statement ?? ""])]
        grown.set(judgement, { ...own, relations: relations.filter((words) => words !== "") })
        dropped.add(equality)
        break
      }
    }
  }
  return drafts.filter((draft) => !dropped.has(draft)).map((draft) => grown.get(draft) ?? draft)
}

/** Two cells of one table that both lost their point, or changed their measure, were spoiled in one go. */
function isOneMistake(same: readonly Draft[]): boolean {
  return same.length > 1 && same.every((draft) => /小数点|10000倍/.test(draft.cause ?? ""))
}

function asOne(same: readonly Draft[]): Draft {
  const first = same[0]!
  if (same.length === 1) return first
  const subjects = same.map((draft) => describe(draft))
  const listed = subjects.slice(0, shownSubjects).join("；")
  const rest = subjects.length > shownSubjects ? `；其余${subjects.length - shownSubjects}处略` : ""
  const { says: _says, should: _should, gap: _gap, ...common } = first
  return {
    ...common,
    message: `同样的问题有${same.length}处：${listed}${rest}。`,
    at: distinct(same.map((draft) => draft.at[0]!).concat(same.flatMap((draft) => draft.at.slice(1)))),
    ...(first.relations ? { relations: [...new Set(same.flatMap((draft) => draft.relations ?? []))] } : {}),
    weight: same.reduce((total, draft) => total + draft.weight, 0),
  }
}

function describe(draft: Draft): string {
  // A judgement of its own speaks in whole sentences.
  if (!draft.subject) return draft.message.replace(/。$/, "")
  return `${draft.subject}写${draft.says ?? ""}，应为${draft.should ?? ""}`
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

const severityOrder: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** Errors first, then what explains most, then as the document runs. */
export function sorted(drafts: readonly Draft[]): Finding[] {
  return [...drafts]
    .sort(
      (a, b) =>
        severityOrder[a.severity] - severityOrder[b.severity] ||
        b.weight - a.weight ||
        (a.at[0]?.line ?? a.at[0]?.page ?? 0) - (b.at[0]?.line ?? b.at[0]?.page ?? 0) ||
        (a.check < b.check ? -1 : a.check > b.check ? 1 : 0),
    )
    .map(
      ({
        kind: _kind,
        weight: _weight,
        subject: _subject,
        rests: _rests,
        amounts: _amounts,
        culprit: _culprit,
        statement: _statement,
        ...finding
      }) => finding,
    )
}
