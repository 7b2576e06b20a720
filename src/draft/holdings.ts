import type { Disclosure, ProcurementItem } from "../model/disclosure.ts"
import { type AssetStock, type Fund, funds, type ProcurementNeed } from "../model/ledger.ts"
import { exact, meets } from "../money/figure.ts"
import type { CodedProject } from "./project-lines.ts"
import type { Publisher } from "./publisher.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

const at = {}

/** What is bought, as printed; an item is paid from the first fund it names. */
export function needsOf(
  { procurement }: Disclosure,
  projects: readonly CodedProject[],
  publisher: Publisher,
  unknown: Doubt[],
): ProcurementNeed[] {
  return procurement.items.flatMap((item) => {
    const cents = item.amount.figure?.cents
    if (cents === undefined) {
      unknown.push({
        in: "procurement",
        what: `采购“${item.goods}”的金额“${item.amount.text}”读不懂，没有带入。`,
        at: item.at,
      })
      return []
    }
    const unit = publisher.unit(item.unit)
    const named = projects.filter(({ project }) => project.name === item.project)
    const project =
      named.find((each) => each.project.amount?.figure?.cents === item.projectAmount?.figure?.cents) ??
      named[0]
    if (!project && !/公用|运转/.test(item.project))
      unknown.push({
        in: "procurement",
        what: `采购“${item.goods}”所列的项目“${item.project}”没有绩效目标表，先列在公用经费。`,
        at: item.at,
        cells: fieldsOf("procurement", ["project"], ({ goods, project }) => goods === item.goods && !project),
      })
    const quantity = item.quantity?.value ?? 1
    return [
      {
        unit: unit.code,
        project: project?.code ?? null,
        goods: item.goods,
        catalogue: item.catalogue,
        measure: item.measure,
        quantity,
        priceCents: priceOf(item, cents, quantity),
        cents,
        ...sourceOf(item, unknown),
        reservedCents: item.reservedForSmall?.figure?.cents ?? 0,
        at,
      },
    ]
  })
}

/** The price a piece: printed in 万元 it has lost its last digits, which the amount still knows. */
function priceOf({ price }: ProcurementItem, cents: number, quantity: number): number {
  const reckoned = Math.round(cents / (quantity || 1))
  return price?.figure && !meets(price.figure, exact(reckoned)) ? price.figure.cents : reckoned
}

function sourceOf(
  item: ProcurementItem,
  unknown: Doubt[],
): { readonly fund: Fund; readonly carriedOver: boolean } {
  const paid = Object.entries(item.funds).filter(([, amount]) => (amount.figure?.cents ?? 0) > 0)
  if (paid.length > 1)
    unknown.push({
      in: "procurement",
      what: `采购“${item.goods}”用了${paid.length}种资金，先列为第一种，请分成几行。`,
      at: item.at,
      cells: fieldsOf("procurement", ["cents", "fund"], ({ goods }) => goods === item.goods),
    })
  const key = paid[0]?.[0]
  if (key === "carryOver")
    unknown.push({
      in: "procurement",
      what: `采购“${item.goods}”用上年结转资金，是哪一种资金没有公布，先列一般公共预算。`,
      at: item.at,
      cells: fieldsOf("procurement", ["fund"], (need) => need.goods === item.goods && need.carriedOver),
    })
  const fund = key === "unitFunds" ? "otherIncome" : (funds.find((each) => each === key) ?? "generalPublic")
  return { fund, carriedOver: key === "carryOver" }
}

/** The assets in stock, all with the first unit. */
export function stockOf({ assets }: Disclosure, publisher: Publisher): AssetStock[] {
  return assets.rows.flatMap((row) =>
    row.key === "total" || row.key === "unknown" || (!row.quantity?.text && !row.value?.figure)
      ? []
      : [
          {
            unit: publisher.units[0]!.code,
            key: row.key,
            quantity: row.quantity?.value ?? 0,
            cents: row.value?.figure?.cents ?? 0,
            at,
          },
        ],
  )
}
