import type { Disclosure, ThreePublicKey } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { quantitiesOf, type Stated } from "../../facts/quantities/index.ts"
import { amountOf } from "../../facts/three-public.ts"

/** Groups, persons or batches of which the document says that nothing is spent on them. */
export interface CountsWithoutMoney {
  readonly item: ThreePublicKey
  readonly said: string
  readonly amount: string
}

/** 1个所属单位, 3个科室: those who spend, not what was done. */
const spenders = /^(?:个|家)?(?:[\u4e00-\u9fff]{0,4})(?:单位|部门|科室|机构|项目|乡镇|街道)/

interface Counted {
  readonly item: ThreePublicKey
  readonly unit: RegExp
  /** What the clause, with the words right behind the count, speaks of. */
  readonly about: RegExp
}

const kinds: readonly Counted[] = [
  { item: "overseas", unit: /^(?:个|批|批次|次|团|人|人次)$/, about: /团组|出国|出境|出访|境外|组团|出团/ },
  { item: "reception", unit: /^(?:批|批次|人次)$/, about: /公务接待|来访|来宾|接待/ },
]

/** Of another year, of others' money, or not of what is spent at all. */
const otherwise =
  /上年|去年|往年|以前|上级|省级|其他资金|自有|自筹|自费|赞助|邀请方|对方|承担|负担|列支|经费由|费用由|事业收入|企业|免费|不产生|未产生|食堂|没有|未|无|不|零|均为0/

/** TPE-012: a budget that tells of groups to be sent abroad and of guests to be received has money for them. */
export const countsWithoutMoney: Check = {
  id: "TPE-012",
  family: "TPE",
  title: "因公出国（境）费、公务接待费是0，却写了团组、批次",
  severity: "error",
  basis: "惯例：团组、人数、批次与因公出国（境）费、公务接待费相符",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    // What was done in a year that is over is judged by the counts of its final account (FIN-004).
    if (disclosure.stage === "final") return
    const told = quantitiesOf(disclosure).filter(
      ({ passage, quantity }) =>
        passage.section === "threePublic" && passage.project === null && !quantity.rough,
    )
    if (told.length === 0) return yield { cannot: "“三公”经费的说明中没有写团组和批次" }
    for (const kind of kinds) {
      const amount = amountOf(disclosure, kind.item)
      if (amount?.cents !== 0) continue
      const [first] = told.filter((stated) => isOf(kind, stated, disclosure))
      if (first)
        yield {
          about: [`threePublic.${kind.item}`, "counts"],
          at: [first.at, amount.at],
          data: {
            item: kind.item,
            said: `${first.quantity.before.slice(-16)}${first.quantity.text}${first.quantity.after.slice(0, 8)}`,
            amount: amount.text,
          } satisfies CountsWithoutMoney,
          says: first.quantity.text,
          should: "0",
        }
    }
  },
}

function isOf({ unit, about }: Counted, { quantity, sentence }: Stated, { year }: Disclosure): boolean {
  if (quantity.value === 0 || !unit.test(quantity.unit) || spenders.test(quantity.after)) return false
  const before = sentence.text.slice(Math.max(0, quantity.start - 40), quantity.start)
  const clause = before.slice(Math.max(before.lastIndexOf("；"), before.lastIndexOf("，")) + 1)
  const behind = sentence.text.slice(quantity.end, quantity.end + 30).split(/[；。]/)[0]!
  if (!about.test(clause + quantity.after.slice(0, 6)) || otherwise.test(clause + behind)) return false
  const years = sentence.text.slice(0, quantity.start).match(/20\d\d(?=年)/g) ?? []
  return years.every((each) => Number(each) === year)
}
