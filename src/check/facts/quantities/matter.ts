import { perText } from "../../../memo/index.ts"
import { counterPattern } from "../../../packs/counters.ts"
import { qualifierPattern } from "../../../packs/qualifiers.ts"

const setAside = new RegExp(qualifierPattern("time", "plan", "light", "whole", "scope", "bound"), "g")
const measure = new RegExp(
  `(?:总?(?:数量|个数|人数|人次数?|户数|里程|面积|长度|规模|总数|总量|数)|(?:${counterPattern})数|数?量)$`,
)
const signs =
  /[\s，。、；：！？（）《》〈〉—\-…·"'/≥≤<>=×+]+|^[一二三四五六七八九十\d]{1,3}[.．、]|20\d\d年度?/g

/**
 * What words speak of, act and thing, whatever their order: `全年维修路灯` and `路灯维修数量` are one matter. Words of
 * time, plan and form are set aside; places and kinds that narrow it stay, for they make it another matter.
 */
export const matterOf: (words: string) => string = perText((words: string) => {
  const bare = words.replace(signs, "").replace(setAside, "").replace(measure, "")
  return [...bare].sort().join("")
}, 20_000)
