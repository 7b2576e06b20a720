import type { Amount, ProcurementItem, ProcurementTotal } from "../../../model/disclosure.ts"
import { aboutText, nameKey } from "../../about.ts"
import type { Term } from "../../engine/relation.ts"

/** A line of the procurement table: what is bought, or a total. */
export type ProcurementLine = ProcurementItem | ProcurementTotal

/** The funds of the procurement table in words. */
export const fundNames: Readonly<Record<string, string>> = {
  generalPublic: "一般公共预算",
  governmentFund: "政府性基金",
  stateCapital: "国有资本经营预算",
  fiscalAccount: "财政专户",
  unitFunds: "单位资金",
  carryOver: "上年结转结余",
}

/** A line in words: `政府采购预算表“专网维护费”采购“交换机”`, `政府采购预算表“合计”`. */
export function lineName(line: ProcurementLine): string {
  return "goods" in line
    ? `政府采购预算表${line.project ? `“${line.project}”` : ""}采购“${line.goods}”`
    : `政府采购预算表“${line.label.replace(/\s+/g, "")}”`
}

/** A line by keys: an item by its project and what it buys, a total by its label. */
function aboutOfLine(line: ProcurementLine): string {
  return "goods" in line
    ? aboutText(["procurement", nameKey(line.project), nameKey(line.goods)])
    : aboutText(["procurement", line.kind, nameKey(line.label)])
}

/** A cell of a line as a term: by the key of its column, and by what it is called. */
export function lineTerm(line: ProcurementLine, amount: Amount, column: string, what: string): Term {
  return {
    sign: 1,
    amount,
    about: aboutText([aboutOfLine(line), column]),
    name: `${lineName(line)}的${what}`,
  }
}
