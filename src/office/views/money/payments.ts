import type { Match } from "../../../follow/payments/match.ts"
import type { Payment } from "../../../follow/payments/payment.ts"
import type { PaymentField } from "../../../packs/payments.ts"
import { filesOf, waitingOf } from "../../../store/payments.ts"
import { mustBeAllowed, sceneOf } from "../../acts/load.ts"
import { matcherFor, type PaymentPreview } from "../../acts/money/payments.ts"
import type { Caller, Office } from "../../office.ts"
import { isAllowed } from "../choices.ts"
import { moneyNames, type QuotaView } from "./names.ts"

/** What columns of a list of payments are called. */
export const fieldNames: Readonly<Record<PaymentField, string>> = {
  amount: "金额",
  date: "支付日期",
  voucher: "凭证号",
  quota: "指标编号",
  unit: "单位编码",
  unitName: "单位名称",
  project: "项目编码",
  projectName: "项目名称",
  function: "功能科目",
  economic: "经济科目",
  fund: "资金性质",
  contract: "合同编号",
  kind: "支付类型",
  summary: "摘要",
}

/** At most so many rows of each kind are shown of a preview; the rest is counted. */
const mostShown = 200

/** The lists of a year, and the payments that wait with what they might be. */
export async function paymentsView(office: Office, caller: Caller, year: number) {
  const key = { region: caller.region, year }
  return office.store.office(caller.region, async (trx) => {
    const scene = await sceneOf(trx, caller.region, year, null, caller)
    const actor = mustBeAllowed(office, scene, caller, "seeExecution", null)
    const names = await moneyNames(trx, office, key)
    const open = await waitingOf(trx, key, { isOpen: true })
    const settled = await waitingOf(trx, key, { isOpen: false })
    // What changed since may have made a quota for it.
    const { matcher } = open.length > 0 ? await matcherFor(trx, scene, key) : { matcher: null }
    return {
      may: { book: isAllowed(scene.year, null, actor, "bookPayments") },
      files: await filesOf(trx, key),
      waiting: open.map(({ number, file, payment, because, proposals }) => {
        const match = matcher?.match(payment) ?? null
        const now = match ? proposedBy(match) : []
        return {
          number,
          file,
          payment: paymentView(payment),
          because,
          isCorrection: because.startsWith("凭证号"),
          proposals: together([...now, ...proposals].map((quota) => names.quota(quota))),
        }
      }),
      settled: settled.slice(0, mostShown).map(({ number, file, payment, settled: how }) => ({
        number,
        file,
        payment: paymentView(payment),
        day: how!.day,
        by: how!.by,
        isBooked: how!.movement !== null,
        reason: how!.reason,
      })),
    }
  })
}

function proposedBy(match: Match) {
  return match.quota === null ? match.proposals : [match.quota]
}

function together(quotas: readonly QuotaView[]): QuotaView[] {
  return [...new Map(quotas.map((quota) => [quota.key, quota])).values()]
}

/** A preview with the names that a page shows. */
export async function paymentPreviewView(
  office: Office,
  caller: Caller,
  year: number,
  { seen, list, incoming, days, by, left, top }: PaymentPreview,
) {
  const key = { region: caller.region, year }
  const names = await office.store.office(caller.region, (trx) => moneyNames(trx, office, key))
  const problems = list.ok ? [] : list.problems
  if (!list.ok || !incoming || !days) return { seen, problems, top, brought: null }
  const { entries, waiting, before, twice } = incoming
  const sum = (all: readonly { readonly cents: number }[]) =>
    all.reduce((total, { cents }) => total + cents, 0)
  const { head } = list
  return {
    seen,
    problems,
    top,
    brought: {
      measure: head.measure,
      ...days,
      columns: Object.entries(head.columns).map(([field, column]) => ({
        field,
        fieldName: fieldNames[field as PaymentField],
        title: top[head.row]?.[column] ?? "",
      })),
      whole: { payments: list.payments.length, cents: list.total },
      booked: { payments: entries.length, cents: sum(entries.map(({ moves }) => moves[1]!)) },
      waits: { payments: waiting.length, cents: sum(waiting.map(({ payment }) => payment)) },
      before: { payments: before.length, cents: sum(before) },
      twice: { payments: twice.length, cents: sum(twice) },
      by,
      waiting: waiting.slice(0, mostShown).map(({ payment, because, proposals }) => ({
        payment: paymentView(payment),
        because,
        proposals: proposals.map((quota) => names.quota(quota)),
      })),
      twiceRows: twice.slice(0, mostShown).map(paymentView),
      over: left
        .filter(({ cents }) => cents < 0)
        .slice(0, mostShown)
        .map(({ quota, cents }) => ({ quota: names.quota(quota), cents })),
    },
  }
}

function paymentView({ row, date, cents, voucher, unit, unitName, project, projectName, ...said }: Payment) {
  return {
    row,
    date,
    cents,
    voucher,
    unit,
    unitName,
    project: project ?? projectName,
    function: said.function,
    economic: said.economic,
    summary: said.summary,
  }
}
