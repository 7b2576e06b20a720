import type { Cannot, Check, Observation } from "../../check.ts"
import { type Counted, countedIn, countedNames } from "./counted.ts"

/** A count that cannot be more than another. */
export interface CountBeyond {
  readonly part: string
  readonly partSaid: string
  readonly whole: string
  readonly wholeSaid: string
}

/** Which count is never more than which. */
const bounds: readonly (readonly [Counted, Counted])[] = [
  ["overseasGroups", "overseasPersons"],
  ["receptions", "receptionPersons"],
  ["foreignReceptions", "foreignPersons"],
  ["foreignReceptions", "receptions"],
  ["foreignPersons", "receptionPersons"],
  ["vehiclesBought", "vehiclesHeld"],
]

/** FIN-005: every group and every reception has at least one person, and 外事接待 is part of all reception. */
export const countsAgainstCounts: Check = {
  id: "FIN-005",
  family: "FIN",
  title: "“三公”经费的数量之间不可能",
  severity: "error",
  basis: "部门决算相关信息统计表填报说明：团组数、批次数不大于人次数，其中数不大于总数",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    if (disclosure.stage !== "final") return
    const counted = countedIn(disclosure)
    let any = false
    for (const [part, whole] of bounds) {
      const [few, many] = [counted.get(part), counted.get(whole)]
      if (!few || !many) continue
      // 国（境）外接待 may be told beside 国内接待: only 其中 makes it a part.
      if (
        part.startsWith("foreign") &&
        !whole.startsWith("foreign") &&
        !isWithin(few.sentence.text, few.quantity.start)
      )
        continue
      any = true
      if (few.quantity.value <= many.quantity.value) continue
      // A vehicle bought may have gone to another unit or replaced one.
      const severity = part === "vehiclesBought" ? ("note" as const) : undefined
      yield {
        about: ["threePublic", part, whole],
        at: [few.at, many.at],
        data: {
          part: countedNames[part],
          partSaid: few.quantity.text,
          whole: countedNames[whole],
          wholeSaid: many.quantity.text,
        } satisfies CountBeyond,
        says: few.quantity.text,
        ...(severity ? { severity } : {}),
      }
    }
    if (!any) yield { cannot: "文中没有可以互相核对的团组、批次、人次" }
  },
}

function isWithin(text: string, at: number): boolean {
  return /其中[：:]?[^；。]{0,30}$/.test(text.slice(0, at))
}
