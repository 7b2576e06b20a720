import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"

/** LED-040: a department has written its duties and its overall goal, which nothing can derive. */
export const departmentTexts: LedgerCheck = {
  id: "LED-040",
  family: "LED",
  title: "写了部门职责和总体绩效目标",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：公开部门职责、机构设置；预算绩效目标随同公开",
  *run({ departments, texts }): Iterable<LedgerVerdict> {
    const written = Map.groupBy(texts, ({ of }) => of)
    for (const department of departments) {
      const kinds = new Set(
        (written.get(department.code) ?? [])
          .filter(({ text }) => text.trim() !== "")
          .flatMap(({ kind, about }) => (kind === "section" ? [kind, `section ${about}`] : [kind])),
      )
      const missing = [
        ...(kinds.has("duty") || kinds.has("section duties") ? [] : ["部门职责"]),
        ...(kinds.has("overallGoal") || kinds.has("section performance") ? [] : ["总体绩效目标"]),
      ]
      if (missing.length === 0) continue
      yield {
        message: `${department.name}没有写${missing.join("和")}。`,
        at: [cell(department, "code")],
        says: "（空）",
        advice: `请在工作表“文字材料”里补写，文字类型选“${missing.join("”“")}”。`,
      }
    }
  },
}
