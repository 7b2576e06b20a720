import { segment } from "../../../indicators/segment.ts"
import type { Disclosure } from "../../../model/disclosure.ts"
import type { Place } from "../../../model/place.ts"
import { linesOfBody } from "../../../packs/indicator-library.ts"
import { matters } from "../../../packs/matters.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { ownLines } from "../../facts/own-lines.ts"
import { around, type Different, differentTexts, linesOf, placeIn, type Said } from "../../facts/texts.ts"

/** Words of another department's work that nothing else in the document has to do with. */
export interface ForeignMatter {
  readonly word: string
  /** A few words around it. */
  readonly said: string
  readonly own: string
  readonly because: string
}

/** Who has to do with everybody's work, as payer or government of a place. */
const general: ReadonlySet<string> = new Set([
  "财政",
  "党委政府办公",
  "乡镇街道",
  "开发区",
  "发展和改革",
  "乡村振兴",
])
/** Who audits, counts, hosts or watches others: its prose may be of anybody's work, its targets are its own. */
const ofOthers: ReadonlySet<string> = new Set([
  "审计",
  "统计",
  "政务服务",
  "大数据",
  "机关事务",
  "人大",
  "政协",
  "组织",
  "宣传",
  "纪检监察",
])
/** What is done with or for others, or is told of another body. */
const withOthers =
  /配合|会同|协助|协同|联合|移交|移送|转交|划转|划入|划出|支持|对接|衔接|参与|牵头|部门|联动|帮扶|慰问|志愿|(?<![草高平中])原|借调|抽调|委托|宣传|进|捐|接待|参观|研学|团体|游览|走访|《/
/** Whose data a target is proved by. */
const sourceOfData =
  /(?:数据|统计|报表|台账|证明|记录|资料|通报|系统|调查|问卷|标准|规范|文件|办法|通知|规划|计划|方案)$/
/** Sections in which words are explained or money of all kinds is listed. */
const silent: ReadonlySet<string> = new Set(["glossary", "tables"])

/** Where money is accounted for, things are named that others do with it. */
const ofMoney = /\d(?:[\d,]*\.\d+)?(?:万|亿)?元/

/** Told of whose money it is, in the explanation of a term too. */
const collected = /收取$/

/** ENT-013: no work of another department is left in the text. */
export const foreignMatter: Check = {
  id: "ENT-013",
  family: "ENT",
  title: "留有与本部门无关的内容",
  severity: "warning",
  basis: "公开内容应当真实、准确（《地方预决算公开操作规程》财预〔2016〕143号）",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const own = ownLines(disclosure)
    if (own.size === 0) return yield { cannot: "从名称看不出公开主体的行业" }
    if ([...own].some((line) => general.has(line))) return
    const isOfOthers = [...own].some((line) => ofOthers.has(line))
    const { texts, whole } = differentTexts(disclosure)
    const told = new Set<string>()
    for (const { words, lines, because } of matters) {
      if ([...lines].some((line) => own.has(line))) continue
      const said = new Set(whole.match(words))
      // A department of whose text many words are of the matter has to do with it.
      if (said.size === 0 || said.size > most) continue
      for (const only of said) {
        const found = foundOnce(only, texts)
        if (found === null || told.has(found.text)) continue
        if (isOfOthers && found.place.kind !== "indicator") continue
        const clause = clauseAround(found.text, found.text.indexOf(only))
        if (found.place.kind === "prose" && ofMoney.test(clause)) continue
        told.add(found.text)
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
    yield* givers(disclosure, own)
    if (isOfOthers) return
    yield* strangers(
      disclosure,
      own,
      texts.filter(({ text }) => !told.has(text)),
    )
  },
}

/** A body of another line from which money for the own work is said to come. */
export interface ForeignGiver {
  readonly giver: string
  readonly word: string
  readonly own: string
}

/** 自治区交通运输厅通过往来账户拨付的: a body above, and that it gives. */
const giver =
  /((?:省|自治区|市|州|盟|地区)(?!财政|人民政府|委|政府)[\u4e00-\u9fff]{2,9}(?:厅|局|委员会|总队|总会))(?=[^，。；]{0,14}(?:拨[付入来给]|下达|划拨|转拨|安排|补助))/g
/** Who gives money for everybody's work. */
const givesToAll =
  /财政|发展和改革|发展改革|组织|宣传|人力资源|人社|乡村振兴|机关事务|政法|科学技术|科技|退役|总工会|残疾人|体育|应急/

/** Money for the own work from a body that has nothing to do with it: 公安局's cases paid by 交通运输厅. */
function* givers({ sections, entity }: Disclosure, own: ReadonlySet<string>): Iterable<Observation> {
  const ownMatters = matters.filter(({ lines }) => own.has([...lines][0]!))
  for (const section of sections)
    if (!silent.has(section.key))
      for (const line of linesOf(section))
        for (const { 0: name, index } of line.text.matchAll(giver)) {
          const lines = linesOfBody(name)
          if (lines.length === 0 || lines.some((one) => own.has(one)) || givesToAll.test(name)) continue
          const [rest] = line.text.slice(index + name.length).split(/[。；]/, 1)
          const [word] = ownMatters.flatMap((each) => rest!.match(each.words) ?? [])
          if (word === undefined) continue
          yield {
            fault: "giver",
            about: ["giver", name],
            at: [placeIn(line, index)],
            data: { giver: name, word, own: entity.name } satisfies ForeignGiver,
            says: name,
            cause: { kind: "text-of-another-place" },
          }
        }
}

/** Whom a line of government serves, and the other lines that serve them too. */
const served: Readonly<Record<string, ReadonlySet<string>>> = {
  教育: lines(
    "教育|共青团|妇联|体育|文化|科学技术|科协文联工商联|残联|交通运输|公安|卫生健康|市场监督管理|民政|消防救援|应急管理",
  ),
  人社: lines("人力资源和社会保障|医疗保障|税务|工会|退役军人事务|组织|残联"),
  卫生: lines("卫生健康|医疗保障|红十字会|妇联|残联|退役军人事务|民政"),
  民政: lines(
    "民政|退役军人事务|残联|乡村振兴|医疗保障|卫生健康|红十字会|妇联|工会|人力资源和社会保障|住房和城乡建设|教育|文化|体育|司法行政|消防救援|农业农村|公安",
  ),
  农业: lines(
    "农业农村|乡村振兴|水利|林业和草原|供销社|气象|自然资源|金融|科学技术|发展和改革|生态环境|市场监督管理|商务|统计",
  ),
}
/** Who works anywhere. */
const anywhere = /农户|职工|员工|人员$|工人|驾驶员|保安|劳动者|农民工|技工|村民|农民|干部|学员|讲师|授课人/

function lines(names: string): ReadonlySet<string> {
  return new Set(names.split("|"))
}

/** `参保人员满意度` of a project of a bureau that serves others: people who are spoken of nowhere else. */
function* strangers(
  disclosure: Disclosure,
  own: ReadonlySet<string>,
  texts: readonly Different[],
): Iterable<Observation> {
  for (const { text, said } of texts) {
    if (said[0]!.kind !== "indicator" || !/满意度|满意率/.test(text)) continue
    for (const { text: whom, thing } of segment(text)) {
      if (thing?.kind !== "person" || (anywhere.test(whom) && !/^参保/.test(whom))) continue
      const allies = served[thing.line]
      if (!allies || [...allies].some((line) => own.has(line))) continue
      const found = foundOnce(whom, texts)
      if (!found) continue
      yield {
        about: ["matter", whom],
        at: [placeIn(found.place, 0)],
        data: {
          word: whom,
          said: found.text,
          own: disclosure.entity.name,
          because: `${whom}是${thing.line}工作的对象`,
        } satisfies ForeignMatter,
        says: whom,
        cause: { kind: "text-of-another-place" },
      }
    }
  }
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
  const isSilent = (section: string) =>
    silent.has(section) &&
    !(section === "glossary" && (collected.test(only) || isOwnTerm(holding[0]!.text, only, texts)))
  if (places.some(({ kind, section }) => kind === "label" || kind === "title" || isSilent(section ?? "")))
    return null
  const { text } = holding[0]!
  if (place.kind === "indicator" && sourceOfData.test(text)) return null
  return withOthers.test(clauseAround(text, text.indexOf(only))) ? null : { text, place }
}

/** Money of every kind and every class of expenditure is explained by everybody. */
const termOfMoney = /(?:收入|支出|经费|结转|结余|资金|基金|预算|决算|采购|费用?|款|[）)])$/

/** `高标准农田：医疗设备先进…`: the explanation of a term of the own work, which is spoken of elsewhere in the document. */
function isOwnTerm(text: string, only: string, texts: readonly Different[]): boolean {
  const [, term] =
    /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]?[、.．，]?)?\s*([\u4e00-\u9fff]{3,14})(?:[：:]|是指)/.exec(
      text,
    ) ?? []
  if (term === undefined || termOfMoney.test(term) || term.includes(only)) return false
  return texts.some(
    (each) =>
      each.text.includes(term) &&
      each.said.some(({ kind, section }) => kind !== "label" && !silent.has(section ?? "")),
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
