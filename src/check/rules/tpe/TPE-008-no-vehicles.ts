import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import type { Check, Observation } from "../../check.ts"
import { findIn } from "../../facts/find-in.ts"
import { amountOf } from "../../facts/three-public.ts"

const none =
  /(?:无|没有|未保有|未配备|不保有)(?:任何)?(?:公务用车|公车|车辆)(?!购置|运行|运维|维护|更新|采购|报废|改革|购买|经费|费|支出|预算|变动|增)/

/** What running vehicles costs, and the words that there are none. */
export interface NoVehicles {
  readonly operation: string
  readonly words: string
}

/** TPE-008: running costs of vehicles where the document says there are none. */
export const noVehicles: Check = {
  id: "TPE-008",
  family: "TPE",
  title: "没有公务用车却安排运行维护费",
  severity: "warning",
  basis: "惯例：运行维护费与车辆保有量相符",
  *run({ disclosure }): Iterable<Observation> {
    const operation = amountOf(disclosure, "vehicleOperation")
    if (!operation || operation.cents <= 0) return
    const said = saysNone(disclosure)
    if (!said) return
    yield {
      about: ["threePublic.vehicleOperation"],
      at: [operation.at, said.at],
      data: { operation: operation.text, words: said.text } satisfies NoVehicles,
      says: operation.text,
    }
  },
}

/** Where prose says that there is no vehicle. */
function saysNone(disclosure: Disclosure): { text: string; at: Place } | null {
  for (const section of disclosure.sections) {
    if (section.key !== "threePublic" && section.key !== "assets") continue
    const found = findIn(section, none)
    if (found) return found
  }
  const owned = disclosure.claims.find(
    (claim) =>
      claim.section === "assets" &&
      claim.kind === "count" &&
      claim.qualifier === null &&
      claim.unit === "辆" &&
      claim.role === "whole" &&
      /共有(?:公务)?(?:车辆|用车)$/.test(claim.subject),
  )
  return owned?.value === 0 ? { text: `共有车辆${owned.text}`, at: owned.at } : null
}
