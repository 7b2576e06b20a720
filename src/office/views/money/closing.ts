import { previewClosing } from "../../acts/money/closing.ts"
import { askerOf, type Caller, type Office } from "../../office.ts"
import { moneyNames } from "./names.ts"

const kindNames = {
  project: "项目没有完成",
  basic: "基本支出用不完",
  second: "上年结转来的又没有用完",
} as const

/** What closing a year would do, quota by quota, with the article. */
export async function closingView(office: Office, caller: Caller, year: number) {
  const { left, problems, closed } = await previewClosing(office, caller, year)
  const key = { region: caller.region, year }
  return office.store.as(askerOf(caller), async (trx) => {
    const names = await moneyNames(trx, office, key)
    const carry = left.reduce((sum, each) => sum + each.carry, 0)
    const cents = left.reduce((sum, each) => sum + each.cents, 0)
    return {
      closed,
      problems: [...problems],
      cents,
      carry,
      surplus: cents - carry,
      rows: left.map(({ quota, why, ...sums }) => ({
        ...sums,
        quota: names.quota(quota),
        why: why
          .map(
            ({ kind, rule }) =>
              `${kindNames[kind]}，${rule.becomes === "carry" ? "结转" : "收回"}（${rule.article}${rule.isSure ? "" : "，各地规定不同"}）`,
          )
          .join("；"),
      })),
    }
  })
}
