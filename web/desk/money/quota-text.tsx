import type { PaymentRow } from "../answers/payments.ts"
import type { QuotaView } from "../answers/quota.ts"

/** A quota in words: whose it is, for what, of which money. */
export function quotaText({ unitName, unit, projectName, ...quota }: QuotaView, withUnit = true): string {
  const parts = [
    ...(withUnit ? [`${unit}${unitName}`] : []),
    projectName ?? "基本支出等",
    `${quota.function}${quota.functionName}`,
    `${quota.economic}${quota.economicName}`,
    quota.fundName,
  ]
  return parts.join(" · ")
}

/** A payment in words: what the list says of it. */
export function PaymentText({ payment }: { readonly payment: PaymentRow }) {
  const { voucher, unit, unitName, project, economic, summary } = payment
  const said = [`${unit ?? ""}${unitName ?? ""}`, project, payment.function, economic, summary]
  return (
    <>
      {said.filter(Boolean).join(" · ")}
      <span className="hint"> {voucher ? `凭证号${voucher}` : "没有凭证号"}</span>
    </>
  )
}
