import type { EnteredCell } from "../../document/xlsx/entered.ts"
import { type Measure, measureCents, parseNumber } from "../../money/figure.ts"
import { narrow } from "../../text/narrow.ts"

/** What a cell's text comes to, or why it comes to nothing. */
export type Parsed<T> =
  | { readonly value: T }
  | {
      readonly wrong: string
      readonly advice: string
      /** What stands behind the text of the cell, when that is what is wrong. */
      readonly says?: string
    }

const unit = /(万元|千元|亿元|元|圆)?[整正]?$/
const date = /^\d{1,4}(?:[-/年]\d{1,2}|月\d|:\d\d)/

/** An amount of money in yuan as whole cents: `1,234.50元`, `￥3000`, full-width digits, `12.5万元`. */
export function moneyOf(cell: EnteredCell): Parsed<number> {
  const advice = "请只填数字，单位为元，最多两位小数。"
  if (cell.value !== null) {
    if (date.test(cell.text) || /[%％]$/.test(cell.text))
      return {
        wrong: date.test(cell.text) ? "是日期，不是金额" : "是百分数，不是金额",
        advice: `请把单元格格式改为数值。${advice}`,
      }
    return centsOf(cell.value)
  }
  const plain = narrow(cell.text).replace(/^(?:人民币|rmb|cny|[¥￥])/i, "")
  const said = unit.exec(plain)
  const number = parseNumber(plain.slice(0, said!.index))
  if (!number) return { wrong: "不是金额", advice }
  const measure = (said![1] === "圆" ? "元" : (said![1] ?? "元")) as Measure
  const scaled = BigInt(number.digits) * BigInt(measureCents(measure))
  const scale = 10n ** BigInt(number.decimals)
  if (scaled % scale !== 0n) return tooFine
  return inRange(Number(scaled / scale) * (number.negative ? -1 : 1))
}

const tooFine = {
  wrong: "小数超过两位，不足一分的钱不能列入预算",
  advice: "按万元填的，请换算成元；由公式算出的，请在公式外加 ROUND(…, 2)，四舍五入到分。",
}

// Excel keeps fifteen digits: 4078.2299999999996 in a file is 4078.23 on the screen.
function centsOf(value: number): Parsed<number> {
  const cents = Math.round(value * 100)
  if (Number((cents / 100).toPrecision(15)) !== Number(value.toPrecision(15)))
    return { ...tooFine, says: String(Number(value.toPrecision(15))) }
  return inRange(cents)
}

function inRange(cents: number): Parsed<number> {
  if (Number.isSafeInteger(cents)) return { value: cents === 0 ? 0 : cents }
  return { wrong: "数额大得不合常理", advice: "请核对位数和单位，本表单位为元。" }
}

/** A number that is no money: `12`, `1,860.5平方米`, `3辆`. */
export function numberOf(cell: EnteredCell): Parsed<number> {
  const advice = "请只填数字，不写文字和单位。"
  if (cell.value !== null)
    return date.test(cell.text)
      ? { wrong: "是日期，不是数", advice: `请把单元格格式改为数值。${advice}` }
      : { value: Number(cell.value.toPrecision(15)) }
  const number = parseNumber(narrow(cell.text).replace(/(?<=\d)(?:\p{Script=Han}{1,3}|㎡|m2)$/u, ""))
  if (!number) return { wrong: "不是数", advice }
  const value = Number(number.digits) / 10 ** number.decimals
  return { value: number.negative ? -value : value }
}

/** A share in per cent: `25`, `25%`, `25.00%`, or a cell in the format of per cents. */
export function percentOf(cell: EnteredCell): Parsed<number> {
  if (cell.value !== null && date.test(cell.text))
    return { wrong: "是日期，不是百分数", advice: "请把单元格格式改为数值，填 0 到 100 之间的数。" }
  const number = parseNumber(narrow(cell.text).replace(/%$/, ""))
  if (!number) return { wrong: "不是百分数", advice: "请填 0 到 100 之间的数，如 25 或 25%。" }
  const value = Number(number.digits) / 10 ** number.decimals
  return { value: number.negative ? -value : value }
}

/** A code as it was meant: half-width, without blanks; a number that has lost digits is none. */
export function codeOf(cell: EnteredCell): Parsed<string> {
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(cell.text) || (cell.value !== null && Math.abs(cell.value) >= 1e15))
    return {
      wrong: "编码被当成了数，后面的几位已经丢失",
      advice: "请先把单元格格式设为“文本”，再重新录入编码。",
    }
  if (cell.value !== null && Number.isInteger(cell.value)) return { value: String(cell.value) }
  return { value: plain(cell.text).replace(/\s+/g, "") }
}

/** Full-width letters, digits and brackets as half-width ones; blanks at the ends and doubled ones removed. */
export function plain(text: string): string {
  if (!/[！-～\s\u3000\u00a0\u200b\ufeff]/.test(text)) return text
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, " ")
    .trim()
}

/** Words as they are compared: {@link plain}, without any blanks and quotation marks. */
export function comparable(text: string): string {
  return plain(text)
    .replace(/[\s"“”'‘’]+/g, "")
    .toLowerCase()
}

/** The items of a cell, one a line; a number in front that only counts them (`1.`, `（2）`, `3、`) is taken off. */
export function itemsOf(text: string): string[] {
  const items = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
  return items.map((line, i) => {
    const counted = /^[(（]?(\d{1,2})(?:[)）][、.．]?|[、．]|\.(?!\d))\s*(?=\S)/.exec(line)
    return counted && Number(counted[1]) === i + 1 ? line.slice(counted[0].length) : line
  })
}
