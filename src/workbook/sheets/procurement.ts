import { flags, fundWords, wordOf } from "../../packs/word-lists.ts"
import type { SheetForm } from "../form.ts"
import { carriedOverColumn, chosen, fundColumn, projectColumn, unitColumn } from "./columns.ts"

/** 政府采购: what is bought with the money of projects or of operating costs. */
export const procurement: SheetForm = {
  title: "政府采购",
  names: ["政府采购预算", "采购"],
  about: "纳入政府采购的货物、工程和服务，每一项填一行，没有的不填。金额单位：元。",
  columns: [
    unitColumn(chosen, "采购单位"),
    projectColumn(40, "用哪个项目的钱买；用公用经费买的不填。"),
    {
      key: "goods",
      title: "采购物品名称",
      words: ["采购品目名称", "采购项目名称", "物品名称", "品目名称", "采购内容", "采购品目"],
      required: true,
      width: 26,
      kind: "text",
      note: "买什么。",
    },
    {
      key: "catalogue",
      title: "政府采购目录序号",
      words: ["采购目录", "目录序号", "品目编码", "采购目录编码", "品目代码"],
      required: true,
      width: 18,
      kind: "code",
      note: "本年度集中采购目录或品目分类目录中的编码，如 A05040101。",
    },
    {
      key: "measure",
      title: "计量单位",
      words: ["单位（计量）"],
      required: true,
      width: 10,
      kind: "text",
      note: "台、件、项等。",
    },
    {
      key: "quantity",
      title: "数量",
      words: ["采购数量"],
      required: true,
      width: 10,
      kind: "number",
      note: "只填数。",
    },
    {
      key: "priceCents",
      title: "单价（元）",
      words: ["采购单价"],
      required: true,
      width: 14,
      kind: "money",
      note: "元。",
    },
    {
      key: "cents",
      title: "金额（元）",
      words: ["采购金额", "预算金额", "采购预算"],
      width: 16,
      kind: "money",
      note: "可以不填：数量乘以单价。",
    },
    { ...fundColumn("钱从哪里来。"), required: true },
    carriedOverColumn,
    {
      key: "reservedCents",
      title: "预留中小微企业（元）",
      words: [
        "面向中小企业",
        "预留中小企业",
        "中小微企业预留",
        "面向中小微企业",
        "预留份额",
        "面向中小企业预留金额",
        "面向中小企业预留资金",
      ],
      width: 18,
      kind: "money",
      note: "专门面向中小微企业采购的金额；不填为 0。",
    },
  ],
  *rows(ledger, labels) {
    for (const need of ledger.procurement)
      yield {
        id: need.id,
        unit: labels.body(need.unit),
        project: labels.project(need.project),
        goods: need.goods,
        catalogue: need.catalogue,
        measure: need.measure,
        quantity: need.quantity,
        priceCents: need.priceCents / 100,
        cents: need.cents / 100,
        fund: wordOf(fundWords, need.fund),
        carriedOver: need.carriedOver ? wordOf(flags, true) : null,
        reservedCents: need.reservedCents / 100,
      }
  },
  read(row, draft) {
    const unit = row.reference("unit", draft.unitNames)
    const project = row.reference("project", draft.projectNames)
    const goods = row.text("goods")
    const catalogue = catalogueCode(row.code("catalogue"))
    const measure = row.text("measure")
    const quantity = row.number("quantity")
    const priceCents = row.money("priceCents")
    const cents =
      row.money("cents") ?? Math.round(Number(((quantity ?? 0) * (priceCents ?? 0)).toPrecision(15)))
    const fund = row.word("fund", fundWords, null)
    const carriedOver = row.word("carriedOver", flags, false)
    const reservedCents = row.money("reservedCents") ?? 0
    if (row.lost || unit === null || quantity === null || priceCents === null || fund === null) return
    const need = { unit, project, goods, catalogue, measure, quantity, priceCents, cents, fund }
    draft.procurement.push({ ...need, carriedOver, reservedCents, at: row.at, fields: row.fields() })
  },
}

/** The code in front of a name: `A05040101复印纸`. */
function catalogueCode(text: string): string {
  return /^[A-Za-z]?\d+(?=\p{Script=Han})/u.exec(text)?.[0] ?? text
}
