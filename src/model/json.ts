export { disclosureFromJson, NotDisclosure } from "./json/from.ts"
export { type DisclosureJson, disclosureToJson, schemaName } from "./json/to.ts"
