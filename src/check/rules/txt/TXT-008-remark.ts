import { matches, type Slip, slipCheck } from "./slips.ts"

/** What templates say to the person who fills them in. */
const remark =
  /[（(](?:请?(?:根据|按照?|结合)(?:本?(?:部门|单位)|自身)?实际(?:情况)?(?:进行)?(?:填写|填列|修改|调整|表述|说明)|(?:如|若)(?:没有|无|不涉及)[^（()）]{0,14}(?:请?(?:删除|删去|填)|可不填|则?不填)|(?:此|本)(?:处|段|项|句|部分)[^（()）]{0,16}(?:填写|填列|修改|删除|选填)|(?:请|需)(?:自行)?(?:补充|修改|填写|删除|核对|确认)[^（()）]{0,16}|(?:样表|范本|模板|示例|参考格式|填写说明|填报说明)|二选一|选填|可选|待补充|待定|待核实)[^（()）]{0,30}[）)]|[（(](?:说明|注|备注|提示)[：:][^（()）]{0,20}请[^（()）]{0,12}(?:填写|填列|填报|删除|修改)[^（()）]{0,10}[）)]|注[：:]\s*(?:此处|请|填写|本(?:表|段)(?:根据|按)实际)|^(?:填写|填报)说明[：:]/g

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
    yield* matches(text, remark)
    for (const slip of matches(text, eitherOr)) yield { ...slip, fault: "either-or" }
    yield* halfDeleted(text)
    if (!text.includes("仍保留")) return
    for (const slip of matches(text, instruction)) yield { ...slip, severity: "note" }
  },
})
