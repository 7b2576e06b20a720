export { type Baseline, baselineFrom, earlierOf, NotFindings, sinceBaseline } from "./baseline.ts"
export { draftExplanations } from "./draft.ts"
export { applying, explain, explainFindings } from "./explain.ts"
export {
  type Explanation,
  explanationsBookEnding,
  explanationsEnding,
  explanationsFrom,
  explanationsSchema,
  explanationsText,
  NotExplanations,
  namesExplanations,
} from "./file.ts"
export { type Since, since } from "./since.ts"
