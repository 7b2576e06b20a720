import type { Finding } from "../finding.ts"
import { repeatedIds, withIds } from "../ids.ts"
import type { Ledger } from "../ledger.ts"
import { ledgerOfFirstVersion } from "./first-version.ts"
import { ledgerSchemaName, ledgerShape } from "./ledger-shape.ts"
import { record } from "./plain.ts"
import { JsonProblems, shown } from "./shape.ts"

/** `mingzhang.ledger/2`: money in yuan, exact to the cent; see docs/contract.md. */
export type LedgerJson = { readonly schema: typeof ledgerSchemaName } & Readonly<Record<string, unknown>>

/** What reading a ledger gives: as much of it as could be read, and everything that is wrong. */
export interface LedgerReading {
  /** Only good for looking for more problems when there are errors; null when it is no ledger at all. */
  readonly ledger: Ledger | null
  readonly problems: readonly Finding[]
}

/** The public shape of a ledger; {@link ledgerFromJson} gives the same ledger back. */
export function ledgerToJson(ledger: Ledger): LedgerJson {
  return { schema: ledgerSchemaName, ...(ledgerShape.write(ledger) as object) }
}

/**
 * Reads `mingzhang.ledger/2`, and `/1` with its keys renamed. Every wrong field is named with its path, all at once; records that could not be
 * read are left out of the ledger.
 */
export function ledgerFromJson(json: unknown): LedgerReading {
  const problems = new JsonProblems(`台账格式 ${ledgerSchemaName}`)
  const given = record(json)
  const { schema } = given
  const isFirst = schema === "mingzhang.ledger/1"
  if (schema !== ledgerSchemaName && !isFirst) {
    const what =
      typeof schema === "string"
        ? `这份 JSON 的格式是“${schema}”，台账应为“${ledgerSchemaName}”`
        : `这份 JSON 没有写明 schema: "${ledgerSchemaName}"，不是明账的台账`
    problems.add("LED-006", "$.schema", what, "请核对是否选错文件。")
    return { ledger: null, problems: problems.findings }
  }
  const ledger = ledgerShape.read(isFirst ? ledgerOfFirstVersion(given) : json, "$", problems)
  for (const id of ledger ? repeatedIds(ledger) : [])
    problems.add("LED-005", "$", `id ${shown(id)} 给了不止一条记录`, "请给每条记录不同的 id，或整项删去。")
  return { ledger: ledger ? withIds(ledger) : null, problems: problems.findings }
}

/** JSON Schema of `mingzhang.ledger/2`, as src/model/schema/ledger.schema.json has it. */
export function ledgerSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://mingzhang.example/schema/ledger/2",
    title: ledgerSchemaName,
    description: "What a budget is made from. Money is in yuan, exact to the cent.",
    ...ledgerShape.schema,
  }
}
