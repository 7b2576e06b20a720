import { compile } from "../../compile/index.ts"
import type { Print, PrintBlock } from "../../document/print.ts"
import { type Body, dayAt, dayText, nameOf } from "../../flow/index.ts"
import { adjustedLedger } from "../../follow/changes/adjusted.ts"
import { moneyText } from "../../money/form.ts"
import { standingsOf } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
import { printOf } from "../../write/index.ts"
import type { Scene } from "../acts/load.ts"
import { missing, type Office } from "../office.ts"

/** 调整预算表: the budget of a department or unit as changes left it, in the tables it was approved in. */
export async function adjustedPrint(
  office: Office,
  trx: Work,
  { region, year }: Scene,
  body: Body,
): Promise<Print> {
  const key = { region: region.code, year: year.year }
  const [kept] = await newestContents(trx, key, "submission", [body.code], "text")
  if (!kept) throw missing("批复的预算")
  const ledger = ledgerFrom(kept)
  const standings = await standingsOf(
    trx,
    key,
    null,
    ledger.units.map(({ code }) => code),
  )
  const adjusted = adjustedLedger(ledger, standings)
  const print = printOf(compile(adjusted, body.code, office.referenceFor(region.place)))
  const title = `${nameOf(body)}${year.year}年调整预算表`
  const sum = (of: "approved" | "adjusted") => standings.reduce((all, each) => all + each[of], 0)
  const says = `截至${dayText(dayAt(office.now()))}，批复预算${wan(sum("approved"))}万元，调整预算${wan(sum("adjusted"))}万元。下列各表按调整预算数列示，批复的预算不变。`
  return {
    ...print,
    properties: { ...print.properties, title, subject: "调整预算" },
    cover: null,
    contents: false,
    blocks: [
      { kind: "heading", level: 1, text: title, breaks: false },
      { kind: "paragraph", text: says, role: "body" },
      ...tablesOf(print.blocks),
    ],
  }
}

/** The part of a print that holds the budget tables: that with most of them. */
function tablesOf(blocks: readonly PrintBlock[]): readonly PrintBlock[] {
  const parts: PrintBlock[][] = [[]]
  for (const block of blocks)
    if (block.kind === "heading" && block.level === 1) parts.push([])
    else parts.at(-1)!.push(block)
  const tables = (part: readonly PrintBlock[]) => part.filter(({ kind }) => kind === "table").length
  return parts.reduce((most, part) => (tables(part) > tables(most) ? part : most))
}

function wan(cents: number): string {
  return moneyText(cents, { measure: "万元", decimals: 2, thousands: false })
}
