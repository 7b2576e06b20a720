import { type Bearer, bearersOf } from "./bearers.ts"
import type { LedgerCheck, LedgerVerdict } from "./check.ts"
import { cell } from "./fields.ts"
import { list } from "./say.ts"

const placeholder = /^[\s\u3000]*(无|略|待定|待填|同上|暂无|详见附件|[-—/.。…*#xX×]+)[\s\u3000。]*$/

/** LED-029: every project says what its money is for and what it is to achieve. */
export const purposeAndGoals: LedgerCheck = {
  id: "LED-029",
  family: "LED",
  title: "项目写明资金用途和绩效目标",
  severity: "error",
  basis: "《中共中央 国务院关于全面实施预算绩效管理的意见》（2018年）：绩效目标设置是预算安排的前置条件",
  *run(ledger): Iterable<LedgerVerdict> {
    const bearers = bearersOf(ledger)
    yield* lacking(bearers, "purpose", "资金用途", ({ purpose }) => [purpose])
    yield* lacking(bearers, "goals", "绩效目标", ({ goals }) => goals)
  },
}

function* lacking(
  bearers: readonly Bearer[],
  field: string,
  label: string,
  textsOf: (bearer: Bearer) => readonly string[],
): Iterable<LedgerVerdict> {
  const without = bearers.filter((bearer) =>
    textsOf(bearer).every((text) => text.trim() === "" || placeholder.test(text)),
  )
  if (without.length > 0)
    yield {
      message: `${list(
        without.map(({ title }) => title),
        "个",
      )}没有写${label}。`,
      at: without.map((bearer) => cell(bearer, field)),
      says: textsOf(without[0]!).find((text) => text.trim() !== "") ?? "（空）",
      advice: `请写明${label}，没有${label}的项目不能安排预算。`,
    }
}
