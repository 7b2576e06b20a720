import type { NoCulprit, Unequal, WrongCell } from "../engine/defects.ts"
import { placeText } from "../engine/printed.ts"
import { faults, moneyText, type Said, type Saying, type Sayings } from "./saying.ts"

const wrongCell: Saying<Said<WrongCell>> = {
  sentence: ({ name, place, sure, off, unequal, says, should, gap }) => {
    const where = placeText(place)
    const cell = `${name}${where ? `（${where}）` : ""}`
    if (!sure) return `${unequalText(unequal!)}最可能有误的是${cell}。`
    const { measure, bound } = should!
    const more = off === "differs" ? "相差" : off === "more" ? "多" : "少"
    return `${cell}${says!.blank ? "空着" : `写${moneyText(says!)}`}，应${bound ? "" : "为"}${moneyText(should!)}${measure}，${more}${moneyText(gap!)}${measure}。`
  },
  advice: ({ name, sure }) =>
    sure ? `请核对${name}，与有关各表一并改正。` : "请逐项核对关系两边的数，改正有误的一处。",
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
}

/** What a relation demands, and what stands there instead. */
function unequalText({ comparison, statement, left, right, gap, pair }: Unequal): string {
  const { measure } = gap
  if (pair)
    return `${pair[0]}写${moneyText(left)}，${pair[1]}写${moneyText(right)}${measure}，两处应当一致，相差${moneyText(gap)}${measure}。`
  const demand = comparison === "=" ? "等号" : "不等号"
  return `应有${statement}；现${demand}左边为${moneyText(left)}，右边为${moneyText(right)}，相差${moneyText(gap)}${measure}。`
}
