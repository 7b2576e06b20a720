import {
  type AccountLine,
  type AccountProject,
  type Contracts,
  type Evaluations,
  type FinalAccount,
  type Holding,
  holdingKeys,
  type PublicCounts,
} from "../final.ts"
import type { Finding, WrittenExplanation } from "../finding.ts"
import {
  category,
  department,
  economicCode,
  entered,
  figure,
  functionCode,
  fund,
  region,
  source,
  unit,
  words,
} from "./ledger-shape.ts"
import { record } from "./plain.ts"
import {
  type Field,
  JsonProblems,
  many,
  money,
  needed,
  nullable,
  object,
  optional,
  type Shape,
  text,
  whole,
  word,
} from "./shape.ts"

/** The name and version of the public shape of a final account (docs/contract.md). */
export const finalSchemaName = "mingzhang.final/1"

/** `mingzhang.final/1`: money in yuan, exact to the cent. */
export type FinalJson = { readonly schema: typeof finalSchemaName } & Readonly<Record<string, unknown>>

/** A final account as a sheet of the office keeps it. */
export interface FinalFills {
  readonly account: FinalJson
  /** Why a warning is right as it stands: which check, about what, and what was written. */
  readonly explanations?: readonly (WrittenExplanation & {
    readonly check: string
    readonly about: readonly string[]
  })[]
}

/** What reading a final account gives: as much of it as could be read, and everything that is wrong. */
export interface FinalReading {
  readonly account: FinalAccount | null
  readonly problems: readonly Finding[]
}

const project = object<AccountProject>({
  code: needed(text),
  unit: needed(text),
  name: needed(text),
  ...entered,
})

const cents = (name: string): Field<number> => optional(money, 0, name)
const count: Field<number> = optional(whole, 0)

const line = object<AccountLine>({
  unit: needed(text),
  project: optional(nullable(text), null),
  category: needed(category),
  function: needed(functionCode),
  economic: needed(economicCode),
  fund: needed(fund),
  since: needed(whole),
  initial: cents("initialBudget"),
  adjusted: cents("adjustedBudget"),
  opening: cents("opening"),
  received: cents("received"),
  surplusUsed: cents("useOfSurplus"),
  spent: cents("spent"),
  distributed: cents("surplusDistribution"),
  closing: cents("closing"),
  withdrawn: cents("withdrawn"),
  ...entered,
})

const counts = object<PublicCounts>({
  unit: needed(text),
  overseasGroups: count,
  overseasPersons: count,
  vehiclesBought: count,
  vehiclesHeld: count,
  receptions: count,
  receptionPersons: count,
  foreignReceptions: count,
  foreignPersons: count,
  ...entered,
})

const contracts = object<Contracts>({
  unit: needed(text),
  goods: cents("goods"),
  works: cents("works"),
  services: cents("services"),
  reservedForSmall: cents("reservedForSmall"),
  reservedForMicro: cents("reservedForMicro"),
  awardedToSmall: cents("awardedToSmall"),
  awardedToMicro: cents("awardedToMicro"),
  ...entered,
})

const holding = object<Holding>({
  unit: needed(text),
  key: needed(word(holdingKeys)),
  quantity: needed(whole),
  ...entered,
})

const evaluations = object<Evaluations>({
  of: needed(text),
  goals: count,
  goalsCents: cents("goalsAmount"),
  tracked: count,
  trackedCents: cents("trackedAmount"),
  evaluated: count,
  evaluatedCents: cents("evaluatedAmount"),
  average: optional(nullable(whole), null, "averageHundredths"),
  grades: optional(many(whole), []),
  ...entered,
})

/** The whole of `mingzhang.final/1`: read, written and described from one definition. */
const finalShape: Shape<FinalAccount> = object<FinalAccount>(
  {
    source: optional(source, { name: "", format: "json", sha256: "" }),
    year: needed(whole),
    place: needed(text),
    region: needed(region),
    departments: needed(many(department)),
    units: needed(many(unit)),
    projects: optional(many(project), []),
    lines: needed(many(line)),
    counts: optional(many(counts), []),
    contracts: optional(many(contracts), []),
    holdings: optional(many(holding), []),
    evaluations: optional(many(evaluations), []),
    lastYear: optional(many(figure), []),
    texts: optional(many(words), []),
  },
  { schema: { const: finalSchemaName } },
)

/** The public shape of a final account; {@link finalFromJson} gives the same one back. */
export function finalToJson(account: FinalAccount): FinalJson {
  return { schema: finalSchemaName, ...(finalShape.write(account) as object) }
}

/** Reads `mingzhang.final/1`. Every wrong field is named with its path, all at once. */
export function finalFromJson(json: unknown): FinalReading {
  const problems = new JsonProblems(`决算格式 ${finalSchemaName}`)
  const { schema } = record(json)
  if (schema !== finalSchemaName) {
    const what =
      typeof schema === "string"
        ? `这份 JSON 的格式是“${schema}”，决算应为“${finalSchemaName}”`
        : `这份 JSON 没有写明 schema: "${finalSchemaName}"，不是明账的决算`
    problems.add("LED-006", "$.schema", what, "请核对是否选错文件。")
    return { account: null, problems: problems.findings }
  }
  return { account: finalShape.read(json, "$", problems) ?? null, problems: problems.findings }
}

/** JSON Schema of `mingzhang.final/1`, as src/model/schema/final.schema.json has it. */
export function finalSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: "https://mingzhang.example/schema/final/1",
    title: finalSchemaName,
    description: "What a final account is made from. Money is in yuan, exact to the cent.",
    ...finalShape.schema,
  }
}
