import type { ProcurementItem } from "../../../src/model/disclosure.ts"
import { type Defect, numberIn, type Plant, printed, some } from "../defect.ts"
import type { Pen } from "../pen.ts"

function item(change: (item: ProcurementItem, pen: Pen) => boolean): Plant {
  return (pen, random) => some(pen.disclosure.procurement.items, random, (one) => change(one, pen))
}

/** What one of a thing costs, printed like the column of prices. */
function unitPrice({ amount, price }: ProcurementItem, quantity: number): string | null {
  const whole = numberIn(amount.text)
  return whole && price ? printed(whole / quantity, price.text) : null
}

const paper = /^复印纸$/

/** What is wrong with procurement. */
export const goods: readonly Defect[] = [
  {
    name: "复印纸以“次”计量",
    family: "PRO",
    severity: "warning",
    by: ["PRO"],
    plant: item((one, pen) => paper.test(one.goods) && pen.write(pen.cell(one.at, one.measure), "次")),
    twin: {
      name: "台式计算机以“套”计量",
      plant: item((one, pen) => /计算机/.test(one.goods) && pen.write(pen.cell(one.at, one.measure), "套")),
    },
  },
  {
    name: "金额单位填在计量单位里",
    family: "PRO",
    severity: "warning",
    by: ["PRO"],
    plant: item((one, pen) => pen.write(pen.cell(one.at, one.measure), "万元")),
    twin: {
      name: "服务以“年”计量",
      plant: item((one, pen) => one.measure === "项" && pen.write(pen.cell(one.at, one.measure), "年")),
    },
  },
  {
    name: "单价离谱",
    family: "PRO",
    severity: "warning",
    by: ["PRO"],
    plant: item((one, pen) => {
      const price = unitPrice(one, 1)
      return (
        paper.test(one.goods) &&
        price !== null &&
        pen.write(one.quantity!.at, "1") &&
        pen.write(one.price!.at, price)
      )
    }),
    twin: {
      name: "办公用品按批采购",
      plant: item((one, pen) => {
        const price = unitPrice(one, 1)
        return (
          paper.test(one.goods) &&
          price !== null &&
          pen.write(pen.cell(one.at, one.goods), "办公用品") &&
          pen.write(pen.cell(one.at, one.measure), "批") &&
          pen.write(one.quantity!.at, "1") &&
          pen.write(one.price!.at, price)
        )
      }),
    },
  },
  {
    name: "数量乘单价不等于金额",
    family: "PRO",
    severity: "error",
    by: ["PRO", "XT"],
    plant: item((one, pen) => {
      const count = one.quantity?.value
      return (
        !!count &&
        !!one.price?.figure &&
        pen.write(one.quantity!.at, String(count * 10)) &&
        // Of the two factors either may be the wrong one.
        pen.also(one.price!.at)
      )
    }),
    twin: {
      name: "单价多写一位小数",
      plant: item((one, pen) => {
        const [count, whole] = [one.quantity?.value, numberIn(one.amount.text)]
        return !!count && !!whole && pen.write(one.price?.at ?? null, (whole / count).toFixed(4))
      }),
    },
  },
  {
    name: "整件物品数量有小数",
    family: "PRO",
    severity: "warning",
    by: ["PRO"],
    plant: item((one, pen) => {
      const count = one.quantity?.value
      const price = count && unitPrice(one, count + 0.5)
      return (
        !!price &&
        /^[台套辆]$/.test(one.measure) &&
        pen.write(one.quantity!.at, String(count + 0.5)) &&
        pen.write(one.price!.at, price)
      )
    }),
    twin: {
      name: "面积有小数",
      plant: item((one, pen) => {
        const price = one.measure === "项" && unitPrice(one, 120.5)
        return (
          !!price &&
          Number(price.replaceAll(",", "")) > 0 &&
          pen.write(pen.cell(one.at, one.measure), "平方米") &&
          pen.write(one.quantity!.at, "120.5") &&
          pen.write(one.price!.at, (numberIn(one.amount.text)! / 120.5).toFixed(6))
        )
      }),
    },
  },
  {
    name: "采购目录编码少一位",
    family: "PRO",
    severity: "note",
    by: ["PRO"],
    plant: item((one, pen) => pen.write(pen.cell(one.at, one.catalogue), (code) => code.slice(0, -1))),
    twin: {
      name: "采购目录编码写到四位",
      plant: item((one, pen) =>
        pen.write(pen.cell(one.at, one.catalogue), (code) =>
          code.replace(/^(A\d{4})(?:0{4})$/, "$1").replace(/^(A\d{6})\d\d$/, "$1"),
        ),
      ),
    },
  },
  {
    name: "采购金额大于项目预算",
    family: "PRO",
    severity: "error",
    by: ["PRO", "XT"],
    plant: item((one, pen) => {
      const [project, own] = [one.projectAmount, numberIn(one.amount.text)]
      return !!project?.figure && !!own && own > 1 && pen.write(project.at, printed(own * 0.4, project.text))
    }),
    twin: {
      name: "采购物品写明规格",
      plant: item(
        (one, pen) => paper.test(one.goods) && pen.write(pen.cell(one.at, one.goods), "复印纸（A4，70克）"),
      ),
    },
  },
  {
    name: "采购小计漏加一项",
    family: "PRO",
    severity: "error",
    by: ["PRO", "XT", "NAR"],
    plant: (pen, random) =>
      some(pen.disclosure.procurement.totals, random, ({ kind, amount }) => {
        const first = pen.disclosure.procurement.items[0]
        const less = numberIn(amount.text)! - (numberIn(first?.amount.text ?? "") ?? 0)
        return kind === "subtotal" && less > 0 && pen.write(amount.at, printed(less, amount.text))
      }),
    twin: {
      name: "采购项目换行书写",
      plant: item((one, pen) =>
        pen.write(pen.cell(one.at, one.goods), (text) => text.replace(/^(.{3})(.+)$/, "$1\n$2")),
      ),
    },
  },
]

const rows = (pen: Pen) => pen.disclosure.assets.rows

function asset(key: string, change: (row: ReturnType<typeof rows>[number], pen: Pen) => boolean): Plant {
  return (pen) => rows(pen).some((row) => row.key === key && change(row, pen))
}

/** What is wrong with assets. */
export const assets: readonly Defect[] = [
  {
    name: "资产总额不等于各类之和",
    family: "AST",
    severity: "error",
    by: ["AST", "SUM", "NAR"],
    plant: asset("other", ({ value }, pen) =>
      pen.write(value?.at ?? null, (text) =>
        text.replace(/([1-9])(\d)(?=[\d,]*\.)/, (_all, a: string, b: string) =>
          a === b || b === "0" ? `${a}${b === "7" ? "4" : "7"}` : `${b}${a}`,
        ),
      ),
    ),
    twin: {
      name: "资产表里的零写成横线",
      plant: asset(
        "equipment",
        ({ value, quantity }, pen) =>
          /^0(?:\.0+)?$/.test(value?.text ?? "") &&
          pen.write(value!.at, "—") &&
          pen.write(quantity?.at ?? null, "—"),
      ),
    },
  },
  {
    name: "办公用房大于房屋",
    family: "AST",
    severity: "error",
    by: ["AST"],
    plant: (pen) => {
      const [all, own] = ["buildings", "offices"].map((key) => rows(pen).find((row) => row.key === key))
      return (
        !!all?.quantity?.value &&
        pen.write(own?.quantity?.at ?? null, String(all.quantity.value * 2)) &&
        pen.also(all.quantity.at)
      )
    },
    twin: {
      name: "房屋全部是办公用房",
      plant: (pen) => {
        const [all, own] = ["buildings", "offices"].map((key) => rows(pen).find((row) => row.key === key))
        return (
          !!all?.quantity?.value &&
          pen.write(own?.quantity?.at ?? null, all.quantity.text) &&
          pen.write(own?.value?.at ?? null, all.value!.text)
        )
      },
    },
  },
  {
    name: "资产截止时间是前年",
    family: "AST",
    severity: "error",
    by: ["AST"],
    plant: (pen) => {
      const { asOfAt } = pen.disclosure.assets
      return (
        !!asOfAt && pen.write(asOfAt, (text) => text.replace(/20\d\d/, (year) => String(Number(year) - 1)))
      )
    },
    twin: {
      name: "资产截止时间写作年月日",
      plant: (pen) => {
        const { asOfAt } = pen.disclosure.assets
        return !!asOfAt && pen.write(asOfAt, (text) => text.replace(/(20\d\d)-12-31/, "$1年12月31日"))
      },
    },
  },
  {
    name: "有价值的车辆数量为零",
    family: "AST",
    severity: "warning",
    by: ["AST", "TPE"],
    plant: asset(
      "vehicles",
      ({ quantity, value }, pen) => !!value?.figure?.cents && pen.write(quantity?.at ?? null, "0"),
    ),
    twin: {
      name: "数量带计量单位",
      plant: asset("vehicles", ({ quantity }, pen) => pen.write(quantity?.at ?? null, (text) => `${text}辆`)),
    },
  },
  {
    name: "文中固定资产漏点小数点",
    family: "AST",
    severity: "error",
    by: ["AST", "NAR"],
    plant: (pen, random) =>
      some(pen.lines(/固定资产金额为[\d.,]+万元/), random, (line) =>
        pen.write(line, (text) => text.replace(/(固定资产金额为\d[\d,]*)\./, "$1")),
      ),
    twin: {
      name: "文中固定资产改以元表示",
      plant: (pen, random) =>
        some(pen.lines(/固定资产金额为[\d.,]+万元/), random, (line) =>
          pen.write(line, (text) =>
            text.replace(
              /固定资产金额为([\d.,]+)万元/,
              (_all, figure: string) => `固定资产金额为${Math.round(numberIn(figure)! * 10_000)}元`,
            ),
          ),
        ),
    },
  },
]
