import { subjectOfItem } from "../../model/three-public.ts"
import { nameOfKey, nameOfSubject } from "../facts/claims/names.ts"
import type { ItemsMissing } from "../rules/tpe/TPE-006-items-missing.ts"
import type { TotalCompared, UnexplainedRise } from "../rules/tpe/TPE-007-changes-unexplained.ts"
import type { NoVehicles } from "../rules/tpe/TPE-008-no-vehicles.ts"
import type { ReceptionListed } from "../rules/tpe/TPE-009-reception-in-operating-costs.ts"
import type { CountsMissing } from "../rules/tpe/TPE-010-counts-told.ts"
import type { VehiclesAndMoney } from "../rules/tpe/TPE-011-vehicles-and-money.ts"
import type { CountsWithoutMoney } from "../rules/tpe/TPE-012-counts-without-money.ts"
import { faults, type Sayings, saying } from "./saying.ts"

/** How what is wrong with the three public expenses is said. */
export const tpe: Readonly<Record<string, Sayings>> = {
  "TPE-006": saying<ItemsMissing>({
    sentence: ({ total, missing }) =>
      `“三公”经费安排${total}，但文中和表中都没有${missing.map((key) => nameOfKey(subjectOfItem(key))).join("、")}。`,
    advice: "请逐项列出因公出国（境）费、公务用车购置费、公务用车运行维护费、公务接待费；没有的写0。",
  }),
  "TPE-007": {
    ...faults<UnexplainedRise>({
      rise: {
        sentence: (rise) => `${nameOfSubject(rise)}比上年增加${rise.amount}，文中没有说明原因。`,
        advice: "请说明增加的原因。",
      },
    }),
    ...faults<TotalCompared>({
      "total-only": {
        sentence: ({ change }) =>
          `“三公”经费只比较了总额，写与上年相比“${change}”，没有逐项与上年比较，也没有说明原因。`,
        advice:
          "请按因公出国（境）、公务用车购置、公务用车运行维护、公务接待四项分别写出金额、增减额和原因。",
      },
    }),
    ...faults({
      "not-compared": {
        sentence: () => "“三公”经费没有与上年比较，没有说明增减变化及原因。",
        advice: "请写出与上年相比的增减额及原因；没有变化的写“持平”并说明原因。",
      },
    }),
  },
  "TPE-008": saying<NoVehicles>({
    sentence: ({ operation, words }) => `公务用车运行维护费${operation}，而文中写“${words}”。`,
    advice: "请核对车辆保有量和运行维护费；租用、借用车辆的请说明。",
  }),
  "TPE-009": saying<ReceptionListed>({
    sentence: ({ words, reception }) =>
      `机关运行经费中列有“${words}”，而“三公”经费的公务接待费是${reception}。`,
    advice: "没有公务接待预算的，请从机关运行经费的列举中删去；有的，请在“三公”经费中如实安排。",
  }),
  "TPE-010": saying<CountsMissing>({
    sentence: ({ missing, amounts }) =>
      `“三公”经费中有支出（${amounts.join("、")}），没有说明${missing.join("、")}。`,
    advice: "请补上实际的数量；国内公务接待的批次、人数与外宾的分开写。",
  }),
  "TPE-012": saying<CountsWithoutMoney>({
    sentence: ({ item, said, amount }) => `${nameOfKey(subjectOfItem(item))}是${amount}，文中却写“${said}”。`,
    advice: "请核对团组、人数、批次和金额；费用由别处负担的，请写明。",
  }),
  "TPE-011": faults<VehiclesAndMoney>({
    "not-paid": {
      title: "购置了公务用车，购置费却是0",
      sentence: ({ said, beside }) => `文中写“${said}”，公务用车购置费却是${beside}。`,
      advice: "请核对购置数量和购置费；用其他资金购置的，请写明。",
    },
    "not-bought": {
      title: "有公务用车购置费，购置数却是0",
      sentence: ({ said, beside }) => `公务用车购置费${beside}，文中却写“${said}”。`,
      advice: "请核对购置数量和购置费；以前年度购置、本年付款的，请写明。",
    },
    "not-held": {
      title: "有运行维护费，保有量却是0",
      sentence: ({ said, beside }) => `公务用车运行维护费${beside}，文中却写“${said}”。`,
      advice: "请核对车辆保有量和运行维护费；租用、借用车辆的请说明。",
    },
    beyond: {
      title: "财政拨款负担的车辆多于全部车辆",
      sentence: ({ said, beside }) => `“三公”经费部分写“${said}”，多于全部车辆（${beside}）。`,
      advice: "请核对两处的车辆数和截止时间。",
    },
  }),
}
