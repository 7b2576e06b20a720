import { quoted } from "../facts/claims/names.ts"
import type { WrongParts } from "../facts/quantities/wrong-parts.ts"
import { faults, type Sayings } from "./saying.ts"

/** How a whole is said whose parts are more or less than it. */
export const wrongPartsSaid: Sayings = faults<WrongParts>({
  more: {
    sentence: ({ whole, parts, sum }) =>
      `${quoted(whole)}，所列${parts.map(quoted).join("")}相加为${sum}，多于总数。`,
    advice: "请核对总数和各分项数。",
  },
  less: {
    sentence: ({ whole, parts, sum }) =>
      `${quoted(whole)}，所列${parts.map(quoted).join("")}相加为${sum}，少于总数。`,
    advice: "请核对总数和各分项数；没有列全的，写明其余是什么。",
  },
  larger: {
    title: "其中数大于总数",
    sentence: ({ whole, parts }) => `${quoted(whole)}，其中的${parts.map(quoted).join("")}却大于总数。`,
    advice: "请核对总数和其中数。",
  },
})
