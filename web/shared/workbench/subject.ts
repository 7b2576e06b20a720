import { visibleLine } from "../../../src/text/visible.ts"
import type { Checked } from "./checked.ts"

/** Whose document it is: `望溪县文化和旅游局 2024年部门预算`; says so when it cannot be told. */
export function subjectLine({ report, recognised }: Checked): string {
  const { entity, year } = report
  const kind = `${entity.kind === "unit" ? "单位" : "部门"}${recognised.stage === "final" ? "决算" : "预算"}`
  if (!entity.name && year === null) return "没有认出是哪个部门、哪一年的文件"
  return `${visibleLine(entity.name) || "没有认出部门名称"} ${year === null ? "年度不明的" : `${year}年`}${kind}`
}
