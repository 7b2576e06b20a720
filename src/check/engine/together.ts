import type { Finding, Occurrence, Severity } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"
import type { Check } from "../check.ts"
import type { Draft } from "./say.ts"

/** From how many like findings on they are said as one with many places. */
const fewest = 3
/** From how many judgements of one check on they are said as one, whichever tables they stand in. */
const tooMany = 6
const shownSubjects = 5

/** The same defect in many rows becomes one finding with all its places. */
export function together(drafts: readonly Draft[]): Draft[] {
  const kinds = Map.groupBy(withoutEchoes(drafts), (draft) => `${draft.severity}|${draft.kind}`)
  const groups = [...kinds.values()].flatMap((same) =>
    same.length >= fewest || isOneMistake(same) ? [same] : same.map((draft) => [draft]),
  )
  return [...Map.groupBy(groups, sortOf).values()]
    .flatMap((of) => (of.flat().length >= tooMany && sortOf(of[0]!) !== null ? [of.flat()] : of))
    .map((same) => asOne(same))
}

/** What may be said together: wrong figures and sentences are each mended in their own way, rows and sheets alike. */
function sortOf([first]: readonly Draft[]): string | null {
  const { amounts, severity, check, at } = first!
  return amounts || (severity === "error" && at[0]?.table === undefined) ? null : `${severity}|${check}`
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
  const { says: _says, should: _should, gap: _gap, cause, advice, ...common } = first
  const unlike = same.some(({ kind }) => kind !== first.kind)
  return {
    ...common,
    // Of unlike ones only what is true of all.
    ...(cause === undefined || (unlike && same.some((draft) => draft.cause !== cause)) ? {} : { cause }),
    ...(advice === undefined || (unlike && same.some((draft) => draft.advice !== advice)) ? {} : { advice }),
    ...repeated(same, same.map(describe)),
    ...(first.relations ? { relations: [...new Set(same.flatMap((draft) => draft.relations ?? []))] } : {}),
    weight: same.reduce((total, draft) => total + draft.weight, 0),
    money: same.reduce((total, draft) => total + draft.money, 0),
  }
}

/** What is said of several like defects: how many, the first few, every place, and each by itself. */
export function repeated(
  same: readonly Occurrence[],
  told = same.map(({ message }) => message.replace(/。$/, "")),
): Required<Pick<Finding, "message" | "at" | "each">> {
  const listed = told.slice(0, shownSubjects).join("；")
  const rest = same.length > shownSubjects ? `；等${same.length}处` : ""
  return {
    message: `同样的问题有${same.length}处：${listed}${rest}。`,
    at: distinct(same.flatMap(({ at }) => at.slice(0, 1)).concat(same.flatMap(({ at }) => at.slice(1)))),
    each: same.map(({ message, at, says, should, gap, cause }) => ({
      message,
      at,
      ...(says === undefined ? {} : { says }),
      ...(should === undefined ? {} : { should }),
      ...(gap === undefined ? {} : { gap }),
      ...(cause === undefined ? {} : { cause }),
    })),
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

/**
 * The most important first: errors by how many relations they break, then by money; then warnings and notes check
 * by check (in the order of `checks`), each by its money; what is equal so far as the document runs.
 */
export function sorted(drafts: readonly Draft[], checks: readonly Check[]): Finding[] {
  const order = new Map(checks.map(({ id }, index) => [id, index]))
  const kind = ({ severity, check }: Draft) => (severity === "error" ? 0 : (order.get(check) ?? 0))
  return [...drafts]
    .sort(
      (a, b) =>
        severityOrder[a.severity] - severityOrder[b.severity] ||
        kind(a) - kind(b) ||
        b.weight - a.weight ||
        b.money - a.money ||
        (a.at[0]?.line ?? a.at[0]?.page ?? 0) - (b.at[0]?.line ?? b.at[0]?.page ?? 0) ||
        (order.get(a.check) ?? 0) - (order.get(b.check) ?? 0),
    )
    .map(
      ({
        kind: _kind,
        weight: _weight,
        money: _money,
        subject: _subject,
        rests: _rests,
        amounts: _amounts,
        culprit: _culprit,
        statement: _statement,
        ...finding
      }) => finding,
    )
}
