import { fundNames } from "../../../model/names.ts"
import { nameOfFigure } from "../../../packs/subjects.ts"
import type { Purchase } from "../../ledger/LED-021-quantity-times-price.ts"
import type { CountedInMoney, NotWhole } from "../../ledger/LED-022-counting-unit.ts"
import type { OverPurse } from "../../ledger/LED-023-procurement-money.ts"
import type { ReservedTooMuch } from "../../ledger/LED-024-reserved-share.ts"
import type { Amounts, NotBought, PlannedUnlikeBought } from "../../ledger/LED-025-planned-purchases.ts"
import type { WithoutAssets } from "../../ledger/LED-026-assets-missing.ts"
import type { OfficesOverBuildings } from "../../ledger/LED-027-offices-within-buildings.ts"
import type { RunsNone, VehiclesCounted } from "../../ledger/LED-028-vehicles.ts"
import type { LastYearUnknown } from "../../ledger/LED-037-last-year-unknown.ts"
import type { RevenuesOverAll, WholeUnlikeParts } from "../../ledger/LED-038-last-year-uneven.ts"
import type { NoReason } from "../../ledger/LED-039-no-reason.ts"
import type { NotWritten } from "../../ledger/LED-040-no-texts.ts"
import { faults, limitText, moneyWords, type Said, type Saying, type Sayings, saying } from "../saying.ts"
import { list, nothing, quoted } from "./words.ts"

const assetsAdvice = "请补填上年末的房屋、车辆、设备和其他固定资产；确实没有的，填数量和价值都为0的一行。"
const lastYearAdvice = "请从上年公开的预算中取数补填；上年没有的填0。"
const texts = { duty: "部门职责", overallGoal: "总体绩效目标" }

/** How is said what is wrong with procurement, assets, last year's figures and texts. */
export const others: Readonly<Record<string, Sayings>> = {
  "LED-021": saying<Said<Purchase>>({
    sentence: ({ goods, quantity, measure, price, says, should }) =>
      `采购“${goods}”${quantity}${measure}，单价${moneyWords(price)}，金额应为${moneyWords(should!)}，填的是${moneyWords(says!)}。`,
    advice: "请核对数量、单价和金额。",
  }),
  "LED-022": {
    ...faults<CountedInMoney>({
      money: {
        sentence: ({ goods, measures }) => `采购${quoted(goods)}的计量单位填成了${quoted(measures)}。`,
        should: "台、件、项等",
        advice: "计量单位是数量的单位，请改正。",
      },
    }),
    ...faults<NotWhole>({
      part: {
        sentence: ({ goods }) => `${quoted(goods)}的数量不是整数。`,
        should: "整数",
        advice: "请核对数量，看是否与单价填颠倒。",
      },
    }),
  },
  "LED-023": saying<Said<OverPurse>>({
    sentence: ({ purse, money, says, should, gap }) => {
      const which = money ? `${money.carriedOver ? "上年结转的" : ""}${fundNames[money.fund]}` : ""
      const of = "project" in purse ? `项目“${purse.project}”` : `${purse.unit}的公用经费`
      return `${of}的${which}政府采购合计${moneyWords(says!)}，超过安排的${which}资金${limitText(should!)}，超${moneyWords(gap!)}。`
    },
    advice: ({ money }) =>
      money ? "请核对采购的资金来源、是否结转，与预算明细一致。" : "请核对采购数量、单价和所属项目。",
  }),
  "LED-024": saying<Said<ReservedTooMuch>>({
    sentence: ({ goods, cents, says }) =>
      `采购“${goods}”预留中小微企业${moneyWords(says!)}，超过采购金额${moneyWords(cents)}。`,
    advice: "请核对预留金额；全部预留的，填采购金额。",
  }),
  "LED-025": {
    ...faults<PlannedUnlikeBought>({
      unlike: {
        sentence: ({ body, goods, planned, bought }) =>
          `${body}拟购置“${goods}”${planned.quantity}（${moneyWords(planned.cents)}），政府采购填的是${bought.quantity}（${moneyWords(bought.cents)}）。`,
        says: ({ planned }) => amountsText(planned),
        should: ({ bought }) => amountsText(bought),
        advice: "请核对两处的数量和金额，改成一致。",
      },
    }),
    ...faults<NotBought>({
      "not-bought": {
        sentence: ({ goods }) => `拟购置的${quoted(goods)}没有列入政府采购。`,
        says: "未列采购",
        advice:
          "公开文本写明拟购置资产已列入政府采购预算：请补列采购，或核对资产名称是否与采购物品名称一致。",
      },
    }),
  },
  "LED-026": faults<WithoutAssets>({
    all: {
      sentence: ({ department }) => `${department}没有填资产存量，固定资产占用情况表会是空表。`,
      says: nothing,
      advice: assetsAdvice,
    },
    some: {
      sentence: ({ department, units }) =>
        `${quoted(units, "个单位")}没有填资产存量，${department}的固定资产占用情况表会少计。`,
      says: nothing,
      advice: assetsAdvice,
    },
  }),
  "LED-027": faults<Said<OfficesOverBuildings>>({
    area: {
      sentence: ({ body, offices, buildings }) =>
        `${body}的办公用房面积${offices}平方米，大于房屋${buildings}平方米。`,
      says: ({ offices }) => `${offices}平方米`,
      should: ({ buildings }) => `不大于${buildings}平方米`,
      advice: "办公用房是房屋的一部分，房屋应包括办公用房，请核对两行。",
    },
    value: {
      sentence: ({ body, says, should }) =>
        `${body}的办公用房价值${moneyWords(says!)}，大于房屋${limitText(should!)}。`,
      advice: "办公用房是房屋的一部分，房屋应包括办公用房，请核对两行。",
    },
  }),
  "LED-028": {
    ...faults<Said<RunsNone>>({
      costs: {
        sentence: ({ unit, says }) => `${unit}没有车辆，却安排公务用车运行维护费${moneyWords(says!)}。`,
        should: "0元，或填写车辆数",
        advice: "请核对车辆数；租用车辆的费用列入其他交通费用（30239）。",
      },
    }),
    ...faults<VehiclesCounted>({
      counts: {
        sentence: ({ unit, given, inAssets }) =>
          `${unit}的单位信息里有车辆${given}辆，资产存量里有${inAssets}辆。`,
        says: ({ inAssets }) => `${inAssets}辆`,
        should: ({ given }) => `${given}辆`,
        advice: "请核对两处；特种车辆等不作公务用车的，请说明。",
      },
    }),
  },
  "LED-037": faults<LastYearUnknown>({
    all: lastYearUnknown(({ department }) => `${department}没有填上年预算数，说明里写不出比上年的增减。`),
    some: lastYearUnknown(
      ({ department, missing }) =>
        `${department}的上年预算数缺${list(missing.map((figure) => nameOfFigure(figure)))}。`,
    ),
  }),
  "LED-038": {
    ...faults<Said<WholeUnlikeParts>>({
      parts: {
        sentence: ({ body, whole, parts, says, should, gap }) =>
          `${body}上年的${nameOfFigure(whole)}${moneyWords(says!)}，${parts.map((part) => nameOfFigure(part)).join("、")}${parts.length > 1 ? "合计" : ""}${moneyWords(should!)}，相差${moneyWords(gap!)}。`,
        advice: "请对照上年公开的预算核对这几个数。",
      },
    }),
    ...faults<Said<RevenuesOverAll>>({
      revenues: {
        sentence: ({ body, all, says }) =>
          `${body}上年各项收入合计${moneyWords(says!)}，大于收入总计${moneyWords(all)}。`,
        advice: "请对照上年公开的预算核对各项收入。",
      },
    }),
  },
  "LED-039": saying<NoReason>({
    sentence: ({ body, figure, change, before, now }) =>
      `${body}的${nameOfFigure(figure)}比上年${moneyWords(change)}（上年${moneyWords(before)}，今年${moneyWords(now)}），没有写原因。`,
    says: "（无原因）",
    advice: ({ figure }) => `请在文字材料里为“${nameOfFigure(figure)}”写一条增减变化原因。`,
  }),
  "LED-040": saying<NotWritten>({
    sentence: ({ department, missing }) =>
      `${department}没有写${missing.map((kind) => texts[kind]).join("和")}。`,
    says: nothing,
    advice: ({ missing }) =>
      `请在工作表“文字材料”里补写，文字类型选“${missing.map((kind) => texts[kind]).join("”“")}”。`,
  }),
}

function amountsText({ quantity, cents }: Amounts): string {
  return `${quantity}，${moneyWords(cents)}`
}

function lastYearUnknown(sentence: (data: LastYearUnknown) => string): Saying<LastYearUnknown> {
  return { sentence, says: nothing, advice: lastYearAdvice }
}
