import type { Observation } from "../check.ts"
import { aboutOfBearer, type Bearer, type BearerName, bearersOf, nameOfBearer } from "./bearers.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"

const placeholder =
  /^[\s\u3000]*(?:(?:无|略|待定|待填|同上|暂无|详见附件)[\s\u3000。]*|[-—/.。…*#xX×]+(?:[\s\u3000][\s\u3000。]*)?)$/

/** Projects and funds that do not say something. */
export interface NotSaid {
  readonly of: readonly BearerName[]
}

/** LED-029: every project says what its money is for and what it is to achieve. */
export const purposeAndGoals: LedgerCheck = {
  id: "LED-029",
  family: "LED",
  title: "项目没有写明资金用途或绩效目标",
  severity: "error",
  basis: "《中共中央 国务院关于全面实施预算绩效管理的意见》（2018年）：绩效目标设置是预算安排的前置条件",
  *run({ ledger }): Iterable<Observation> {
    const bearers = bearersOf(ledger)
    yield* lacking(bearers, "purpose", ({ purpose }) => [purpose])
    yield* lacking(bearers, "goals", ({ goals }) => goals)
  },
}

function* lacking(
  bearers: readonly Bearer[],
  field: "purpose" | "goals",
  textsOf: (bearer: Bearer) => readonly string[],
): Iterable<Observation> {
  const without = bearers.filter((bearer) =>
    textsOf(bearer).every((text) => text.trim() === "" || placeholder.test(text)),
  )
  const says = without[0] && textsOf(without[0]).find((text) => text.trim() !== "")
  if (without.length > 0)
    yield {
      fault: field,
      about: [field, keys(without.map(aboutOfBearer))],
      at: without.map((bearer) => cell(bearer, field)),
      data: { of: without.map(nameOfBearer) } satisfies NotSaid,
      ...(says === undefined ? {} : { says }),
    }
}
