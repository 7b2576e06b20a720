export {
  type FinalFills,
  type FinalJson,
  type FinalReading,
  finalFromJson,
  finalSchema,
  finalSchemaName,
  finalToJson,
} from "./json/final.ts"
export { disclosureFromJson, NotDisclosure } from "./json/from.ts"
export {
  type LedgerJson,
  type LedgerReading,
  ledgerFromJson,
  ledgerSchema,
  ledgerToJson,
} from "./json/ledger.ts"
export { ledgerSchemaName } from "./json/ledger-shape.ts"
export { type DisclosureJson, disclosureToJson, evaluationsToJson, schemaName } from "./json/to.ts"
