import { sha256 } from "../../document/sha256.ts"
import type { SheetDone } from "../../flow/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import { finalToJson } from "../../model/json.ts"
import { saidOf } from "../../portal/said.ts"
import type { Work } from "../../store/database.ts"
import { packedContent } from "../../store/publications/content.ts"
import { lockShelf } from "../../store/publications/derived.ts"
import { enter, enterRegion } from "../../store/publications/enter.ts"
import { sheetEntries } from "../../store/sheets.ts"
import { type Office, Refused } from "../office.ts"
import { receivedEvaluations } from "../results/received.ts"
import type { SheetScene } from "../sheets/scene.ts"
import type { FinalLook } from "./look.ts"

/** What the account itself is judged by is not in what is published. */
function isPublic({ check }: { readonly check: string }): boolean {
  return !/^FIN-0(?:09|1\d)$/.test(check)
}

/** Enters a final account that was published: the public sees it beside its budget after the next pass. */
export async function publishFinal(
  office: Office,
  trx: Work,
  { region, round }: SheetScene,
  { sheet, entry }: SheetDone,
  look: FinalLook,
): Promise<void> {
  const { code: body, name, department, kind } = sheet
  const account = look.accountOf(body)
  const compiled = look.disclosureOf(body)
  if (!account || !compiled) throw new Refused("need", "决算编不出来，没有公开；请先改正检查出的错误。")
  const { year, until } = round
  const evaluations = await receivedEvaluations(trx, { region, year }, sheet)
  const disclosure: Disclosure = evaluations.length > 0 ? { ...compiled, evaluations } : compiled
  const entries = await sheetEntries(trx, { region: region.code, year, until, use: "final", body })
  const reply = entries.findLast(({ act }) => act === "reply")
  const correction = entries.findLast(({ act }) => act === "correct")
  const sealed = JSON.stringify({ account: finalToJson(account), madeWith: office.program })
  await lockShelf(trx, region.code)
  await enterRegion(trx, region)
  await enter(trx, {
    publication: {
      region: region.code,
      id: await sha256(new TextEncoder().encode(sealed)),
      body,
      name,
      kind: kind === "unitFinal" ? "unit" : "department",
      department,
      year,
      stage: "final",
      day: entry.day,
      replied: reply?.given.date ?? null,
      reason: correction?.given.reason ?? null,
      origin: "office",
      file: null,
    },
    said: await saidOf(disclosure),
    content: packedContent(
      disclosure,
      {
        findings: look.findingsOf(body).filter(isPublic),
        explanations: look.explanationsOf(body).filter(isPublic),
      },
      office.program,
    ),
  })
}
