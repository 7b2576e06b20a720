import type { Claim, Disclosure } from "../../../model/disclosure.ts"
import { type Figure, parseFigure } from "../../../money/figure.ts"
import type { Check, Verdict } from "../../check.ts"
import { isPlain } from "./claims.ts"
import { addsUpTo, inYuan, isMistaken, largestTotal } from "./mistaken.ts"
import { nameOfSubject, printed, quoted } from "./names.ts"

/** NAR-009: amounts that are no number, or so large that their measure must be wrong. */
export const writtenAmounts: Check = {
  id: "NAR-009",
  family: "NAR",
  title: "文中金额书写正确、量级可能",
  severity: "error",
  basis: "惯例：金额书写规范；所列金额不可能大于部门全部收支",
  *run({ disclosure }): Iterable<Verdict> {
    for (const claim of disclosure.claims) {
      if (claim.amount && claim.amount.figure === null && claim.qualifier !== "unclear")
        yield malformed(claim, disclosure)
      else if (isMistaken(claim, disclosure)) yield tooLarge(claim, disclosure)
    }
  },
}

function malformed(claim: Claim, disclosure: Disclosure): Verdict {
  const repaired = parseFigure(/[\d,.]+/.exec(claim.text)?.[0].replaceAll(",", "") ?? "", "万元")
  const total = repaired && addsUpTo(repaired, claim, disclosure)
  const should = repaired ? printed(repaired, { unit: "万元" }) : undefined
  return {
    message: `文中${quoted(nameOfSubject(claim))}写“${claim.text}”，千分位逗号或小数点的位置不对，不是一个数。`,
    at: [claim.amount!.at],
    says: claim.text,
    ...(total && should
      ? {
          should,
          cause: `去掉逗号为${should}，与同列各项相加正好等于${quoted(nameOfSubject(total))}${total.text}，疑似多写了逗号`,
        }
      : {}),
    advice: "请按实际金额改写，千分位每三位一个逗号，或者不写逗号。",
  }
}

function tooLarge(claim: Claim, disclosure: Disclosure): Verdict {
  const figure: Figure = isPlain(claim) ? inYuan(claim) : { cents: 0, slack: 0 }
  const should = printed(figure, { unit: "万元" })
  const total = addsUpTo(figure, claim, disclosure)
  return {
    message: `文中${quoted(nameOfSubject(claim))}写${claim.text}，是全文最大收支总额${printed(largestTotal(disclosure), { unit: "万元" })}的一千倍以上，单位应为元，折合${should}。`,
    at: [claim.amount!.at],
    says: claim.text,
    should,
    gap: printed((claim.amount!.figure?.cents ?? 0) - figure.cents, { unit: "万元" }),
    cause: total
      ? `按元计为${should}，与同列各项相加正好等于${quoted(nameOfSubject(total))}${total.text}，疑似把元写成了万元`
      : "疑似把元写成了万元，放大了10000倍",
    advice: "请核对单位，改为元或按万元改写数字。",
  }
}
