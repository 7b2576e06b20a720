import { type Explanation, explainFindings } from "../../check/explanations/index.ts"
import { checkAccount } from "../../check/final/index.ts"
import { checkDisclosure } from "../../check/index.ts"
import { compileFinal } from "../../compile/final/index.ts"
import { compile } from "../../compile/index.ts"
import type { Sheet, SheetKnown } from "../../flow/index.ts"
import { quotaKey } from "../../follow/book/quota.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { ExecutedQuota } from "../../model/execution.ts"
import { type FinalAccount, flows } from "../../model/final.ts"
import { joinedFinal } from "../../model/final-joined.ts"
import type { Finding } from "../../model/finding.ts"
import { type FinalFills, finalFromJson } from "../../model/json.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { contentOfAct, type KeptSheet, roundsOf, sheetEntries, sheetsWith } from "../../store/sheets.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
import type { Office } from "../office.ts"
import { endOf } from "../results/open.ts"
import { type Look, type SheetScene, sheetIn } from "../sheets/scene.ts"

/** A final account as it is kept. */
export type KeptFinal = KeptSheet<"final">

/** The final accounts of a department: what each comes to, and how it is judged. */
export interface FinalLook extends Look {
  readonly sheets: readonly KeptFinal[]
  /** What a body fills in itself. */
  ownOf(code: string): FinalAccount | null
  /** The whole account of a body: of a department with those of its units. */
  accountOf(code: string): FinalAccount | null
  /** What is published of it; null when it cannot be compiled. */
  disclosureOf(code: string): Disclosure | null
  /** What is found of it, with what was written about it. */
  findingsOf(code: string): Finding[]
  /** What was written about its warnings. */
  explanationsOf(code: string): readonly Explanation[]
}

/** States in which a department's account holds the accounts of its units as they were replied. */
const beforeReply: readonly Sheet["state"][] = ["filling", "submitted", "received", "approved"]

/** What is kept of a final account that is handed on: of a department with those of its units. */
interface Handed {
  readonly fills: FinalFills
  readonly units?: readonly { readonly code: string; readonly fills: FinalFills }[]
}

/** Loads the final accounts of a department with everything that they are judged by. */
export async function finalLook(
  trx: Work,
  scene: SheetScene,
  department: string,
  office: Office,
): Promise<FinalLook> {
  const { region, year, until } = scene.round
  const key = { region, year, until, use: "final" } as const
  const reference = office.referenceFor(scene.region.place)
  const sheets = await sheetsWith(trx, key, department)
  const above = sheets.find(({ kind }) => kind === "departmentFinal")
  const isReplied = above !== undefined && !beforeReply.includes(above.state)
  const replied = isReplied
    ? ((await contentOfAct(trx, { ...key, body: above.code }, "reply")) as Handed | null)
    : null
  const own = new Map(sheets.map(({ code, fills }) => [code, accountFrom(fills)]))
  const units = sheets.filter(({ kind }) => kind === "unitFinal")
  const below = replied?.units
    ? replied.units.map(({ fills }) => accountFrom(fills))
    : units.map(({ code }) => own.get(code)!)
  const accountOf = (code: string): FinalAccount | null => {
    const account = own.get(code)
    if (!account) return null
    return code === above?.code ? joinedFinal(account, below) : account
  }
  const book = await bookOf(
    trx,
    key,
    units.map(({ code }) => code),
  )
  const before = await accountsBefore(trx, key, department)
  const budgets = new Map(
    (await newestContents(trx, key, "submission", [...own.keys()], "text")).map((kept) => [
      kept.body,
      () => {
        const ledger = ledgerFrom(kept)
        return knows(ledger, kept.body) ? compile(ledger, kept.body, reference) : null
      },
    ]),
  )
  const lastYearOf = (code: string): FinalAccount | null => {
    const last = before.get(code)
    if (!last) return null
    return code === above?.code
      ? joinedFinal(
          last,
          units.flatMap((unit) => before.get(unit.code) ?? []),
        )
      : last
  }
  const bookFor = (account: FinalAccount) => {
    const codes = new Set(account.units.map(({ code }) => code))
    return book?.filter(({ unit }) => codes.has(unit)) ?? null
  }
  const errorsIn = (account: FinalAccount, code: string) =>
    checkAccount({ account, lastYear: lastYearOf(code), book: bookFor(account) })
  const disclosureOf = (code: string): Disclosure | null => {
    const account = accountOf(code)
    if (!account || !knows(account, code)) return null
    const isSound = errorsIn(account, code).every(({ severity }) => severity !== "error")
    return isSound ? compileFinal(account, code, reference) : null
  }
  const explanationsOf = (code: string) =>
    sheets.find((sheet) => sheet.code === code)?.fills.explanations ?? []
  const findingsOf = (code: string) => explainFindings(foundIn(code), explanationsOf(code))
  const foundIn = (code: string): Finding[] => {
    const account = accountOf(code)
    if (!account) return []
    const entered = errorsIn(account, code)
    if (!knows(account, code) || entered.some(({ severity }) => severity === "error")) return entered
    const disclosure = compileFinal(account, code, reference)
    const last = lastYearOf(code)
    const lastYear = last && knows(last, code) ? compileFinal(last, code, reference) : null
    const budget = budgets.get(code)?.() ?? null
    return [...entered, ...checkDisclosure({ disclosure, lastYear, budget, reference }).findings]
  }
  return {
    sheets,
    ownOf: (code) => own.get(code) ?? null,
    accountOf,
    disclosureOf,
    findingsOf,
    explanationsOf,
    findingsOn: ({ code }) => findingsOf(code),
    keep: ({ code, fills }) => ({
      projects: [],
      fills,
      ...(code === above?.code && {
        units: replied?.units ?? units.map((unit) => ({ code: unit.code, fills: unit.fills })),
      }),
    }),
  }
}

/** Whether there is anything of a body to be printed. */
function knows({ departments, units }: Pick<FinalAccount, "departments" | "units">, body: string): boolean {
  return [...departments, ...units].some(({ code }) => code === body)
}

function accountFrom({ account }: FinalFills): FinalAccount {
  const read = finalFromJson(account)
  if (!read.account) throw new Error("A kept final account is none")
  return read.account
}

/** What the book says at the end of the year; null when nothing was paid from it. */
async function bookOf(
  trx: Work,
  { region, year, until }: { readonly region: string; readonly year: number; readonly until: string },
  units: readonly string[],
): Promise<ExecutedQuota[] | null> {
  const moment = { asOf: until, knownOn: "9999-12-31" }
  const standings = await standingsOf(trx, { region, year }, moment, units)
  if (standings.every(({ paid }) => paid === 0)) return null
  return standings.map(({ quota, approved, adjusted, paid, left }) => ({
    ...quota,
    key: quotaKey(quota),
    unitName: "",
    projectName: null,
    economicName: "",
    since: null,
    approved,
    adjusted,
    paid,
    left,
  }))
}

/** The accounts of the year before by their bodies, as far as the office has them. */
export async function accountsBefore(
  trx: Work,
  { region, year }: { readonly region: string; readonly year: number },
  department: string,
): Promise<ReadonlyMap<string, FinalAccount>> {
  const key = { region, year: year - 1, use: "final" } as const
  if ((await roundsOf(trx, key)).length === 0) return new Map()
  const sheets = await sheetsWith(trx, { ...key, until: endOf(year - 1) }, department)
  return new Map(sheets.map(({ code, fills }) => [code, accountFrom(fills)]))
}

/** What was done to a final account before, as far as an act on it asks. */
export async function finalKnown(
  trx: Work,
  scene: SheetScene,
  sheet: Sheet,
  look: FinalLook | null,
): Promise<SheetKnown> {
  const { region, year, until } = scene.round
  const key = { region, year, until, use: "final" } as const
  const entries = await sheetEntries(trx, { ...key, body: sheet.code })
  const above = sheetIn(scene, sheet.department)
  const isUnit = sheet.kind === "unitFinal"
  const earlier = isUnit && above ? await sheetEntries(trx, { ...key, body: above.code }) : entries
  const [act, what] = isUnit ? (["reply", "财政局批复部门"] as const) : (["approve", "批准决算"] as const)
  const day = earlier.findLast((entry) => entry.act === act)?.given.date
  const reviewer = entries.findLast((entry) => entry.act === "reviewSecrecy")?.given.reviewer?.trim()
  return {
    ...(reviewer !== undefined && { reviewer }),
    ...(day !== undefined && { before: { day, what } }),
    unlike: look ? await unlikeReply(trx, { ...key, body: sheet.code }, look) : [],
  }
}

/** How an account differs from what was replied: nothing is published but that. */
async function unlikeReply(
  trx: Work,
  key: Parameters<typeof contentOfAct>[1],
  look: FinalLook,
): Promise<readonly string[]> {
  const replied = (await contentOfAct(trx, key, "reply")) as Handed | null
  const account = look.accountOf(key.body)
  if (!replied || !account) return []
  const was = joinedFinal(
    accountFrom(replied.fills),
    (replied.units ?? []).map(({ fills }) => accountFrom(fills)),
  )
  const differs = flows.filter((flow) => sumOf(was, flow) !== sumOf(account, flow))
  if (differs.length === 0 && linesText(was) === linesText(account)) return []
  return ["公开的决算与批复的决算金额不一致，请按批复数公开；只能改说明文字，金额有错的先请财政局更正批复。"]
}

function sumOf({ lines }: FinalAccount, flow: (typeof flows)[number]): number {
  return lines.reduce((sum, line) => sum + line[flow], 0)
}

function linesText({ lines }: FinalAccount): string {
  const texts = lines.map((line) =>
    [quotaKey(line), line.since, ...flows.map((flow) => line[flow])].join("|"),
  )
  return texts.sort().join("\n")
}
