import { bought, projectsOf } from "../budgets/shared.ts"
import {
  basicOf,
  classesOf,
  from,
  fundMoney,
  general,
  itemsOf,
  operatingOf,
  personnelOf,
  projectOf,
  stateMoney,
  total,
} from "../common.ts"
import { type Figures, isAppropriation, sumOf, threePublicTotal } from "../figures.ts"
import { cameIn, carriedIn, carriedOut, spent } from "../layouts.ts"
import { chapter, type Piece } from "../piece.ts"
import { moved, pct, w } from "../printed.ts"
import type { Own } from "./own.ts"

/** What a final account says. */
export function prose(f: Figures, own: Own): Piece[] {
  const { name, sections } = own
  const { year } = f
  const last = year - 1
  const all = total(f) + carriedOut(f)
  const before = sumOf(f.lines, (line) => line.lastYear)
  const t = f.threePublic
  const planned = f.threePublicPlanned
  const done = (now: number, plan: number) => `完成年初预算的${pct(now, plan)}`
  const cause = (now: number, plan: number) =>
    now === plan
      ? "决算数与年初预算数持平"
      : `决算数${now > plan ? "大于" : "小于"}年初预算数的主要原因是${now > plan ? "年中按规定追加了经费" : "厉行节约，压减支出"}`
  const opening: Record<Own["prose"], string> = {
    各: `${year}年度收、支总计均为${w(all)}。与${last}年度相比，收、支总计各${moved(all, before, "持平")}，主要是项目经费有调整。`,
    分别: `${year}年度收入总计${w(all)}、支出总计${w(all)}。与${last}年度相比，收入总计、支出总计分别${moved(all, before, "持平")}。主要原因：项目安排有变化。`,
    总计: `${name}${year}年度收入、支出决算总计${w(all)}，与上年相比收、支总计各${moved(all, before, "持平")}。`,
  }
  const texts: Readonly<Record<string, readonly string[]>> = {
    收入支出决算总体: [opening[own.prose]],
    收入决算: [
      `${year}年度本年收入合计${w(cameIn(f))}，其中：财政拨款收入${w(cameIn(f, isAppropriation))}，占${pct(cameIn(f, isAppropriation), cameIn(f))}；事业收入${w(from(f, "institutionIncome"))}，占${pct(from(f, "institutionIncome"), cameIn(f))}；其他收入${w(from(f, "otherIncome"))}，占${pct(from(f, "otherIncome"), cameIn(f))}。`,
    ],
    支出决算: [
      `${year}年度本年支出合计${w(total(f))}，其中：基本支出${w(basicOf(f))}，占${pct(basicOf(f), total(f))}；项目支出${w(projectOf(f))}，占${pct(projectOf(f), total(f))}。`,
    ],
    财政拨款收入支出决算总体: [
      `${year}年度财政拨款收、支总计均为${w(spent(f, isAppropriation) + carriedOut(f, isAppropriation))}。`,
    ],
    一般公共预算财政拨款支出决算: [
      `${year}年度一般公共预算财政拨款支出${w(spent(f, general))}，占本年支出合计的${pct(spent(f, general), total(f))}。主要用于以下方面：${classesOf(
        f,
        general,
      )
        .map(([label, amount]) =>
          `${label}（类）支出${w(amount)}，占${pct(amount, spent(f, general))}`.replace(
            "支出（类）支出",
            "（类）支出",
          ),
        )
        .join("；")}。`,
      `${year}年度一般公共预算财政拨款支出年初预算为${w(sumOf(f.lines.filter(general), (line) => line.planned))}，支出决算为${w(spent(f, general))}，${done(
        spent(f, general),
        sumOf(f.lines.filter(general), (line) => line.planned),
      )}。其中：`,
      ...itemsOf(f, general).map(
        ({ names: [top, middle, item], now, planned: plan }, i) =>
          `${i + 1}.${top}（类）${middle}（款）${item}（项）。年初预算为${w(plan)}，${own.prose === "分别" ? "当年" : ""}支出决算为${w(now)}，${done(now, plan)}，${cause(now, plan)}。`,
      ),
    ],
    一般公共预算财政拨款基本支出决算: [
      `${year}年度一般公共预算财政拨款基本支出${w(basicOf(f, general))}，其中：人员经费${w(personnelOf(f))}，主要包括：基本工资、津贴补贴、奖金；公用经费${w(operatingOf(f))}，主要包括：办公费、印刷费、差旅费。`,
    ],
    三公: [
      `${year}年度“三公”经费财政拨款支出预算为${w(threePublicTotal(planned))}，支出决算为${w(threePublicTotal(t))}，完成预算的${pct(threePublicTotal(t), threePublicTotal(planned))}，决算数小于预算数的主要原因是厉行节约。`,
      `1.因公出国（境）费支出决算为0万元，全年因公出国（境）团组0个，累计0人次。`,
      `2.公务用车购置及运行维护费支出决算为${w(t.operation)}，其中：公务用车购置费支出0万元，购置车辆0辆；公务用车运行维护费支出${w(t.operation)}，年末公务用车保有量${f.vehicles}辆。`,
      `3.公务接待费支出决算为${w(t.reception)}，全年国内公务接待${f.batches}批次，${f.guests}人次。`,
    ],
    政府性基金预算财政拨款收入支出决算: [
      spent(f, fundMoney) === 0
        ? "本年度没有政府性基金预算财政拨款收入和支出。"
        : `${year}年度政府性基金预算财政拨款年初结转和结余${w(carriedIn(f, fundMoney))}，本年收入${w(from(f, "governmentFund"))}，本年支出${w(spent(f, fundMoney))}，年末结转和结余${w(carriedOut(f, fundMoney))}。`,
    ],
    国有资本经营预算财政拨款支出决算: [
      spent(f, stateMoney) === 0
        ? "本年度没有国有资本经营预算财政拨款收入和支出。"
        : `${year}年度国有资本经营预算财政拨款支出${w(spent(f, stateMoney))}，全部为项目支出。`,
    ],
    预算绩效: [
      `本部门对${year}年度${projectsOf(f).length}个项目开展了绩效自评，涉及资金${w(projectOf(f))}，自评结果均为“优”。`,
    ],
    机关运行经费: [
      `${year}年度机关运行经费支出${w(operatingOf(f))}，主要用于办公费、印刷费、差旅费等日常支出。`,
    ],
    政府采购: [
      `${year}年度政府采购支出总额${w(bought(f))}，其中：政府采购货物支出${w(bought(f, "goods"))}、政府采购工程支出0万元、政府采购服务支出${w(bought(f, "services"))}。授予中小企业合同金额${w(bought(f))}，占政府采购支出总额的100%。`,
    ],
    国有资产: [
      `截至${year}年12月31日，本部门共有车辆${f.vehicles}辆，其中：应急保障用车1辆、其他用车${f.vehicles - 1}辆；单价100万元（含）以上设备（不含车辆）0台（套）。`,
    ],
  }
  return sections.flatMap((title): Piece[] => {
    const key = Object.keys(texts).find(
      (each) =>
        title.includes(each) &&
        !(each === "支出决算" && /财政拨款|收入支出/.test(title)) &&
        !(each === "收入决算" && /收入支出/.test(title)),
    )
    return [chapter(title), ...(key ? texts[key]! : [])]
  })
}
