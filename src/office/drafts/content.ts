import { amountsOf, type Content, type Sealed, seal } from "../../flow/index.ts"
import { Recent } from "../../memo/index.ts"
import type { Report } from "../../model/finding.ts"
import { disclosureToJson } from "../../model/json.ts"
import type { Work } from "../../store/database.ts"
import type { KeptContent } from "../../store/versions.ts"
import { madeWithOf } from "../../store/years.ts"
import { publishedBefore, type Scene } from "../acts/load.ts"
import type { Office } from "../office.ts"
import type { Draft } from "./draft.ts"
import { judged } from "./judged.ts"

/** A draft under its seal, with what it compiles into and what checking finds, as text. */
export interface SealedDraft extends Sealed {
  /** The disclosure as JSON; `null` when the ledger has errors, or there is nothing to compile. */
  readonly disclosure: string
  readonly report: string
}

/** A draft as it would be kept for good: what the flow judges, and what the store keeps. */
export interface Kept {
  readonly content: Content
  readonly kept: KeptContent
}

/** Characters of what is remembered of drafts; as much as some fifty departments. */
const most = 32 * 1024 * 1024

const known = new WeakMap<Office, Recent<SealedDraft>>()

/**
 * Seals a draft, compiles and checks it. What follows from a seal was perhaps found out a moment ago, when somebody
 * looked at the findings or handed it on.
 */
export async function sealedDraft(
  office: Office,
  trx: Work,
  scene: Scene,
  draft: Draft,
): Promise<SealedDraft> {
  const { region, year } = scene
  const madeWith = await madeWithOf(trx, region.code, year.year)
  if (!madeWith) throw new Error(`The year ${year.year} of ${region.code} was made with nothing`)
  const lastYear = await publishedBefore(trx, scene, draft.body.code)
  const { body, ledger, explanations } = draft
  const sealed = await seal({
    of: body.code,
    ledger,
    explanations,
    madeWith: { ...madeWith, program: office.program },
  })
  const key = `${sealed.sha256} ${lastYear?.sha256 ?? ""} ${body.name}`
  const found = remembered(office).get(key)
  if (found) return found
  const { disclosure, report } = judged(
    draft,
    office.referenceFor(region.place),
    lastYear?.disclosure() ?? null,
  )
  const made = {
    ...sealed,
    disclosure: JSON.stringify(disclosure && disclosureToJson(disclosure)),
    report: JSON.stringify(report),
  }
  remembered(office).set(key, made)
  return made
}

/** A sealed draft as it is handed in; null when there is nothing to hand in. */
export function contentFor({ ledger }: Draft, { disclosure, ...sealed }: SealedDraft): Kept | null {
  const report = JSON.parse(sealed.report) as Report
  if (disclosure === "null" && report.summary.error === 0) return null
  return {
    content: { sha256: sealed.sha256, ledger, report },
    kept: { ...sealed, disclosure, amounts: amountsOf(ledger.lines) },
  }
}

function remembered(office: Office): Recent<SealedDraft> {
  let all = known.get(office)
  if (!all) {
    all = new Recent(most, ({ text, disclosure, report }) => text.length + disclosure.length + report.length)
    known.set(office, all)
  }
  return all
}
