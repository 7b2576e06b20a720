import { unnumbered } from "../../../text/label.ts"
import type { Candidate } from "./form.ts"
import { columnsLike, type Seen } from "./seen.ts"

/** Revenue beside expenditure. */
export const twoSided: Candidate = {
  form: "twoSided",
  name: "收支总表",
  clues: [
    { says: "表头一边收入、一边支出", points: 50, holds: (seen) => !hasStock(seen) && headedTwice(seen) },
    {
      says: "既有收入的合计，又有支出的合计",
      points: 50,
      holds: (seen) => !hasStock(seen) && sumsTwice(seen),
    },
  ],
  keyOf(seen) {
    const funds =
      columnsLike(seen, /一般公共预算/) + columnsLike(seen, /政府性基金/) + columnsLike(seen, /国有资本/)
    // Money of its own stands among appropriations in no table of these alone.
    if (seen.named === "balance" && seen.labels.some((text) => ownMoney.test(text))) return "balance"
    if (funds >= 2 || /年初财政拨款结转/.test(seen.labels.join("|"))) return "appropriation"
    return seen.named === "appropriation" ? "appropriation" : "balance"
  },
}

/** A fund's table has revenue and expenditure in columns between what was left and what is left. */
function hasStock({ header, labels }: Seen): boolean {
  return (
    header.some((text) => /年[初末](?:财政拨款)?结转|科目编码/.test(text)) &&
    !labels.some((text) => /支出总计|收入总计/.test(text))
  )
}

function headedTwice({ header }: Seen): boolean {
  const head = header.slice(0, 6).map((text) => unnumbered(text))
  return (
    head.some((text) => /^(?:本年|财政拨款|部门|预算)*收入$/.test(text)) &&
    head.some((text) => /^(?:本年|财政拨款|部门|预算)*支出$/.test(text))
  )
}

function sumsTwice({ labels }: Seen): boolean {
  return (
    labels.some((text) =>
      /^(?:本年收入合计|收入(?:总计|合计)|财政拨款收入|一般公共预算.*收入)$/.test(text),
    ) && labels.some((text) => /^(?:本年支出合计|支出(?:总计|合计)|一般公共服务支出)$/.test(text))
  )
}

const ownMoney = /^(?:单位资金|事业收入|其他收入|其他资金|财政专户)/
