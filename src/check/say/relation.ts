import type { InOtherMeasure, NoCulprit, Shifted, Unequal, WrongCell } from "../engine/defects.ts"
import { placeText } from "../engine/printed.ts"
import { faults, moneyText, type Said, type Saying, type Sayings } from "./saying.ts"

const wrongCell: Saying<Said<WrongCell>> = {
  sentence: ({ name, place, sure, copies, worked, off, unequal, says, should, gap }) => {
    const where = placeText(place)
    const cell = `${name}${where ? `（${where}）` : ""}`
    if (!sure) return `${unequalText(unequal!)}最可能有误的是${cell}。`
    const { measure, bound } = should!
    if (copies.length > 0) {
      const others = copies.map(
        (one) => `${one.name}${placeText(one.place) && `（${placeText(one.place)}）`}`,
      )
      return `${cell}和${others.join("、")}都写${moneyText(says!)}，应为${moneyText(should!)}${measure}，${off === "more" ? "多" : "少"}${moneyText(gap!)}${measure}；同一笔误见于${others.length + 1}处。`
    }
    const more = off === "differs" ? "相差" : off === "more" ? "多" : "少"
    const stands = says!.blank ? "空着" : `${worked === undefined ? "写" : "得"}${moneyText(says!)}`
    return `${cell}${stands}，应${bound ? "" : "为"}${moneyText(should!)}${measure}，${more}${moneyText(gap!)}${measure}。`
  },
  says: ({ worked }) => worked,
  advice: ({ name, sure, worked }) =>
    sure && worked === undefined
      ? `请核对${name}，与有关各表一并改正。`
      : "请逐项核对关系两边的数，改正有误的一处。",
}

const noCulprit: Saying<Said<NoCulprit>> = {
  sentence: ({ unequal, others }) =>
    `${unequalText(unequal)}${others === 0 ? "" : `同一差额还见于另外${others}处关系。`}`,
  advice: "请逐项核对两边的数，改正有误的一处。",
}

/** How relations that do not hold are said, whichever check demands them. */
export const relations: Sayings = {
  ...faults({ "wrong-cell": wrongCell }),
  ...faults({ unequal: noCulprit }),
  ...faults<Shifted>({
    shifted: {
      title: "表内数字整体错位",
      sentence: ({ table, against, from, to, rows, belongs }) =>
        `${table}从“${from}”到“${to}”，数字整体错位${rows}行：各行所列的数，按${against}应在其${belongs === "down" ? "下" : "上"}第${rows}行。`,
      advice: ({ table, against }) =>
        `请对照${against}逐行核对${table}，把科目名称和数字对齐；不属于本表的行请连同数字一并移出。`,
    },
  }),
  ...faults<InOtherMeasure>({
    "other-measure": {
      title: "表格的计量单位写错",
      sentence: ({ table, says, should, relations }) =>
        `${table}写单位“${says}”，表内的数按“${should}”才与其他各表和文中一致（${relations}处按“${says}”都对不上）。`,
      advice: ({ says, should }) => `请核对表头的计量单位，应为“${should}”的，把“${says}”改正；数字不用改。`,
    },
  }),
}

/** What a relation demands, and what stands there instead. */
function unequalText({ comparison, statement, left, right, gap, pair }: Unequal): string {
  const { measure } = gap
  if (pair)
    return `${pair[0]}写${moneyText(left)}，${pair[1]}写${moneyText(right)}${measure}，两处应当一致，相差${moneyText(gap)}${measure}。`
  const demand = comparison === "=" ? "等号" : "不等号"
  return `应有${statement}；现${demand}左边为${moneyText(left)}，右边为${moneyText(right)}，相差${moneyText(gap)}${measure}。`
}
