import { subjectOfItem } from "../../model/three-public.ts"
import { formatCents } from "../../money/figure.ts"
import { nameOfKey, quoted, versionNames } from "../facts/claims/names.ts"
import type { OfLine } from "../final/check.ts"
import type { UnevenFlows } from "../final/FIN-009-flows.ts"
import type { NotEntered } from "../final/FIN-011-not-entered.ts"
import type { OtherThanBook } from "../final/FIN-013-book.ts"
import type { OverBudget } from "../rules/fin/FIN-002-over-budget.ts"
import type { GapUnexplained } from "../rules/fin/FIN-003-no-reason.ts"
import type { CountsAndMoney } from "../rules/fin/FIN-004-counts-and-money.ts"
import type { ListedZero } from "../rules/fin/FIN-005-listed-zero.ts"
import type { Average } from "../rules/fin/FIN-006-average.ts"
import type { OtherBudget } from "../rules/fin/FIN-007-initial-budget.ts"
import type { OtherThreePublic } from "../rules/fin/FIN-008-three-public-budget.ts"
import { faults, moneyWords, type Said, type Sayings, saying } from "./saying.ts"

const nameOfItem = (item: string) => nameOfKey(subjectOfItem(item))

/** How what is wrong with a final account is said. */
export const fin: Readonly<Record<string, Sayings>> = {
  "FIN-002": saying<OverBudget>({
    sentence: ({ name, spent, budget }) => `${quoted(name)}支出决算${spent}，大于全年预算${budget}。`,
    advice: "支出不能超过调整后的预算：核对全年预算是否漏计追加或上年结转，金额是否写错。",
  }),
  "FIN-003": saying<GapUnexplained>({
    sentence: ({ name, spent, version, budget }) =>
      `${quoted(name)}支出决算${spent}，${versionNames[version]}${budget}，没有说明为什么不同。`,
    advice: "请写明决算数大于或小于预算数的主要原因。",
  }),
  "FIN-004": faults<CountsAndMoney>({
    "no-money": {
      sentence: ({ count, said, item, amount }) => `${count}写${said}，${nameOfItem(item)}却是${amount}。`,
      advice: "没有财政拨款支出的，不写由其他资金负担的数量；有支出的请改正金额。",
    },
    "no-count": {
      sentence: ({ count, said, item, amount }) => `${nameOfItem(item)}${amount}，${count}却写${said}。`,
      advice: "请补上团组、批次或人次；没有发生的请改正金额。",
    },
  }),
  "FIN-005": saying<ListedZero>({
    sentence: ({ kind, names }) =>
      `${kind}“主要包括”里的${names.map(quoted).join("、")}在基本支出决算表里没有数。`,
    advice: "请删去当年没有支出的科目，或核对决算表。",
  }),
  "FIN-006": saying<Average>({
    sentence: ({ item, amount, count, said, each, isHigh }) =>
      `${nameOfItem(item)}${amount}、${count}${said}，平均每${unitOf(said)}${yuan(each)}，明显偏${isHigh ? "高" : "低"}。`,
    advice: "请核对金额的单位和数量是否写错。",
  }),
  "FIN-007": saying<OtherBudget>({
    sentence: ({ name, said, published }) =>
      `${quoted(name)}年初预算写${said}，公开的部门预算是${moneyWords(published)}。`,
    advice: "年初预算应与当年公开的部门预算一致；写的是调整后的预算的，请写明“全年预算”。",
  }),
  "FIN-008": saying<OtherThreePublic>({
    sentence: ({ item, printed, published }) =>
      `“三公”经费决算表${quoted(nameOfItem(item))}的预算数写${printed}，公开的部门预算是${moneyWords(published)}。`,
    advice: "预算数应与当年公开的部门预算一致。",
  }),
  "FIN-009": saying<UnevenFlows>({
    sentence: (data) =>
      `${line(data)}：年初、本年收入和使用的结余共${yuan(data.given)}，支出、分配和年末共${yuan(data.used)}，相差${yuan(Math.abs(data.given - data.used))}。`,
    advice: "请核对这一行的收入、支出和年末结转；收回财政的不计入本年收入。",
  }),
  "FIN-010": saying<Said<OfLine>>({
    sentence: (data) =>
      `${line(data)}：支出${words(data.says)}，大于全年预算${words(data.should).replace(/^不大于/, "")}。`,
    advice: "请核对调剂、追加是否漏记，支出是否记错科目。",
  }),
  "FIN-011": saying<NotEntered>({
    sentence: ({ of, code }) => `${bodies[of]}“${code}”没有登记。`,
    advice: "请在单位表、项目表里补上，或者改正编码。",
  }),
  "FIN-012": saying<Said<OfLine>>({
    sentence: (data) =>
      `${line(data)}：年初结转和结余${words(data.says)}，上年决算的年末数是${words(data.should)}。`,
    advice: "年初数应与上年决算的年末数一致；经批准调整年初数的，请附调整依据。",
  }),
  "FIN-013": faults<Said<OtherThanBook>>({
    differs: {
      sentence: (data) =>
        `${line(data)}：${amounts[data.what]}${words(data.says)}，资金台账是${words(data.should)}。`,
      advice: "请按资金台账核对；台账漏记的，先补记。",
    },
  }),
}

const bodies: Readonly<Record<NotEntered["of"], string>> = {
  unit: "单位",
  project: "项目",
  department: "部门",
}

const amounts: Readonly<Record<OtherThanBook["what"], string>> = {
  initial: "年初预算",
  adjusted: "全年预算",
  spent: "支出",
}

function line({ unit, project, function: section, economic }: OfLine): string {
  return `单位${unit}${project === null ? "" : `项目${project}`}、科目${section}、${economic}`
}

function words(money: Said<object>["says"]): string {
  return money === undefined ? "" : typeof money === "string" ? money : moneyWords(money)
}

function unitOf(said: string): string {
  return /(?:辆|台)/.exec(said)?.[0] ?? "人次"
}

function yuan(cents: number): string {
  return `${formatCents(cents, "元")}元`
}
