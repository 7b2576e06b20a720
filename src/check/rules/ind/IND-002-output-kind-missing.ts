import { indicatorKinds } from "../../../packs/indicators.ts"
import { kindCheck } from "./kinds-missing.ts"

/** IND-002: output is measured by quantity, quality and timeliness. */
export const demandedKinds = kindCheck({
  id: "IND-002",
  title: "产出指标缺数量、质量或时效",
  severity: "note",
  missingOf: (rows) =>
    rows.some(({ level1 }) => level1 === "产出")
      ? indicatorKinds
          .filter((kind) => kind.demanded && !rows.some(({ level2 }) => level2 === kind.level2))
          .map(({ level2 }) => level2)
      : [],
  mayBeCustom: true,
})
