import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { quoted } from "./say.ts"
import { isStandIn } from "./stand-in.ts"

/** LED-036: a department has units, a unit has lines, a project has money. */
export const withoutLines: LedgerCheck = {
  id: "LED-036",
  family: "LED",
  title: "部门有单位，单位和项目有预算明细",
  severity: "warning",
  basis: "《预算法》第四条、第八条：全部收入和支出都纳入预算，部门预算由各单位预算组成",
  *run({ departments, units, projects, lines }): Iterable<LedgerVerdict> {
    if (lines.length === 0)
      yield {
        severity: "error",
        message: "台账里没有一笔预算明细，编不出预算。",
        at: [{ sheet: "预算明细" }],
        says: "（空）",
        advice: "请在“预算明细”里每一笔钱填一行，全部支出都在那里填。",
      }
    const lacking = [
      ["部门", departments, new Set(units.map(({ department }) => department)), "单位"],
      ["单位", units, new Set(lines.map(({ unit }) => unit)), "预算明细，表中不会有它的收支"],
      ["项目", projects, new Set(lines.map(({ project }) => project)), "预算明细，预算数会是零"],
    ] as const
    for (const [what, records, used, without] of lacking) {
      const empty = records.filter(({ code }) => code !== "" && !isStandIn(code) && !used.has(code))
      if (empty.length > 0)
        yield {
          message: `${what}${quoted(
            empty.map(({ name }) => name),
            `个${what}`,
          )}没有${without}。`,
          at: empty.map((record) => cell(record, "code")),
          says: "（无明细）",
          advice:
            what === "部门"
              ? "请补填它的单位，部门本级也是一个单位；今年不再安排的部门，请删去。"
              : `请补填预算明细；今年不再安排的${what}，请删去。`,
        }
    }
  },
}
