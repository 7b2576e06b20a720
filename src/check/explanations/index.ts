export { type Baseline, baselineFrom, NotFindings, sinceBaseline } from "./baseline.ts"
export { draftExplanations } from "./draft.ts"
export { explain } from "./explain.ts"
export {
  type Explanation,
  explanationsEnding,
  explanationsFrom,
  explanationsSchema,
  explanationsText,
  NotExplanations,
} from "./file.ts"
