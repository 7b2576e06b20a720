import type { TableRow } from "../../../src/model/disclosure.ts"
import { type Defect, numberIn, type Plant, printed, some } from "../defect.ts"
import type { Pen } from "../pen.ts"

type Change = (text: string) => string

function line(pattern: RegExp, change: Change): Plant {
  return (pen, random) => some(pen.lines(pattern), random, (one) => pen.write(one, change))
}

/** An item of 支出决算具体情况 whose final amount is a good deal below its adjusted budget, or is it. */
const item = /（项）。年初预算为([\d.]+)万元，全年预算为([\d.]+)万元，支出决算为([\d.]+)万元/

/** An amount of a line, made another. */
function amount(pattern: RegExp, which: number, change: (value: number) => number): Change {
  return (text) =>
    text.replace(pattern, (all, ...groups: string[]) => {
      const before = groups
        .slice(0, which - 1)
        .reduce((at, group) => all.indexOf(group, at) + group.length, 0)
      const own = groups[which - 1]!
      const at = all.indexOf(own, before)
      return all.slice(0, at) + printed(change(numberIn(own)!), own) + all.slice(at + own.length)
    })
}

const gap = /(?<=（项）。.*)决算数[大小]于(年初|全年)预算数的主要原因是[^。]+。$/

/** The closing balance of a fund in 财政拨款收入支出决算总表. */
function closing(change: (pen: Pen, row: TableRow) => boolean): Plant {
  return (pen) => {
    const table = pen.disclosure.tables.find(({ key }) => key === "appropriation")
    const row = table?.rows.find(({ key, side }) => key === "carryOver" && side === "expenditure")
    return row !== undefined && change(pen, row)
  }
}

const zeroCounts = /国内公务接待[1-9]\d*批次、[1-9]\d*人次/
const noJourney = /因公出国（境）费(?:年初|全年)预算为0万元，支出决算为0万元/
const guests = /公务接待费.*支出决算为([1-9]\d*\.\d\d)万元.*国内公务接待(\d+)批次、(\d+)人次/

/** What is wrong with final accounts, beside what may be wrong with any document. */
export const finals: readonly Defect[] = [
  {
    name: "财政拨款一种预算的年末结转抄错",
    family: "FIN",
    severity: "error",
    by: ["FIN-001", "SUM", "XT"],
    of: "final",
    plant: closing((pen, row) => {
      const cell = row.cells.generalPublic!
      return pen.write(cell.at, printed((numberIn(cell.text) ?? 0) + 6.5, "0.00"))
    }),
    twin: {
      name: "没有年末结转的写0.00",
      plant: closing((pen, row) => {
        const cell = row.cells.stateCapital!
        return cell.text === "" && pen.write(cell.at, "0.00")
      }),
    },
  },
  {
    name: "支出决算大于全年预算",
    family: "FIN",
    severity: "warning",
    by: ["FIN-002", "NAR-005"],
    of: "final",
    plant: (pen, random) =>
      some(pen.lines(item), random, (one) => {
        const [, , , spent] = item.exec(one.text)!
        return (
          numberIn(spent!)! > 5 &&
          pen.write(
            one,
            amount(item, 2, () => numberIn(spent!)! - 4.2),
          )
        )
      }),
    twin: {
      name: "全年预算写作调整预算数",
      plant: line(item, (text) => text.replaceAll("全年预算", "调整预算")),
    },
  },
  {
    name: "决算与预算不同的一项漏写原因",
    family: "FIN",
    severity: "note",
    by: ["FIN-003"],
    of: "final",
    plant: (pen, random) =>
      some(pen.lines(gap), random, (one) => {
        const [, initial, adjusted, spent] = item.exec(one.text)!
        const base = gap.exec(one.text)![1] === "年初" ? initial : adjusted
        // A hundredth of 10 000 yuan may be the rounding.
        return (
          Math.abs(numberIn(base!)! - numberIn(spent!)!) > 0.05 && pen.write(one, one.text.replace(gap, ""))
        )
      }),
    twin: {
      name: "原因另起一个说法",
      plant: line(/（项）。.*数的主要原因是/, (text) => text.replace("的主要原因是", "，主要是因为")),
    },
  },
  {
    name: "有接待支出，批次和人次写0",
    family: "FIN",
    severity: "error",
    by: ["FIN-004"],
    of: "final",
    plant: line(zeroCounts, (text) => text.replace(zeroCounts, "国内公务接待0批次、0人次")),
    twin: {
      name: "人次后面写不包括陪同人员",
      plant: line(zeroCounts, (text) =>
        text.replace(/(国内公务接待\d+批次、\d+人次)/, "$1（不包括陪同人员）"),
      ),
    },
  },
  {
    name: "没有出国支出，写了团组和人次",
    family: "FIN",
    severity: "error",
    by: ["FIN-004"],
    of: "final",
    plant: line(noJourney, (text) => text.replace(/团组0个、0人次/, "团组2个、5人次")),
    twin: {
      name: "没有出国的写没有团组",
      plant: line(noJourney, (text) =>
        text.replace(/全年因公出国（境）团组0个、0人次/, "全年没有因公出国（境）团组"),
      ),
    },
  },
  {
    name: "列举了没有支出的科目",
    family: "FIN",
    severity: "note",
    by: ["FIN-005"],
    of: "final",
    plant: (pen, random) => {
      const basic = pen.disclosure.tables.find(({ key }) => key === "basic")
      const empty = basic?.rows.filter(
        ({ code, cells }) => code?.startsWith("302") && code.length === 5 && !cells.total?.figure?.cents,
      )
      return some(empty ?? [], random, ({ label }) =>
        line(/公用经费[\d.]+万元，主要包括/, (text) =>
          text.replace(/(公用经费[\d.]+万元，主要包括)/, `$1${label}、`),
        )(pen, random),
      )
    },
    twin: {
      name: "列举的科目后面写等",
      plant: line(/公用经费[\d.]+万元，主要包括.+。$/, (text) => text.replace(/。$/, "等。")),
    },
  },
  {
    name: "接待人次多写两位",
    family: "FIN",
    severity: "note",
    by: ["FIN-006"],
    of: "final",
    plant: line(guests, (text) => text.replace(/批次、(\d+)人次/, "批次、$100人次")),
    twin: {
      name: "接待人次差几个",
      plant: line(
        guests,
        amount(guests, 3, (value) => value + 3),
      ),
    },
  },
  {
    name: "年初预算与公开的预算不同",
    family: "FIN",
    severity: "warning",
    by: ["FIN-007"],
    against: "budget",
    of: "final",
    plant: (pen, random) =>
      some(pen.lines(item), random, (one) => {
        const [, initial] = item.exec(one.text)!
        return (
          numberIn(initial!)! > 0 &&
          pen.write(
            one,
            amount(item, 1, (value) => value + 3.4),
          )
        )
      }),
    twin: {
      name: "年初预算写作年初预算数",
      plant: line(item, (text) => text.replace("年初预算为", "年初预算数为")),
    },
  },
  {
    name: "“三公”决算表的预算数与公开的不同",
    family: "FIN",
    severity: "warning",
    by: ["FIN-008"],
    against: "budget",
    of: "final",
    plant: (pen) => {
      if (!pen.lines(/“三公”经费年初预算为/).length) return false
      const table = pen.disclosure.tables.find(({ key }) => key === "threePublic")
      const cell = table?.rows.find(({ key }) => key === "reception")?.cells.budget
      return cell?.figure != null && pen.write(cell.at, printed(numberIn(cell.text)! + 2, cell.text))
    },
    twin: {
      name: "“三公”决算表的0.00写作0",
      plant: (pen) => {
        const table = pen.disclosure.tables.find(({ key }) => key === "threePublic")
        const cell = table?.rows.find(({ key }) => key === "overseas")?.cells.budget
        return cell?.text === "0.00" && pen.write(cell.at, "0")
      },
    },
  },
]
