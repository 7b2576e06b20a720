import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { linesOfBody } from "../../../packs/indicator-library.ts"
import { matters } from "../../../packs/matters.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { around, type Different, differentTexts, placeIn, type Said } from "../../facts/texts.ts"

/** Words of another department's work that nothing else in the document has to do with. */
export interface ForeignMatter {
  readonly word: string
  /** A few words around it. */
  readonly said: string
  readonly own: string
  readonly because: string
}

/** Who has to do with everybody's work, as auditor, payer, host or government of a place. */
const general: ReadonlySet<string> = new Set([
  "财政",
  "审计",
  "统计",
  "政务服务",
  "大数据",
  "党委政府办公",
  "机关事务",
  "人大",
  "政协",
  "组织",
  "宣传",
  "纪检监察",
  "乡镇街道",
  "开发区",
  "发展和改革",
  "乡村振兴",
  "供销社",
  "党校",
])
/** What is done with or for others, or is told of another body. */
const withOthers =
  /配合|会同|协助|协同|联合|移交|移送|转交|划转|划入|划出|支持|对接|衔接|参与|牵头|部门|联动|帮扶|慰问|志愿|原|借调|抽调|委托|宣传|进|捐|《/
/** Whose data a target is proved by. */
const sourceOfData =
  /(?:数据|统计|报表|台账|证明|记录|资料|通报|系统|调查|问卷|标准|规范|文件|办法|通知|规划|计划|方案)$/
/** Sections in which words are explained or money of all kinds is listed. */
const silent: ReadonlySet<string> = new Set(["glossary", "tables"])

/** ENT-013: no work of another department is left in the text. */
export const foreignMatter: Check = {
  id: "ENT-013",
  family: "ENT",
  title: "留有与本部门无关的内容",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const own = linesOf(disclosure)
    if (own.size === 0) return yield { cannot: "从名称看不出公开主体的行业" }
    if ([...own].some((line) => general.has(line))) return
    const { texts, whole } = differentTexts(disclosure)
    for (const { words, lines, because } of matters) {
      if ([...lines].some((line) => own.has(line))) continue
      const said = new Set(whole.match(words))
      // A department of whose text many words are of the matter has to do with it.
      if (said.size === 0 || said.size > most) continue
      for (const only of said) {
        const found = foundOnce(only, texts)
        if (found === null) continue
        const { text, place } = found
        const index = text.indexOf(only)
        yield {
          about: ["matter", only],
          at: [placeIn(place, index)],
          data: {
            word: only,
            said: around(text, index, only.length),
            own: disclosure.entity.name,
            because,
          } satisfies ForeignMatter,
          says: only,
          cause: { kind: "text-of-another-place" },
        }
      }
    }
  },
}

/** Two leftovers of one matter may be; three words of it tell of the department's own. */
const most = 2

/** A word where it stands, in one place that is no title and no explanation; null when it is said twice or rightly. */
function foundOnce(
  only: string,
  texts: readonly Different[],
): { readonly text: string; readonly place: Said } | null {
  // Said in two places, it is the department's after all.
  const holding = texts.filter(({ text }) => text.includes(only))
  const places = holding.flatMap((each) => each.said)
  const [place] = places
  if (!place || places.some(({ at }) => !isOneRow(at, place.at))) return null
  if (places.some(({ kind, section }) => kind === "label" || kind === "title" || silent.has(section ?? "")))
    return null
  const { text } = holding[0]!
  if (place.kind === "indicator" && sourceOfData.test(text)) return null
  return withOthers.test(clauseAround(text, text.indexOf(only))) ? null : { text, place }
}

/** The lines of the publisher and of its units. */
function linesOf({ entity, organisation }: Disclosure): ReadonlySet<string> {
  const own = linesOfBody(entity.name)
  return new Set(
    own.length === 0 ? [] : [...own, ...organisation.units.flatMap(({ name }) => linesOfBody(name))],
  )
}

/** The name and the description of one indicator. */
function isOneRow(a: Place, b: Place): boolean {
  if (a === b) return true
  if (a.line !== undefined) return a.line === b.line
  return a.paragraph === b.paragraph && a.table === b.table && a.row === b.row && a.page === b.page
}

function clauseAround(text: string, index: number): string {
  const from = Math.max(...["。", "；", "，"].map((sign) => text.lastIndexOf(sign, index))) + 1
  const rest = text.slice(index)
  const to = rest.search(/[。；，]/)
  return text.slice(from, to < 0 ? undefined : index + to)
}
