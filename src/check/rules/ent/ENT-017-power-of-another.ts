import { matters } from "../../../packs/matters.ts"
import { powers } from "../../../packs/powers.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { ownLines } from "../../facts/own-lines.ts"
import { linesOf, placeIn, type Said } from "../../facts/texts.ts"

/** A duty that is in the power of another department. */
export interface PowerOfAnother {
  readonly words: string
  readonly own: string
  readonly because: string
}

/** Who does everything of a place, or grants permits for all. */
const general = ["政务服务", "党委政府办公", "乡镇街道", "开发区", "人大", "政协", "政法", "大数据"]
const ofEverything = /综合|审批|政务|管委会|管理委员会|[镇乡]人民政府|街道|新区|园区/
/** What is done with others, under others, or told of them. */
const withOthers =
  /配合|会同|协助|协同|协调|联合|移交|移送|转交|划转|划入|划出|支持|对接|衔接|参与|牵头|部门|联动|建议|宣传|统计|信息|审计(?!监督)|经费|划归|不再承担|除|涉及|《/

/** Bodies whose texts ENT-013 passes over, for they have to do with everybody's work. */
const everybodys = ["财政", "审计", "统计", "机关事务", "组织", "宣传", "纪检监察", "发展和改革", "乡村振兴"]

/** ENT-017: what a body is charged with is in its own power. */
export const powerOfAnother: Check = {
  id: "ENT-017",
  family: "ENT",
  title: "职责里写了别的部门的职权",
  severity: "warning",
  basis: "各部门“三定”规定；公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const own = ownLines(disclosure)
    if (own.size === 0) return yield { cannot: "从名称看不出公开主体的行业" }
    if (general.some((line) => own.has(line)) || ofEverything.test(disclosure.entity.name)) return
    const duties = disclosure.sections.filter(({ key }) => key === "duties" || key === "organisation")
    const lines = duties.flatMap((section) => [...linesOf(section)])
    const prose = disclosure.sections.filter(({ key }) => key !== "glossary").map(({ text }) => text)
    for (const power of powers) {
      if ([...power.lines].some((line) => own.has(line))) continue
      const found = lines.flatMap((line) => foundIn(line, power.words, own))
      // Two duties of one kind are the body's own after all: bureaus are put together differently everywhere.
      if (found.length !== 1) continue
      const { words, line, index } = found[0]!
      if (prose.join("\n").split(words).length > 2) continue
      yield {
        about: ["power", words],
        at: [placeIn(line, index)],
        data: { words, own: disclosure.entity.name, because: power.because } satisfies PowerOfAnother,
        says: words,
        cause: { kind: "text-of-another-department" },
      }
    }
  },
}

function foundIn(
  line: Said,
  words: RegExp,
  own: ReadonlySet<string>,
): { words: string; line: Said; index: number }[] {
  const match = words.exec(line.text)
  if (!match) return []
  const from = Math.max(...["。", "；", "，"].map((sign) => line.text.lastIndexOf(sign, match.index))) + 1
  const rest = line.text.slice(match.index)
  const to = rest.search(/[。；，]/)
  const clause = line.text.slice(from, to < 0 ? undefined : match.index + to)
  // What is a matter of few lines of government in any text is told by ENT-013.
  const isTold =
    !everybodys.some((one) => own.has(one)) &&
    matters.some((each) => ![...each.lines].some((one) => own.has(one)) && clause.search(each.words) >= 0)
  return isTold || withOthers.test(clause) ? [] : [{ words: match[0], line, index: match.index }]
}
