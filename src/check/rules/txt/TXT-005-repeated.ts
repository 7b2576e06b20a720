import { matches, type Slip, slipCheck } from "./slips.ts"

/**
 * Words written twice in a row: three characters and more are never meant, of two only words that cannot follow
 * themselves. Chinese doubles single characters (`层层`) and pairs (`研究研究`) on purpose.
 */
const words =
  /([\u4e00-\u9fff]{3,12})\1|(主要|万元|进行|通过|以及|其中|增加|减少|下降|增长|用于(?!用于[^，。]{0,12}彩票)|决算|年度|持平|合计|原因|安排)\2|(支出|收入|预算|资金|经费|项目|保障)\3(?!来源|标准|管理|性质|绩效|名称|编码|编制|单位|金额|执行|对象|资金|水平|中心|专户)/g
/** Characters that join words and are never doubled, but where one ends a word: 可以以, 目的的, 参与与. */
const joints =
  /(?<![温共缓总中饱亲附])和和(?![睦气])|(?<!目|有|标)的的(?!确)|(?<![扣免消排删清解拆废根])除除|(?<![可得足难予加所])以以|(?<!参)与与|(?<![涉普以顾波])及及(?![时格早])|(?<![理自缘事])由由|(?<![各上下等])级级(?!别)|(?<![针应面相绝核比])对对(?!口)/g
/** Words that begin what is done: 加强加强宣传. */
const verbs = /(加强|开展|提高|推进|落实|实施|做好|确保|促进|按照|根据|由于|提升|保证|负责)\1/g
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
    yield* matches(text, signs)
  },
})

function both(text: string): Slip[] {
  return [...matches(text, words), ...matches(text, joints), ...matches(text, verbs)]
}
