import { besideKeys, type TableKey } from "../../model/disclosure.ts"
import { assets } from "./forms/assets.ts"
import { economic } from "./forms/economic.ts"
import { type Candidate, type Form, type Sure, sureOf } from "./forms/form.ts"
import { functional } from "./forms/function.ts"
import { indicators } from "./forms/indicators.ts"
import { organisation } from "./forms/organisation.ts"
import { procurement } from "./forms/procurement.ts"
import { project } from "./forms/project.ts"
import { columnsLike, type Seen, seenIn } from "./forms/seen.ts"
import { threePublic } from "./forms/three-public.ts"
import { twoSided } from "./forms/two-sided.ts"
import type { Shape } from "./shape.ts"

export type { Form } from "./forms/form.ts"

/** What a table is: which of the tables we know, and how its rows are built. */
export interface Kind {
  readonly key: TableKey
  readonly form: Form
  /** Why that is in doubt: two forms are equally sure of it. */
  readonly doubt: string | null
}

/** Every form, in no order that matters. */
const candidates: readonly Candidate[] = [
  assets,
  economic,
  functional,
  indicators,
  organisation,
  procurement,
  project,
  threePublic,
  twoSided,
]

/** Less than the weakest clue: nothing speaks for any form. */
const least = 20

/**
 * What a table is: the form that is surest of it by header words and contents; among tables of one form, its columns
 * and then its title decide. A title that contradicts the form is not believed.
 */
export function kindOf(shape: Shape, title: string): Kind {
  const seen = seenIn(shape, title)
  const [best, next] = rank(seen)
  if (!best || best.score < least)
    return besideOf(seen, "plain") ?? { key: plainKey(seen), form: "plain", doubt: null }
  if (next && next.score === best.score)
    return {
      key: "unknown",
      form: "plain",
      doubt: `看不出是${best.candidate.name}（${best.because.join("，")}）还是${next.candidate.name}（${next.because.join("，")}）`,
    }
  const form = best.candidate.form
  return besideOf(seen, form) ?? { key: best.candidate.keyOf(seen), form, doubt: null }
}

/** How sure every form is of a table, the surest first. */
export function rank(seen: Seen): Sure[] {
  return candidates.map((candidate) => sureOf(candidate, seen)).sort((a, b) => b.score - a.score)
}

/** Tables that may list units where others list codes. */
const byUnit: ReadonlySet<TableKey> = new Set([
  "revenue",
  "expenditure",
  "generalPublic",
  "governmentFund",
  "stateCapital",
])

function plainKey({ named, head }: Seen): TableKey {
  if (named === null) return "unknown"
  if (named === "procurement" || named === "assets" || named === "threePublic") return named
  return byUnit.has(named) && /(?:单位|部门)(?:名称|编码|代码)/.test(head) ? named : "unknown"
}

/** Forms whose tables are told apart by their titles. */
const titledForms: ReadonlySet<Form> = new Set(["function", "economic", "plain"])
/** Forms that a table beside the usual ones may look like. */
const likeness: Partial<Record<TableKey, readonly Form[]>> = {
  wholeGoals: ["project", "indicators"],
  operatingCosts: ["assets", "procurement"],
  purchasedServices: ["procurement", "organisation"],
  newAssets: ["procurement", "assets", "organisation"],
  projectList: ["project"],
  specialFunds: ["project"],
}

/** A table that only some places print, by its title; null when the title names another, or is not believed. */
function besideOf(seen: Seen, form: Form): Kind | null {
  const key = besideKeys.find((each) => each === seen.titled)
  if (!key) return null
  const like = likeness[key]?.includes(form) === true
  if (!titledForms.has(form) && !like) return null
  if (key === "projectList" && !listsProjects(seen, form)) return null
  // A sheet of goals may be that of one fund.
  if (key === "specialFunds" && like && !/汇总表|一览表/.test(seen.title)) return null
  return { key, form: like ? "plain" : form, doubt: null }
}

/** Whether projects stand below each other with their money beside them, and no basic expenditure among them. */
function listsProjects(seen: Seen, form: Form): boolean {
  if (columnsLike(seen, /基本支出/) > 0) return false
  return (
    form !== "project" ||
    seen.columns.some((path) => /^(?:项目)?(?:合计|总计|金额|预算数|预算金额)$/.test(path))
  )
}
