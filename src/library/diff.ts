export type {
  Difference,
  MoneyChange,
  ProjectChange,
  ProjectChanges,
  ProjectSummary,
  TableChange,
  Total,
} from "../diff/difference.ts"
export { compare } from "../diff/index.ts"
export { toHtml as differenceHtml } from "../report/differences/html.ts"
export { toJson as differenceJson } from "../report/differences/json.ts"
export { toText as differenceText } from "../report/differences/text.ts"
