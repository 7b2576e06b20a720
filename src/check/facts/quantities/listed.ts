import type { Quantity, Sentence } from "./sentences.ts"

/** A number of things announced, and the things named beside it. */
export interface Listed {
  readonly announced: Quantity
  /** What is counted: 股室, 事业单位. */
  readonly what: string
  readonly names: readonly string[]
  /** How many the names may be, where 和 may join two or belong to one. */
  readonly least: number
  readonly most: number
  /** Ends in 等: more may be meant. */
  readonly isOpen: boolean
  /** Bodies have names that end in what they are: their number is sure. */
  readonly areBodies: boolean
}

const bodies =
  /(?:股室|科室|处室|股|科|处|室|社|路|单位|机构|部门|站所|中心|院所|学校|企业|公司|镇|乡|街道|村|社区|分局|大队|中队|支队|队伍|场所|馆|站|所|队|委员会|小组)$/
const bodyEnd =
  /(?:股|室|科|站|馆|所|院|中心|队|处|局|办|校|园|厂|场|会|委|组|公司|库|路|街|镇|乡|街道|村|社区|学|部|团|社|台|庭|党校|机关|本级|办公|委员会|集团|区)(?:（[^（）]*）)?$/
const things = /^(?:[个家所项处类种支条座村点]|社区|乡镇)$/
const opens =
  /(?:内设机构(?:有|为|包括)|(?:分布在|涉及|涵盖|投向|来自|集中在|列入|归入)|内设|下设|下辖|下属|所属|设有|设置|设立|包括|包含|分别为|分别是|辖|设|有|为)/

/** The lists of names of a sentence whose number it announces, before or behind. */
export function listedIn({ text, quantities }: Sentence): Listed[] {
  return quantities.flatMap((quantity, i) => {
    if (!things.test(quantity.unit) || quantity.rough || quantity.per.length > 0) return []
    const next = quantities[i + 1]?.start ?? text.length
    return [...behind(text, quantity, next), ...ahead(text, quantity, quantities[i - 1]?.end ?? 0)]
  })
}

/** Whether a list cannot have as many names as are announced. */
export function isOff({ announced: { value }, least, most, isOpen }: Listed): boolean {
  return value < least || (!isOpen && value > most)
}

/** `下属4个单位：甲、乙、丙、丁`, `设3个科室，分别是…`. */
function behind(text: string, announced: Quantity, next: number): Listed[] {
  const match =
    /^([^，、；。：（）\d]{0,12})(?:[：（]|，?(?:分别(?:是|为)|即|具体(?:是|为|包括)|包括|是：|为：|有：))(?:包括|分别(?:是|为)|即|为)?：?([^，；。：]{2,400})/.exec(
      text.slice(announced.end),
    )
  if (!match) return []
  const [all, behindIt, list] = match
  const end = announced.end + all.length
  if (end > next && /\d/.test(list!)) return []
  const what =
    behindIt ||
    unitName(announced) ||
    announced.before.replace(/^.*[设属辖]/, "").replace(/(?:共计|总计|合计|共有|共|有|为)$/, "")
  return listed(announced, what, list!.replace(/）$/, ""))
}

/** `内设甲、乙、丙等4个股室`. */
function ahead(text: string, announced: Quantity, from: number): Listed[] {
  const lead = text.slice(from, announced.start)
  const clause = lastClause(lead.replace(/，(?:合计|共计|共|一共|总共|计|合)+$/, ""))
  if (
    !clause.includes("、") ||
    (clause === lead && from > 0 && !/^(?:用于|投入|对)/.test(lead)) ||
    /\d/.test(clause)
  )
    return []
  const verb = opens.exec(clause)
  const list = verb
    ? clause.slice(verb.index + verb[0].length)
    : /[：]$/.test(lead.slice(0, -clause.length))
      ? clause
      : null
  if (!list) return alike(clause, announced)
  const what = announced.after || unitName(announced) || clause.slice(0, verb?.index)
  return listed(announced, what, list.replace(/(?:共计|合计|共有|共|一共)$/, ""))
}

function lastClause(lead: string): string {
  return lead.slice(Math.max(lead.lastIndexOf("，"), lead.lastIndexOf("；"), lead.lastIndexOf("：")) + 1)
}

/** `派出城关、北塬、马营3个所`, `用于甲路、乙路两条道路`: the verb before the first of short names that are alike makes none more. */
function alike(clause: string, announced: Quantity): Listed[] {
  const what = announced.after || unitName(announced)
  const names = clause.split("、")
  const others = names.slice(1)
  const ending = others.at(-1)!.slice(-1)
  const areAlike =
    others.every((name) => name.length === others[0]!.length && name.length <= 5) ||
    names.every((name) => name.endsWith(ending) && name.length <= 12)
  if (!bodies.test(what.split("的", 1)[0]!) || !areAlike || /等$|其[他余中]|和|及|与|的$/.test(clause))
    return []
  if (names[0]!.length < others[0]!.length) return []
  const { length } = names
  return [{ announced, what, names, least: length, most: length, isOpen: false, areBodies: true }]
}

/** 乡镇 of 3个乡镇; 个 and 家 say nothing of what is counted. */
function unitName({ unit }: Quantity): string {
  return /^(?:村|社区|乡镇|点)$/.test(unit) ? unit : ""
}

function listed(announced: Quantity, what: string, words: string): Listed[] {
  const isOpen = /等$/.test(words.replace(/(?:共|合计)$/, "")) || /等(?:）|$)/.test(words)
  const plain = words
    .replace(/（[^（）]*）?/g, "")
    .replace(/等(?:共|合计)?$/, "")
    .replace(/^：/, "")
  const names = plain.split("、").filter((name) => name !== "")
  if (names.length < 2 || names.some((name) => name.length > 30 || /\d|[是为有]$/.test(name))) return []
  // 农林水支出、住房保障支出六类: names that all say what they are.
  const ending = names[0]!.slice(-2)
  const areKinds = announced.unit === "类" && names.every((name) => name.endsWith(ending))
  const areBodies = areKinds || bodies.test(what)
  const halves = names.at(-1)!.split(/(?<!^)(?:以及|和|及|与|暨)(?!$)/)
  // Where all other names say what they are, a half that does not is no name: 救灾和物资保障股.
  const areTold = areBodies && names.length > 2 && names.every((name) => bodyEnd.test(name))
  const joined = halves.slice(0, -1).filter((half) => !areTold || bodyEnd.test(half)).length
  // 规划科和督查室 are two, 人力资源和社会保障局 may be one.
  const apart = areBodies ? halves.slice(0, -1).filter((half) => bodyEnd.test(half)).length : 0
  const unsure = areBodies ? names.filter((name) => !bodyEnd.test(name) || /本级|机关$/.test(name)).length : 0
  if (!areBodies && names.some((name) => name.length < 4)) return []
  return [
    {
      announced,
      what,
      names,
      least: names.length - unsure + apart,
      most: names.length + joined,
      isOpen,
      areBodies,
    },
  ]
}
