export { pageCsv, partCsv } from "./csv.ts"
export { pageJson, pageSchema } from "./json.ts"
export { tableOf, tableOfShape } from "./table-of.ts"
