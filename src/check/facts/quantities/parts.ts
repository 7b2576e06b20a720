import { type Partition, partitions } from "../../../packs/partitions.ts"
import { qualifierPattern } from "../../../packs/qualifiers.ts"
import type { Quantity, Sentence } from "./sentences.ts"

/** A whole with its parts as one sentence states them. */
export interface Parted {
  readonly whole: Quantity
  readonly parts: readonly Quantity[]
  /** Whether nothing can be in two parts: `likely` where no name says that it may, but nothing that it may not. */
  readonly isExclusive: boolean | "likely"
  /** Whether the parts are all there is: surely (其他 among them, or the sum is said behind them), by what is known, or not. */
  readonly isClosed: "surely" | "known" | "no"
}

const overlapping = new RegExp(qualifierPattern("attribute"))
const lead = new RegExp(`^(?:${qualifierPattern("part")}|[：（是有为])+`)
/** Who can be counted under several heads. */
const people: ReadonlySet<string> = new Set(["人", "人次", "户", "户次", "家", "项", "个", ""])
const rest = /^其[他它余]/
const newSum = /共计|合计|总计|总数|^[，；](?:核定|共|实有|现有|另|用于|主要用于)/
const sumWords = /^(?:以上)?(?:三项|两项|各项)?(?:共计|合计|总计|共|总共|一共|计)$/

/** The wholes of a sentence that it takes apart. */
export function partedIn({ text, quantities }: Sentence): Parted[] {
  return [...forwards(text, quantities), ...farther(text, quantities), ...backwards(text, quantities)]
}

/** `避难场所21处，可容纳6.3万人，其中县城9处、乡镇14处`: what is said between them is of the same whole. */
function* farther(text: string, quantities: readonly Quantity[]): Iterable<Parted> {
  for (const [i, next] of quantities.entries()) {
    const before = quantities[i - 1]
    if (!before || before.dimension === next.dimension || next.dimension === "钱" || !isCount(next)) continue
    if (!/[，（：；]其中[，：]?[^，。；、：（]{0,16}$/.test(text.slice(before.end, next.start))) continue
    // 残疾人1.27万人，占常住人口36.8万人的3.45%，其中…: the other count is what it is a share of.
    const isBase = ({ end }: Quantity) =>
      /^的?$/.test(text.slice(end, before.start)) && before.dimension === "比率"
    const at = quantities
      .slice(0, i)
      .findLastIndex((each) => each.dimension === next.dimension && !isBase(each))
    const whole = quantities[at]
    if (!whole || !isCount(whole) || whole.isPart || /其中/.test(text.slice(0, before.end))) continue
    const parts = runFrom(text, quantities, i, whole)
    if (parts.some(({ rough, per }) => rough || per.length > 0)) continue
    if (/^[^，。；]{0,6}等/.test(text.slice(parts.at(-1)!.end))) continue
    yield { ...parted(text, whole, parts, "some"), isClosed: "no" }
  }
}

/** `共64名，其中行政20名、事业44名`, `64名（行政20名、事业44名）`, `64名：行政20名、事业44名`. */
function* forwards(text: string, quantities: readonly Quantity[]): Iterable<Parted> {
  for (const [i, whole] of quantities.entries()) {
    // 本级和3个单位: more than these are taken apart. 良0个。其中…: nothing is in nothing.
    if (!isCount(whole) || whole.value === 0 || /[和及与、]$/.test(whole.before)) continue
    const next = quantities[i + 1]
    const between = next ? text.slice(whole.end, next.start) : ""
    const opening = next && openingIn(between, whole)
    if (!opening) continue
    // 执法执勤用车3辆、特种专业技术用车1辆，其中执法执勤用车有2辆封存: a part of what was named before.
    const again = /其中[，：]?([^，。；、：（]{2,16}?)(?:有|为|共|是)?$/.exec(between)?.[1]
    if (again !== undefined && isCounted(again, text.slice(0, whole.start - whole.before.length))) continue
    // A part is taken apart in brackets only.
    const inBrackets = /^[^，。；、：（）]{0,8}（/.test(between)
    // 预算包括本级和所属单位预算，…单位共9家，其中：…: the first figure of its kind is no part of another.
    const isFirst = !quantities.slice(0, i).some(({ dimension }) => dimension === whole.dimension)
    const isWhole = isFirst && /其中/.test(between) && !/其中/.test(text.slice(0, whole.start))
    if (whole.isPart && !inBrackets && !isWhole) continue
    const parts = runFrom(text, quantities, i + 1, whole)
    if (parts.length === 0 || parts.some(({ rough, per }) => rough || per.length > 0)) continue
    const behind = text.slice(parts.at(-1)!.end)
    // 等 and a second 其中 leave open what belongs to what.
    if (/^[^，。；]{0,6}等/.test(behind) || /其中/.test(within(text, parts))) continue
    const { isClosed, ...found } = parted(
      text,
      whole,
      parts,
      opening === "list" ? (whole.dimension === "钱" ? "list" : "named") : "some",
    )
    // Where more of the kind follows, it may belong to the list; a semicolon ends one whose parts have none between.
    const more = quantities[i + 1 + parts.length]
    const isNext = more && isNextToList(text, parts, more)
    const isEnded = /^[^，。；、：（）]{0,4}；/.test(behind) && !/；/.test(within(text, parts))
    const isCut =
      more !== undefined &&
      !isNext &&
      !isEnded &&
      more.dimension === whole.dimension &&
      !(inBrackets && behind.startsWith("）"))
    yield { ...found, isClosed: isCut ? "no" : isClosed }
  }
}

/** Whether a name stands before a figure in the text: 执法执勤用车3辆. */
function isCounted(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (/^(?:有|为|共)?\d/.test(text.slice(at + name.length, at + name.length + 3))) return true
  return false
}

/** The words of a list, from its first figure to its last. */
function within(text: string, parts: readonly Quantity[]): string {
  return text.slice(parts[0]!.start, parts.at(-1)!.end)
}

/** 专任教师113人、工勤人员17人，双师型教师78人: behind a list with 、 a comma begins what is told beside it. */
function isNextToList(text: string, parts: readonly Quantity[], more: Quantity): boolean {
  if (parts.length < 2) return false
  // 其他用车5辆 is one more of the kinds that are known.
  const [names, name] = [parts.map(nameOf), nameOf(more)]
  const kinds = partitions.filter((each) => names.every((part) => isOneOf(part, each)))
  if (kinds.length === 0 || rest.test(name) || kinds.some((each) => isOneOf(name, each))) return false
  const between = text.slice(parts[0]!.end, parts[1]!.start)
  return (
    /[、和]/.test(between) &&
    !/[，；]/.test(between) &&
    /^[，；]/.test(text.slice(parts.at(-1)!.end, more.start))
  )
}

/** What leads from a whole to its parts: 其中 to some of them, a colon or 分别为 to a list; null when nothing does. */
function openingIn(between: string, { dimension }: Quantity): "some" | "list" | null {
  if (
    /^[^，。；、：（]{0,8}[，（：；]?(?:其中|(?<=[，（])含)[，：]?[^，。；、：（]{0,16}(?:（[^（）]{1,4}）[^，。；、：（]{1,12})?$/.test(
      between,
    )
  )
    return "some"
  const list =
    dimension === "钱"
      ? /^[^，。；、：（]{0,8}(?:[，（：；]?(?:包括|分别(?:为|是|用于)|具体为|主要用于|用于|(?:按[^，。；、：（]{1,6})?分为)[，：]?|[：（])[^，。；、：（]{0,16}$/
      : /^[^，。；、：（]{0,8}(?:[，（：；]?(?:包括|分别(?:为|是)|具体为|(?:按[^，。；、：（]{1,6})?分为)[，：]?|[：（])[^，。；、：（]{0,16}$/
  return list.test(between) ? "list" : null
}

/** Figures of the whole's unit that follow one another, 、 or ， between them. */
function runFrom(text: string, quantities: readonly Quantity[], from: number, whole: Quantity): Quantity[] {
  const found: Quantity[] = []
  for (const [i, quantity] of quantities.slice(from).entries()) {
    // 三个事业单位69人: how many they are tells whose the part is.
    const next = quantities[from + i + 1]
    if (tellsWhose(text, quantity, next, whole)) continue
    // 货物50.00万元，占38.83%；服务…: a share says nothing new of its part.
    if (found.length > 0 && isShareOf(text, found.at(-1)!, quantity)) continue
    if (quantity.dimension !== whole.dimension && quantity.dimension !== whole.also) break
    const last = found.at(-1)
    const between = last
      ? text
          .slice(last.end, quantity.start)
          .replace(/^[，（]?占(?:比|总[^，。；\d]{1,6}的?)?[为约]?[\d.]{1,7}%）?/, "")
      : ""
    if (last && !/^[^，。；、：（）\d]{0,2}(?:[、，；]|和|及|以及)[^，。；、：（）\d]{1,16}$/.test(between))
      break
    // After a list with 、 a comma begins what is said next to it.
    if (
      found.length > 1 &&
      /[，；]/.test(between) &&
      !/[，；]/.test(text.slice(found[0]!.end, found[1]!.start))
    )
      break
    // A new sum begins its own list.
    if (last && newSum.test(between)) break
    found.push(quantity)
  }
  return found
}

function isShareOf(text: string, part: Quantity, { dimension, start }: Quantity): boolean {
  return (
    dimension === "比率" &&
    /^[，（]?占(?:比|总[^，。；\d]{1,6}的?)?[为约]?$/.test(text.slice(part.end, start))
  )
}

/** A count of bodies right before the words of a part. */
function tellsWhose(text: string, quantity: Quantity, next: Quantity | undefined, whole: Quantity): boolean {
  return (
    quantity.dimension !== whole.dimension &&
    quantity.before === "" &&
    /^[个家所支]$/.test(quantity.word) &&
    next?.dimension === whole.dimension &&
    /^[^，。；、：（）]{2,12}$/.test(text.slice(quantity.end, next.start))
  )
}

/** `行政20名、事业44名，共64名`. */
function* backwards(text: string, quantities: readonly Quantity[]): Iterable<Parted> {
  for (const [i, whole] of quantities.entries()) {
    if (!isCount(whole) || !sumWords.test(whole.before)) continue
    const parts: Quantity[] = []
    for (const quantity of quantities.slice(0, i).toReversed()) {
      const next = parts[0] ?? whole
      const between = text.slice(quantity.end, next.start)
      const joined = parts.length === 0 ? /^[^，。；、\d]{0,2}[，：]/ : /^[^，。；、：\d]{0,2}[、和及]/
      if (quantity.dimension !== whole.dimension || !joined.test(between)) break
      parts.unshift(quantity)
    }
    if (parts.length > 1 && parts.every(({ rough, per }) => !rough && per.length === 0))
      yield parted(text, whole, parts, "sum")
  }
}

function isCount({ rough, per, dimension }: Quantity): boolean {
  return (
    !rough && per.length === 0 && !["比率", "月", "年", "天", "周", "季度", "小时", ""].includes(dimension)
  )
}

/** So many letters before a whole tell what is counted: 政府采购金额（合同数）1586.40万元. */
const context = 16

function parted(
  text: string,
  whole: Quantity,
  parts: readonly Quantity[],
  said: "some" | "named" | "list" | "sum",
): Parted {
  const names = parts.map(nameOf)
  const lead = text.slice(Math.max(0, whole.start - context), whole.start)
  const around = whole.before + lead.slice(lead.lastIndexOf("。") + 1) + whole.after + names.join("")
  const fitting = partitions.filter(
    (each) => names.every((name) => rest.test(name) || isOneOf(name, each)) && each.whole.test(around),
  )
  const known = fitting.find(({ isComplete }) => isComplete) ?? fitting[0]
  // Money is spent once; a thing is of one kind, a person or a body may be of several.
  const hasRest = parts.length > 1 && rest.test(names.at(-1)!)
  const isExclusive =
    said === "sum" ||
    // 其他 are those that are none of the others.
    (hasRest && parts.length > 2 && !names.some((name) => overlapping.test(name))) ||
    whole.dimension === "钱" ||
    known !== undefined ||
    areOfBodies(around, names) ||
    ((haveOneHead(names) || !people.has(whole.dimension)) && !names.some((name) => overlapping.test(name))) ||
    (names.length > 2 && !names.some((name) => overlapping.test(name)) && "likely")
  const isKnown = parts.length > 1 && (known?.isComplete === true || said === "list")
  const isAll =
    parts.length > 1 &&
    ((known?.all != null && parts.length >= known.all) || (said === "named" && known?.isComplete === true))
  const isClosed = said === "sum" || hasRest || isAll ? "surely" : isKnown ? "known" : "no"
  return { whole, parts, isExclusive, isClosed }
}

/** 评价等级为优的 is 优; a longer name that ends in a kind's is of that kind; 肢体残疾 and 服务业企业 say again what is counted. */
function isOneOf(name: string, { parts, whole }: Partition): boolean {
  const words = name
    .replace(/的$/, "")
    .replace(/^[局厅委校院会](?=(?:本级|机关|本部)$)/, "")
    .replace(/^[局厅委校院会]?(?:本级|机关|本部)(?=.)/, "")
  if (parts.has(words)) return true
  for (let length = 1; length <= 8 && length < words.length; length++) {
    if (parts.has(words.slice(-length)) && /(?:[为是]|政府采购)$/.test(words.slice(0, -length))) return true
    const again = words.slice(-length)
    if (parts.has(words.slice(0, -length)) && (counted.test(again) || whole.test(again))) return true
  }
  return false
}

/** Nouns that say again what the whole counts. */
const counted = /^(?:企业|单位|案件|案|人|人员|残疾人?|学生|学位|公证|专利)$/
/** Whoever works works in one place, and a budget counts every unit once. */
const worksThere =
  /在职|在编|实有|编制|教职工|职工|从业|(?:预算|决算|编报|汇编|纳入)[^，。；]{0,8}(?:单位|机构|范围)/
const body =
  /(?:本级|本部|机关|总部|中学|小学|初中|高中|幼儿园|学校|学院|医院|分院|卫生院|服务站|服务中心|中心|大队|支队|中队|分局|馆|场|所|站|队|单位|乡镇|街道)$/

/** Bodies that may be within others. */
const marked = /重点|新增|示范|优质|试点|民办|公办|达标|新建|改建|寄宿/

/** 机关28人、学校412人: bodies none of which is within another. */
function areOfBodies(around: string, names: readonly string[]): boolean {
  return (
    names.length > 1 &&
    worksThere.test(around) &&
    new Set(names).size === names.length &&
    names.every((name) => rest.test(name) || body.test(name)) &&
    !names.some((name) => marked.test(name) || names.some((each) => each !== name && each.endsWith(name)))
  )
}

/** What a part counts: the words before it, or behind it where none stand before. */
function nameOf({ before, after }: Quantity): string {
  const words = before
    .replace(lead, "")
    .replace(/^(?:和|及|以及)/, "")
    .replace(/(?:有|共|为|是)$/, "")
  return words === "" ? after : words
}

/** `小学教师`, `中学教师`: names that differ before the same two letters. */
function haveOneHead(names: readonly string[]): boolean {
  const head = names[0]!.slice(-2)
  return (
    names.length > 1 && head.length === 2 && names.every((name) => name.length > 2 && name.endsWith(head))
  )
}
