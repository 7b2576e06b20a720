import type { ProcurementItem } from "../../../model/disclosure.ts"
import { formatCents } from "../../../money/figure.ts"
import { goodsNamed } from "../../../packs/goods.ts"
import type { Cannot, Check, Verdict } from "../../check.ts"
import { placeInRow } from "../../facts/places.ts"

const basis = "政府采购预算应细化到品目、数量和单价（《政府采购法》第三十三条及部门预算编制要求）"
/** Measures that count pieces: there is no half of one. */
const pieces = /^(?:台|套|件|个|辆|把|张|箱|包|盒|只|支|部|块|组|本|册|条|根|人|次)$/
const fraction = "的数量不是整数"
const money = /^(?:亿|万|千)?元$/

/** PRO-009: things are counted in a measure that fits them, in whole numbers. */
export const measures: Check = {
  id: "PRO-009",
  family: "PRO",
  title: "采购物品的计量单位和数量合理",
  severity: "warning",
  basis,
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const { items } = disclosure.procurement
    if (items.length === 0) yield { cannot: "没有采购明细" }
    const wrong = items.flatMap((item) => {
      const because = oddCount(item)
      return because ? [{ item, because }] : []
    })
    for (const [because, group] of Map.groupBy(wrong, (each) => each.because))
      yield {
        message: `${list(group.map(({ item }) => item))}${because}。`,
        at: group.map(({ item }) =>
          because.startsWith(fraction) ? item.quantity!.at : placeInRow(disclosure, item.at, item.measure),
        ),
        says: `${group[0]!.item.quantity?.text ?? ""}${group[0]!.item.measure}`,
        advice: "请按实物填写计量单位和数量，再用总价除出单价。",
      }
  },
}

function oddCount({ goods, measure, quantity }: ProcurementItem): string | null {
  const unit = measure.replace(/\s/g, "")
  if (money.test(unit)) return `以“${unit}”为计量单位，金额不是数量的单位`
  const known = goodsNamed(goods)
  if (known && known.kind !== "service" && unit !== "" && !known.measures.includes(unit))
    return `以“${unit}”计量，${known.name}一般以${known.measures.slice(0, 3).join("、")}计`
  const value = quantity?.value
  if (pieces.test(unit) && value != null && !Number.isInteger(value))
    return `${fraction}，“${unit}”不能有零头`
  return null
}

/** PRO-010: a piece costs what such pieces cost. */
export const prices: Check = {
  id: "PRO-010",
  family: "PRO",
  title: "采购单价在合理范围",
  severity: "warning",
  basis: "采购预算应符合资产配置标准和市场价格（《政府采购法实施条例》第二十九条）",
  *run({ disclosure }): Iterable<Verdict> {
    const wrong = disclosure.procurement.items.flatMap((item) => {
      const known = goodsNamed(item.goods)
      const cents = item.price?.figure?.cents
      if (!known || known.kind === "service" || !cents || cents < 0) return []
      // A lot, or a sum of money as the measure, has no price of a piece.
      if (/^(?:批|项|次|年)$/.test(item.measure) || money.test(item.measure)) return []
      const slack = (item.price!.figure!.slack ?? 0) / 2
      const group =
        known.high !== null && cents - slack > known.high
          ? "high"
          : known.low !== null && cents + slack < known.low
            ? "low"
            : null
      return group ? [{ item, known, group }] : []
    })
    for (const [, group] of Map.groupBy(wrong, (each) => `${each.known.name}|${each.group}`)) {
      const { item, known, group: side } = group[0]!
      const limit = side === "high" ? known.high! : known.low!
      yield {
        message: `${list(group.map((each) => each.item))}的单价为${yuan(item.price!.figure!.cents)}元/${item.measure || "件"}，${known.name}一般${side === "high" ? "不超过" : "不低于"}${yuan(limit)}元。`,
        at: group.map((each) => each.item.price!.at),
        says: yuan(item.price!.figure!.cents),
        should: `${side === "high" ? "≤" : "≥"}${yuan(limit)}`,
        cause: side === "high" ? "疑似用金额凑“数量×单价”，或者元与万元弄混" : "疑似元与万元弄混",
        advice: "请核对单价、数量和计量单位。",
      }
    }
  },
}

/** PRO-011: the money of a project is not all spent on office consumables. */
export const wholeProject: Check = {
  id: "PRO-011",
  family: "PRO",
  title: "采购内容与项目用途相符",
  severity: "error",
  basis,
  *run({ disclosure }): Iterable<Verdict> {
    const whole = disclosure.procurement.items.filter(isWholeProject)
    for (const [goods, group] of Map.groupBy(whole, (item) => item.goods)) {
      const projects = new Set(group.map(({ project }) => project))
      const strange = group.filter(({ project }) => service.test(project))
      if (projects.size < 2 && strange.length === 0) continue
      yield {
        // What 办公用品 holds is open; paper is paper.
        severity: projects.size >= 3 && !/办公用品|文具|耗材/.test(goods) ? "error" : "warning",
        message: `${projects.size > 1 ? `${projects.size}个项目` : `项目“${group[0]!.project}”`}的全部预算都申报采购“${goods}”${
          projects.size > 1
            ? `：${[...projects]
                .slice(0, 3)
                .map((name) => `“${name}”`)
                .join("、")}等`
            : ""
        }，与项目用途不符。`,
        at: group.map((item) => placeInRow(disclosure, item.at, item.goods)),
        says: goods,
        cause: "疑似为填满采购预算，一律填成办公用品",
        advice: "请按项目实际购买的货物、工程或服务填写品目；不属于政府采购的，不列入采购预算。",
      }
    }
  },
}

const service =
  /服务|维护|运维|审计|评估|培训|宣传|监察|咨询|鉴定|检测|监测|调查|规划|编制|建设|改造|考核|招聘|管理|补助|补贴/

function isWholeProject({ goods, project, projectAmount, amount }: ProcurementItem): boolean {
  if (goodsNamed(goods)?.kind !== "consumable" || !projectAmount?.figure || !amount.figure) return false
  if (/公用经费|日常|办公/.test(project)) return false
  return projectAmount.figure.cents >= 500_000 && amount.figure.cents === projectAmount.figure.cents
}

/** PRO-012: what is bought to be kept stands in the plan of assets. */
export const plannedAssets: Check = {
  id: "PRO-012",
  family: "PRO",
  title: "采购的固定资产列入资产购置计划",
  severity: "warning",
  basis: "《行政事业性国有资产管理条例》第八至十条：配置资产应有计划和预算",
  *run({ disclosure }): Iterable<Verdict | Cannot> {
    const planned = disclosure.claims.find(
      ({ subject, kind, amount }) => subject === "plannedAssets" && kind === "amount" && amount?.figure,
    )
    if (!planned) {
      yield { cannot: "文中没有写明本年拟购置固定资产的金额" }
      return
    }
    const bought = disclosure.procurement.items.filter(
      ({ goods, amount }) => goodsNamed(goods)?.kind === "asset" && amount.figure,
    )
    const cents = bought.reduce((sum, { amount }) => sum + amount.figure!.cents, 0)
    const slack = bought.reduce((sum, { amount }) => sum + amount.figure!.slack, 0)
    const plan = planned.amount!.figure!
    if (bought.length === 0 || 2 * (cents - plan.cents) <= slack + plan.slack) return
    yield {
      message: `文中写本年拟购置固定资产${planned.text}，而采购表里仅${[...new Set(bought.map(({ goods }) => goods))].slice(0, 4).join("、")}就有${formatCents(cents, "万元")}万元。`,
      at: [planned.at, ...bought.map(({ at }) => at)],
      says: planned.text,
      should: `不少于${formatCents(cents, "万元")}万元`,
      advice: "请核对资产购置计划；不作为固定资产的，核对品目。",
    }
  },
}

function list(items: readonly ProcurementItem[]): string {
  const names = [...new Set(items.map(({ goods }) => `“${goods}”`))]
  return `采购${names.slice(0, 3).join("、")}${items.length > 1 ? `（共${items.length}行）` : ""}`
}

function yuan(cents: number): string {
  return formatCents(cents, "元").replace(/\.00$/, "")
}
