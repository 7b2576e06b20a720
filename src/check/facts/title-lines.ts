import type { Disclosure } from "../../model/disclosure.ts"
import type { Place } from "../../model/place.ts"
import { linesOf } from "./texts.ts"

/** A line that is the title of a document or of a part of it: who, which year, what. */
export interface TitleLine {
  readonly name: string
  readonly year: number
  readonly text: string
  readonly at: Place
}

const pattern =
  /^(?:第[一二三四五六七八九十]+部分)?(?<name>[^，。；：\d]{4,30}?)(?<year>20\d\d)年(?:度)?(?:部门|单位)?(?:综合)?(?:预算|决算)(?:信息)?(?:公开)?(?:的?(?:情况)?说明|编制说明|表|报告|公开|文本)?$/

/** The titles of a document that stand among its headings and its prose. */
export function titleLinesOf({ sections }: Disclosure): TitleLine[] {
  return sections.flatMap((section) => {
    const own = [{ text: section.title, at: section.at }, ...linesOf(section)]
    return own.flatMap(({ text, at }): TitleLine[] => {
      const groups = pattern.exec(text.replace(/[\s\u3000《》“”"]/g, ""))?.groups
      return groups ? [{ name: groups.name!, year: Number(groups.year), text, at }] : []
    })
  })
}
