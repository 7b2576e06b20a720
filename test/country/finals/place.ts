import type { Place } from "../budgets/shared.ts"
import { duties, glossary } from "../common.ts"
import { chapter, type Piece, part } from "../piece.ts"
import { centralSections, type Own, split } from "./own.ts"
import { prose } from "./prose.ts"
import { tables } from "./tables.ts"

/** The final account of a place: the form of the ministry with what the place has of its own. */
export const place = (
  own: Partial<Own> & Pick<Own, "name">,
  parts: "tables" | "prose" | "last" = "tables",
): Place => {
  const whole: Own = {
    style: split,
    order: "BREPGKTFC",
    dress: (number, title) => ({
      over: [`公开0${number}表`],
      title,
      captions: [`部门：${own.name}`, "金额单位：万元"],
    }),
    titles: {},
    counts: true,
    counter: "栏次",
    three: "6+6",
    prose: "各",
    sections: centralSections,
    ...own,
  }
  return (f) => {
    const { year } = f
    const about: Piece[] = [
      part("第一部分 部门概况"),
      chapter("一、部门职责"),
      ...duties,
      chapter("二、机构设置"),
      `从决算单位构成看，纳入${year}年度本部门决算汇编范围的独立核算单位共2个，包括${whole.name}本级和所属河道管理单位。`,
    ]
    const list: Piece[] = [
      part(`${parts === "last" ? "第四部分" : "第二部分"} ${year}年度部门决算表`),
      ...tables(f, whole),
    ]
    const said: Piece[] = [
      part(`${parts === "last" ? "第二部分" : "第三部分"} ${year}年度部门决算情况说明`),
      ...prose(f, whole),
    ]
    const terms: Piece[] = [part(`${parts === "last" ? "第三部分" : "第四部分"} 名词解释`), ...glossary]
    return {
      title: `${whole.name}${year}年度部门决算`,
      pieces:
        parts === "last" ? [...about, ...said, ...terms, ...list] : [...about, ...list, ...said, ...terms],
    }
  }
}
