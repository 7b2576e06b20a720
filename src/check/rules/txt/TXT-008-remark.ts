import { matches, type Slip, slipCheck } from "./slips.ts"

/** What templates say to the person who fills them in. */
const remark =
  /[（(](?:请?(?:根据|按照?|结合)(?:本?(?:部门|单位)|自身)?实际(?:情况)?(?:进行)?(?:填写|填列|修改|调整|表述|说明)|(?:如|若)(?:没有|无|不涉及)[^（()）]{0,14}(?:请?(?:删除|删去|填)|可不填|则?不填)|(?:此|本)(?:处|段|项|句|部分)[^（()）]{0,16}(?:填写|填列|修改|删除|选填)|(?:请|需)(?:自行)?(?:补充|修改|填写|删除|核对|确认)[^（()）]{0,16}|(?:样表|范本|模板|示例|参考格式|填写说明|填报说明)|二选一|选填|可选|待补充|待定|待核实)[^（()）]{0,30}[）)]|[（(](?:说明|注|备注|提示)[：:][^（()）]{0,20}请[^（()）]{0,12}(?:填写|填列|填报|删除|修改)[^（()）]{0,10}[）)]|注[：:]\s*(?:此处|请|填写|本(?:表|段)(?:根据|按)实际)|^(?:填写|填报)说明[：:]/g

/** Who is spoken to, or which part of the page, inside brackets. */
const addressed =
  "请|此处|此段|此项|此句|此表|本段|本句|自行|[如若](?:无|没有|不涉及)|(?:根据|按照?|结合)(?:本?(?:部门|单位)|自身|各自)?(?:的)?实际|示例|举例|范例|样例|样本|模板"
const fills = "填写|填列|填报|填入|录入"
const deletes = "删除|删减|删去|删掉|增删|增减|选填|替换|改写|套用|二选一|另行增加"
/**
 * What is said to the person who fills the form in, however it is worded: in brackets somebody is addressed or a part of
 * the page is meant, and it is to be filled, deleted or replaced; outside them only where the words leave no doubt.
 */
const spoken = new RegExp(
  [
    `[（(【[](?![^（()）】\\]]{0,40}(?:群众|申请人|对象|本人|企业|问卷|现场|已[经按]?))(?=[^（()）】\\]]{0,40}(?:${addressed}))(?=[^（()）】\\]]{0,40}(?:${fills}|${deletes}))[^（()）】\\]]{2,44}[）)】\\]]`,
    `[（(【[](?:以下|以上|下列|上述|下面|前述)[^（()）】\\]]{0,20}(?:${deletes})[^（()）】\\]]{0,12}[）)】\\]]`,
    `(?<=^|[，。；：])(?:以下|以上|上述|此处|此段)?[^，。；：（）]{0,6}(?:示例|范例|样例|举例)[^，。；：（）]{0,6}请?(?:删除|删去|替换)(?=[，。；]|$)`,
    `(?:各(?:部门|单位)|请)(?:各(?:部门|单位))?(?:根据|结合|按照)(?:本(?:部门|单位)|自身)?实际(?:情况)?(?:填写|填列|增删|删减|修改|补充)`,
    `请在此处?[^，。；]{0,8}(?:填写|说明|补充|填列|录入)`,
    `(?<=^|[，。；：（(])(?:具体)?(?:数据|内容|金额|原因|文字|情况)?待(?:补充|填写|填报|录入|替换)(?=[。，；）)]|$)`,
  ].join("|"),
  "g",
)

/** `…的，仍保留该表格式，并作下述说明：`, printed above the explanation it asks for; whole districts print it. */
const instruction = /[^。；\n，]{0,30}，?仍保留[^。；\n]{0,24}说明[：:]?/g
/** Two words of which one must be chosen, before an amount or a reason: `增加（减少）12万元`, `增长/下降的主要原因是`. */
const eitherOr =
  /(?:增加|增长|上升|提高|大于|高于|多于)(?:[（(](?:或|\/)?(?:减少|下降|降低|小于|低于|少于)[）)]|[/／](?:减少|下降|降低|小于|低于|少于))(?=\s*(?:了|额|为|幅度)?\s*\d|(?:的)?(?:主要)?原因(?:是|为|：))/g

/** Pairs of words of which templates offer both. */
const offered = [
  ["增加", "减少"],
  ["增长", "下降"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["大于", "小于"],
  ["高于", "低于"],
] as const

/**
 * What is left of two words when one was deleted by half: 减增加, 大小于; and both side by side before an amount or a
 * reason. 以上下降, 最高低于 are no such words.
 */
const halves = new RegExp(
  offered
    .flatMap(([a, b]) => [halvesOf(a, b), halvesOf(b, a)])
    .map((words) => `(?<![以之线地最])(?:${words})`)
    .join("|"),
  "g",
)

function halvesOf(left: string, kept: string): string {
  return `${left[0]}(?:${left[1]})?${kept}|${left}${kept[1]}`
}

const meant =
  /^(?:了|额|为|幅度)?\s*\d|^(?:的)?(?:主要)?原因|^(?:年初|全年)?(?:预算|决算|上年|20\d\d)|^[，。]/

function overlap(index: number, length: number, slip: Slip): boolean {
  return slip.index < index + length && index < slip.index + slip.length
}

function* halfDeleted(text: string): Iterable<Slip> {
  for (const slip of matches(text, halves))
    if (meant.test(text.slice(slip.index + slip.length))) yield { ...slip, fault: "half" }
}

/** TXT-008: no remark of a template to its user is left in. */
export const remarks = slipCheck({
  id: "TXT-008",
  title: "遗留范本的填写提示",
  severity: "warning",
  basis: "公开内容应当形式规范（《地方预决算公开操作规程》财预〔2016〕143号）",
  *find(text) {
    const told = matches(text, remark)
    yield* told
    for (const slip of matches(text, spoken))
      if (!told.some(({ index, length }) => overlap(index, length, slip))) yield slip
    for (const slip of matches(text, eitherOr)) yield { ...slip, fault: "either-or" }
    yield* halfDeleted(text)
    if (!text.includes("仍保留")) return
    for (const slip of matches(text, instruction)) yield { ...slip, severity: "note" }
  },
})
