/** A clause of a line, and where it stands. */
export interface Clause {
  readonly text: string
  readonly index: number
  /** The mark before it; "" at the beginning of the line. */
  readonly before: string
}

/** A rise or a fall as a clause tells it. */
export interface Change {
  readonly way: "up" | "down"
  readonly text: string
  readonly index: number
}

/** A change with what its clause says behind it as its reason. */
export interface ToldChange extends Change {
  readonly rest: string
  /** The clause says 原因. */
  readonly isNamed: boolean
}

const number = "\\d[\\d,]{0,16}(?:\\.\\d{1,6})?"
const ups =
  "增加|增长|上升|上浮|上涨|提高|增多|增支|增收|调增|扩大|多支出?|多出|多收|净增|[增多涨升](?=\\s*了?\\s*\\d)|增幅(?=为|达|\\d)|涨幅|升幅"
const downs =
  "减少|下降|下浮|下调|降低|压减|压缩|压降|调减|核减|减支|减收|少支出?|少收|净减|[减少降](?=\\s*了?\\s*\\d)|降幅(?=为|达|\\d)|跌幅|减幅"
const above = "大于|高于|多于|超过?|超出"
const below = "小于|低于|少于|不足|不及"
const how = "(?:了|额|数|为|达|约|到|有所|的)?\\s*"

/** 增加1.80万元, 多9.88万元, 降幅11.43%: a change with its amount. */
const moved = new RegExp(
  `(${ups}|${downs})${how}[-－]?${number}\\s*(?:亿元|万元|元(?!升|降|增|提|调|减|到|至)|[%％]|个百分点)`,
)
/** 低于年初预算, 超预算, 大于预算数. */
const against = new RegExp(
  `(${above}|${below})(?:了|本?年)?(?:年初|全年|上年|去年|调整|部门|年度)*(?:的)?(?:预算|决算)`,
)
/** 比上年减少, with no amount. */
const compared = new RegExp(
  `(?:比|较|与|同)(?:上年|去年|上一年|20\\d\\d年|年初|预算)[^，。；]{0,12}?(${ups}|${downs})(?:的?$|的?(?:主要)?(?:原因|因素)|幅?度?(?:较大|较小|明显)?$)`,
)
const completed = new RegExp(
  `(?:完成|为|占|达到?|相当于)(?:年初|全年|调整|年度|部门)*预算(?:数|安排)?的?\\s*(${number})\\s*[%％]|^完成(?:了)?\\s*(${number})\\s*[%％]`,
)
/** 减少的主要原因是: the reason says of what it is one; 增减的原因 does not. */
const named = new RegExp(
  `(?!增减|升降|涨跌)(?<![增升涨])(${ups.replaceAll(/\(\?=.*?\)/g, "")}|${downs.replaceAll(/\(\?=.*?\)/g, "")}|${above}|${below})[^，。；：]{0,10}?的?(?:主要)?(?:原因|因素)`,
)
const same = /持平|一致|相同|没有变化|无变化|未变化|无增减|不变/
const rises = new RegExp(`^(?:${ups.replaceAll(/\(\?=.*?\)/g, "")}|${above})`)
/** What is left over grows when less is spent, and a rate is no amount. */
const leftOver =
  /结转|结余|余额|执行率|完成率|占比|比重|负债|收缴率|覆盖率|满意|资产|合格率|利用率|达标率|单价|数量/

/** What a reason may begin with. It is not needed: it only tells that there is one. */
export const head =
  /^(?:(?:其|具体|上述|这)?(?:是)?(?:主要)?(?:变动|变化|增减|[增减多少升降超高低][加少长降支出于收]?)?(?:的|部分|变动)*(?:主要)?(?:原因|因素|理由)(?:分析|说明|如下|在于|有|包括|主要)*(?:[是为系：:]|由于|因为)*|[是也]?(?:主要)?(?:是因为|是由于|由于|因为|系因|缘于|缘起|源于|源自|得益于|归因于|概因|盖因|乃因|皆因|只因|因(?!公|此|而|素)|系(?!统|列)|受(?!理|益|援|灾|助|到?表彰)|鉴于|考虑到|随着|为(?=[^\d]))|主要(?:是|系|为|因)(?:由于|因为?)?|主要(?=[：:]|$)|主要(?!用于|包括|负责|职责|开展)|一(?:方面)?是|[未没]有?用完(?:的|部分|是)*)/
/** 由75元升为80元, 每月提高200元, 每村6000元: money that is a price, no item. */
export const price = /[由从].{0,14}\d.{0,6}[到至为成]|每|人均|标准|单价|均/

/** A clause that has nothing but its change: 下降20.45%, 增幅为3.85%. */
export function isBare(text: string): boolean {
  return (
    /^(?:同比|较上年|比上年)?(?:增长|下降|增加|减少|上升|降低|增幅|降幅|涨幅|跌幅|减幅|升幅|上浮|下浮|涨|升|降|压减)/.test(
      text,
    ) || against.test(text)
  )
}

/** The change a clause tells, `none` when it says that nothing changed or begins another item, null when it is none. */
export function changeIn({ text, index }: Clause): ToldChange | "none" | null {
  const percent = completed.exec(text)
  if (percent) {
    const value = Number((percent[1] ?? percent[2])!.replaceAll(",", ""))
    if (value === 100) return "none"
    return { way: value > 100 ? "up" : "down", text, index, rest: restOf(text, percent), isNamed: false }
  }
  const reason = named.exec(text)
  if (reason) {
    const from = text.slice(reason.index).search(/(?:主要)?(?:原因|因素)/) + reason.index
    const rest = text.slice(from).replace(head, "")
    const change = text.slice(0, from).replace(/的$/, "")
    if (leftOver.test(change)) return "none"
    return { way: rises.test(reason[1]!) ? "up" : "down", text: change, index, rest, isNamed: true }
  }
  const match = moved.exec(text) ?? against.exec(text) ?? compared.exec(text)
  if (!match) return same.test(text) && /[与较比同]|持平/.test(text) ? "none" : null
  if (leftOver.test(text.slice(0, match.index + match[0].length))) return "none"
  // 标准每月提高200元: a price.
  if (price.test(text.slice(0, match.index)) && !/万元|亿元|[%％]/.test(match[0])) return null
  const end = match.index + match[0].length
  return {
    way: rises.test(match[1]!) ? "up" : "down",
    text: text.slice(0, end),
    index,
    rest: restOf(text, match),
    isNamed: false,
  }
}

/** What a clause says behind its change: 减少0.80万元主要是来客减少. */
function restOf(text: string, match: RegExpExecArray): string {
  const rest = text.slice(match.index + match[0].length)
  return head.test(rest) ? rest.replace(head, "") : ""
}

/** The clauses of a line; what stands in brackets belongs to none. */
export function* clausesOf(text: string): Iterable<Clause> {
  const plain = text.replace(/（[^（）]{0,60}）|\([^()]{0,60}\)/g, (inner) => "　".repeat(inner.length))
  const pattern = /[，。；：:;]|,(?!\d{3})/g
  let from = 0
  let before = ""
  const clause = (to: number): Clause | null => {
    const raw = plain.slice(from, to)
    const lead = /^[\s　]*/.exec(raw)![0].length
    const words = raw.trim().replaceAll("　", "")
    return words === "" ? null : { text: words, index: from + lead, before }
  }
  for (const { 0: mark, index } of plain.matchAll(pattern)) {
    const found = clause(index)
    if (found) yield found
    // 。， and the like: the stronger mark holds.
    if (found || before === "") before = mark === ";" ? "；" : mark
    else if (mark === "。") before = "。"
    from = index + mark.length
  }
  const last = clause(plain.length)
  if (last) yield last
}
