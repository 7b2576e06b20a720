import { kindCheck } from "./kinds-missing.ts"

/** IND-001: every project has output, outcome and satisfaction. */
export const threeKinds = kindCheck({
  id: "IND-001",
  title: "缺产出、效益或满意度指标",
  severity: "warning",
  missingOf: (rows) =>
    ["产出", "效益", "满意度"].filter((kind) => !rows.some(({ level1 }) => level1 === kind)),
  mayBeCustom: false,
})
