import { checkDisclosure } from "../../src/check/index.ts"
import { checkLedger } from "../../src/check/ledger/index.ts"
import { reportOfLedger } from "../../src/check/ledger/report.ts"
import { Problem } from "../../src/cli/problem.ts"
import { tolerateLateRejections } from "../../src/document/pdf/late.node.ts"
import { readDocument } from "../../src/document/read.ts"
import { disclosureFromJson, disclosureToJson, ledgerFromJson } from "../../src/model/json.ts"
import { defaultReference as reference } from "../../src/packs/reference.ts"
import { readDisclosure } from "../../src/read/index.ts"
import { ledgerFromWorkbook } from "../../src/workbook/index.ts"
import { endingOf, type Input } from "./kinds.ts"

/** What the command does with a file: reads it, checks it and says what it found. */
export async function read({ kind, bytes }: Input): Promise<void> {
  tolerateLateRejections()
  const name = `fuzz.${endingOf(kind)}`
  if (kind === "ledger-xlsx" || kind === "ledger-json") {
    const { ledger, problems } =
      kind === "ledger-json"
        ? ledgerFromJson(parsed(bytes))
        : await ledgerFromWorkbook(bytes, name, reference)
    const found = ledger ? checkLedger(ledger, reference, problems) : []
    reportOfLedger(name, ledger, [...problems, ...found])
    return
  }
  const disclosure =
    kind === "json"
      ? disclosureFromJson(parsed(bytes))
      : readDisclosure(await readDocument(bytes, name), reference)
  checkDisclosure({ disclosure, lastYear: null, reference })
  JSON.stringify(disclosureToJson(disclosure))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))
  } catch {
    throw new Problem("不是完整的 JSON。")
  }
}
