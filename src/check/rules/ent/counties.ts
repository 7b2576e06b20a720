/** A name in a text. */
export interface Found {
  readonly name: string
  readonly index: number
}

/**
 * Words before 县 that are no part of its name: 会同县公安局 is the own county's bureau. A county whose name is such a
 * word (会同县, 和县) is rather missed than another accused.
 */
const functionWords =
  /(?:会同|[和与及或同跟由向报经将把从到在为对给于的是按据照受至并且即如凡使让被]|以及|根据|依照|参照|遵照)$/
/** Words of two that do something with the own county's bureaus or the own county, by how they end or as a whole. */
const doing =
  /[送交告托请示导助调筹督务动进障持推促升取求荐贯彻执落践担责办理管属归隶编审核批缴收拨付联系接洽商谈派遣参迎陪访查问询复函签发布改整组织行施验估评划配合设]$|完成|做好|开展|牵头|参与|参加|起草|汇总|统计|监测|检查|调研|考核|举办|承办|主办|协办|召开|筹备|受理|处理|听取|传达|宣传|出席|列席|反映|加强|完善|巩固|优化|强化|深化|健全|制定|拟定|拟订|修订|建设|实施|提高|规范|打造|争创|创建|围绕|聚焦|立足|服从|遵守|指定|确定|负责|全面|充分|积极|继续|共同|切实|进一|确保|保证|维护|支援|带领|发展/
/** Kinds of counties and any county: 示范县, 贫困县, 各县. */
const kinds =
  /贫困|脱贫|示范|试点|重点|产粮|农业|牧业|工业|边境|民族|文明|卫生|园林|平安|先进|模范|达标|摘帽|生态|旅游|项目|周边|相邻|邻近|相关|有关|所在|部分|其他|其它|直管|若干|人口|革命|老区|苏区|百强|优秀|整个|当地|本地|外地|异地|国定|省定|强[市镇]?$|大$|名$|[本全各该我两外邻某每]/
/** What stands before a name that begins after it. */
const before =
  /(?:^|[\s，。；：、“”（）()《》〔〕.．]|[为在由对给向与将从是以到和及使让]|承办|促进|推动|服务|保障|推进|加快|实现|建设|提升|支持|负责|做好|落实|维护|完成)$/
const bodies = "人民政府|财政局|教育局|民政局|卫生健康|人力资源|住房和城乡|农业农村|公安局|审计局"
/** What is a county's own: its people, its fields, its works. */
const matters =
  "乡村振兴|经济|社会|人民|群众|居民|农村|农业|城乡|城镇|境内|辖区|范围内|各|全面|教育|卫生|民政|水利|交通|文化|旅游|养老|医疗|困难|残疾|老年|中小学|企业|脱贫|项目建设|事业"
const county = new RegExp(`[\\u4e00-\\u9fff]{2}县(?=${bodies}|${matters})`, "g")

/** Whether words end in one that goes with what follows. */
export function endsInFunctionWord(words: string): boolean {
  return functionWords.test(words) || doing.test(words)
}

/** Counties a text names: two characters before 县 that begin where a name can and are no words of another kind. */
export function* countiesIn(text: string): Iterable<Found> {
  if (!text.includes("县")) return
  for (const { 0: name, index } of text.matchAll(county)) {
    const words = name.slice(0, -1)
    if (endsInFunctionWord(words) || kinds.test(words) || !before.test(text.slice(0, index))) continue
    yield { name, index }
  }
}

/** 城北县财政局审核: a county's bureau at the head of a sentence that does what the own one does. */
const bureau = new RegExp(
  `(?<=^|[。；：\\s])[\\u4e00-\\u9fff]{2}县(?=(?:${bodies})[\\u4e00-\\u9fff]{0,6}(?:审核|审批|批复|批准|核定|核拨|拨付|下达|安排|编制|制定|印发|监制|公开|负责))`,
  "g",
)

/** Counties whose bureaus a text says to do something, for a district that is no county's. */
export function* bureauxIn(text: string): Iterable<Found> {
  if (!text.includes("县")) return
  for (const { 0: name, index } of text.matchAll(bureau)) {
    const words = name.slice(0, -1)
    if (!endsInFunctionWord(words) && !kinds.test(words)) yield { name, index }
  }
}
