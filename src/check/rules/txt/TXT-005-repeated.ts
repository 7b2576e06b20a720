import { matches, type Slip, slipCheck } from "./slips.ts"

/**
 * Words written twice in a row: three characters and more are never meant, of two only words that cannot follow
 * themselves. Chinese doubles single characters (`层层`) and pairs (`研究研究`) on purpose.
 */
const words =
  /([\u4e00-\u9fff]{3,12})\1|(主要|万元|进行|通过|以及|其中|增加|减少|下降|增长|用于(?!用于[^，。]{0,12}彩票)|决算|年度|持平|合计|原因|安排)\2|(支出|收入|预算|资金|经费|项目|保障)\3(?!来源|标准|管理|性质|绩效|名称|编码|编制|单位|金额|执行|对象|资金|水平|中心|专户)/g
/** Characters that join words and are never doubled, but where one ends a word: 可以以, 目的的, 参与与. */
const joints =
  /(?<![温共缓总中饱亲附])和和(?![睦气])|(?<!目|有|标)的的(?!确)|(?<![扣免消排删清解拆废根])除除|(?<![可得足难予加所])以以|(?<!参)与与|(?<![涉普以顾波])及及(?![时格早])|(?<![理自缘事])由由|(?<![各上下等])级级(?!别)|(?<![作因行成认以视称定转改设分变列划何较甚极最颇大名])为为(?!民)|(?<![所存现潜内实正旨好外自])在在|(?<![于还但总凡就只若国像])是是|(?<![大部猛名])将将(?![来军士领])|(?<![方流面导意定取志走倾去])向向|(?<=[\u4e00-\u9fff])了了(?!解|断|结|望)|(?<![合归兼])并并|(?<![无极尤使令])其其(?![他中它余实])|(?<![平人户年日月])均均(?![衡匀])|(?<![反而])而而|(?<=[\d.])万万(?=元)|(?<=[\d.万亿])元元|(?<![针应面相绝核比])对对(?!口)/g
/** Words that begin what is done or join it, and begin no compound: 加强加强宣传, 没有没有. */
const verbs =
  /(加强|开展|提高|推进|落实|实施|做好|确保|促进|按照|根据|由于|提升|保证|负责|制定|拟订|拟定|起草|贯彻|承担|完善|健全|优化|强化|深化|配合|协助|会同|参与|推动|持续|继续|严格|认真|积极|全面|及时|充分|切实|应当|能够|已经|没有|或者|并且|同时|因此|因为|如果|对于|关于|包括|属于|位于|截至|预计|各项|有关|相关|所需|给予|达到|实现|反映|本年|上年|部门|单位(?!单位(?:内部)?(?:预算|决算|名称|支出|收入|职责|负责)))\1(?!性|率|人|员|价|额|数|中|科|党|管|式|度)/g
/** Punctuation set twice, or two signs that exclude each other. Dashes and ellipses are double signs. */
const signs = /，[，。；、：]|。[，。；、：]|；[，。；、：]|、[，。；、]|：[：，。；]|,,|;;/g

/** TXT-005: nothing is written twice. */
export const repeated = slipCheck({
  id: "TXT-005",
  title: "字词或标点重复",
  severity: "note",
  basis: "惯例：文字通顺",
  looks: ({ kind }) => kind !== "label",
  *find(text) {
    if (text.length > 3) for (const slip of both(text)) yield { ...slip, severity: "warning" }
    // The same sign twice is a slip of the hand; two different ones may be a matter of taste.
    for (const slip of matches(text, signs))
      yield text[slip.index] === text[slip.index + 1] ? { ...slip, severity: "warning" } : slip
  },
})

function both(text: string): Slip[] {
  return [...matches(text, words), ...matches(text, joints), ...matches(text, verbs)]
}
