import { describe, expect, test } from "vitest"
import { deadlinesOf } from "../../packs/deadlines.ts"
import { clockOf, dueOf, type Kept, keptProblems } from "./kept.ts"

const rural: Kept = {
  kind: "special",
  date: "2027-01-20",
  document: "岭人发〔2027〕1号",
  name: "乡镇道路养护",
  fund: "generalPublic",
  cents: 500_000,
}
const deadlines = deadlinesOf("national")

describe("money that no unit has yet", () => {
  test("has to be passed on by a day that the place's data name, with the article", () => {
    const due = (kind: Kept["kind"]) => dueOf(rural, 2027, deadlines.get(kind)!)
    expect([due("general"), due("special"), due("received"), due("reserved")]).toEqual([
      "2027-02-19",
      "2027-03-21",
      "2027-02-19",
      "2027-06-30",
    ])
  })

  test.each<[string, number, number | null, string]>([
    ["2027-03-01", 1, 20, "最迟2027年3月21日（预算法第五十二条），还有20天。"],
    ["2027-03-21", 1, 0, "最迟2027年3月21日（预算法第五十二条），今天到期。"],
    ["2027-03-22", 1, -1, "最迟2027年3月21日（预算法第五十二条），已超过1天。"],
    ["2027-03-22", 0, null, "已经全部下达；最迟2027年3月21日（预算法第五十二条）。"],
  ])("on %s with %i cents left counts down to %s", (today, left, daysLeft, says) => {
    const { due, ...read } = clockOf(rural, left, 2027, deadlines.get("special")!, today)
    expect(read).toEqual({ daysLeft, says })
  })

  test("says of what the law leaves to the place that it has to be confirmed", () => {
    expect(clockOf(rural, 1, 2027, deadlines.get("reserved")!, "2027-06-01").says).toBe(
      "最迟2027年6月30日（代编预算管理的惯例（没有核对原件），请按本地规定核实），还有29天。",
    )
  })

  test.each<[Partial<Kept>, string]>([
    [{ name: "" }, "缺少名称，请写明是什么钱。"],
    [{ document: " " }, "缺少文号，请填写人大批准的文件。"],
    [{ document: " ", kind: "received" }, "缺少文号，请填写上级下达的文件。"],
    [{ date: "2027-02-02" }, "日期“2027-02-02”不对，请填写今天或以前的日期。"],
    [{ date: "2025-12-31" }, "日期2025-12-31不在2027年或上一年，请核对。"],
    [{ cents: 0 }, "金额应大于0、精确到分，请改正。"],
  ])("with %o is refused in a sentence", (wrong, says) => {
    expect(keptProblems({ ...rural, ...wrong }, 2027, "2027-02-01")).toEqual([says])
    // Announced early, in the year before.
    expect(keptProblems({ ...rural, date: "2026-11-30" }, 2027, "2027-02-01")).toEqual([])
  })
})
