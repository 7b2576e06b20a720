import { pinyin } from "pinyin-pro"
import { perText } from "../memo/index.ts"

/** The pinyin of a name in full and by initials, without tones and blanks; "" when it has no Chinese characters. */
export const pinyinOf = perText((name: string): string => {
  const text = name.slice(0, 60)
  if (!/\p{Script=Han}/u.test(text)) return ""
  const syllables = pinyin(text, { toneType: "none", type: "array", v: true }).map((each) =>
    /^[a-z]+$/.test(each) ? each : "",
  )
  return `${syllables.join("")} ${syllables.map((each) => each.slice(0, 1)).join("")}`
})
