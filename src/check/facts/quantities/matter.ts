import { perText } from "../../../memo/index.ts"
import { counterOf } from "../../../packs/counters.ts"
import { qualifierPattern } from "../../../packs/qualifiers.ts"

const setAside = new RegExp(qualifierPattern("time", "plan", "light", "whole", "scope", "bound"), "g")
const measure = /(?:总?(?:数量|个数|人数|人次数|户数|里程|面积|长度|规模|总数|总量|次数)|数?量|数)$/
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

/** A name without the word it is counted by: `路灯盏数` and `抽检批次` of targets in 盏 and 批 are 路灯 and 抽检. */
export function withoutCounter(name: string, dimension: string): string {
  const bare = name.replace(/(?:总数|数量|数)$/, "")
  for (let length = 3; length > 0; length--)
    if (bare.length > length + 1 && counterOf(bare.slice(-length))?.dimension === dimension)
      return bare.slice(0, -length)
  return name
}
