import type { NotSaid } from "../../ledger/LED-029-no-purpose.ts"
import type { OddPlan, WithoutPlan } from "../../ledger/LED-030-payment-plan.ts"
import type { KindsLacking, WithoutIndicators } from "../../ledger/LED-031-indicators-missing.ts"
import type { IndicatorBlank } from "../../ledger/LED-032-indicator-blank.ts"
import type { UnknownKind } from "../../ledger/LED-033-indicator-kinds.ts"
import type { IndicatorTwice } from "../../ledger/LED-034-indicator-twice.ts"
import type { LaterCodes, OddCodes, StrangeCodes } from "../../ledger/LED-035-project-code.ts"
import { faults, type Saying, type Sayings, saying } from "../saying.ts"
import { bearersText, bearerText, list, nothing, quoted } from "./words.ts"

/** How is said what is wrong with the projects of a ledger, their plans and indicators. */
export const projects: Readonly<Record<string, Sayings>> = {
  "LED-029": faults<NotSaid>({ purpose: notSaid("资金用途"), goals: notSaid("绩效目标") }),
  "LED-030": {
    ...faults<WithoutPlan>({
      none: {
        sentence: ({ projects: [first, ...others] }) =>
          `项目“${first}”${others.length > 0 ? `等${others.length + 1}个项目` : ""}没有填支出计划。`,
        says: nothing,
        should: "四个时点的累计百分比，年底为100%",
        advice: "请填写3月、6月、10月、12月底的累计支出进度。",
      },
    }),
    ...faults<OddPlan>({
      count: oddPlan(({ count }) => `有${count}个时点`, "四个时点", "请按3、6、10、12月底填写。"),
      range: oddPlan(({ at }) => `${at}不在0到100%之间`, "0到100%", "请核对，是否误填了金额或小数点错位。"),
      falls: oddPlan(
        ({ at }) => `到${at}反而下降`,
        ({ points, at }) => `不小于${points[points.findIndex(({ date }) => date === at) - 1]!.value}%`,
        "支出计划是累计数，请改正。",
      ),
      gap: oddPlan(({ at }) => `${at}没有填`, "累计百分比", "开始支出以后的各个时点都要填累计数。"),
      end: oddPlan(() => "年底不是100%", "100%", "请核对年底进度；当年不能支完的，请减少预算。"),
    }),
  },
  "LED-031": {
    ...faults<WithoutIndicators>({
      none: {
        sentence: ({ of }) => `${bearersText(of)}没有绩效指标。`,
        says: nothing,
        should: "产出、效益、满意度指标",
        advice: "请填写绩效指标和指标值。",
      },
    }),
    ...faults<KindsLacking>({
      kinds: {
        sentence: ({ of, missing }) => `${bearersText(of)}的绩效指标没有${missing.join("、")}指标。`,
        says: ({ has }) => list(has, "类"),
        should: ({ missing }) => `还应有${missing.join("、")}指标`,
        advice: "请补填；确实不适用的，请说明。",
      },
    }),
  },
  "LED-032": faults<IndicatorBlank>({
    name: blank("三级指标名称", false),
    target: blank("指标值"),
    description: blank("绩效指标描述"),
    basis: blank("指标值确定依据"),
  }),
  "LED-033": faults<UnknownKind>({
    first: unknownKind(({ level1 }) => `一级指标没有“${level1}”这一类`),
    second: unknownKind(({ level1, level2 }) => `“${level1}”下面没有“${level2}”这一类`),
  }),
  "LED-034": saying<IndicatorTwice>({
    sentence: ({ of, indicator, count }) => `${bearerText(of)}的指标“${indicator}”出现${count}次。`,
    advice: "请删去重复的指标，或写明它们的不同。",
  }),
  "LED-035": {
    ...faults<OddCodes>({
      form: {
        sentence: ({ projects, codes }) =>
          `项目${quoted(projects, "个")}的编码${list(codes, "个")}不是项目库编码的写法。`,
        should: "21位：6位行政区划、2位年份、13位字母和数字",
        advice: "项目编码是21位：6位行政区划、2位年份、13位字母和数字，请从项目库复制。",
      },
    }),
    ...faults<LaterCodes>({
      later: {
        sentence: ({ projects, years, year }) =>
          `项目${quoted(projects, "个")}的编码是${list(years.map((each) => `${each}年`))}的，晚于预算年度${year}年。`,
        says: ({ years }) => `${years[0]}年`,
        should: ({ year }) => `不晚于${year}年`,
        advice: "请核对项目编码的第7、8位。",
      },
    }),
    ...faults<StrangeCodes>({
      region: {
        sentence: ({ projects, regions, region }) =>
          `项目${quoted(projects, "个")}的编码以${list(regions)}开头，本地的行政区划代码是${region}。`,
        advice: "请核对项目编码的前6位。",
      },
    }),
  },
}

function notSaid(label: string): Saying<NotSaid> {
  return {
    sentence: ({ of }) => `${bearersText(of)}没有写${label}。`,
    says: nothing,
    advice: `请写明${label}，没有${label}的项目不能安排预算。`,
  }
}

function oddPlan(
  problem: (plan: OddPlan) => string,
  should: NonNullable<Saying<OddPlan>["should"]>,
  advice: string,
): Saying<OddPlan> {
  return {
    sentence: (plan) => {
      const points = plan.points.map(({ date, value }) => `${date}${value}%`).join("、")
      return `项目“${plan.project}”的支出计划（${points}）${problem(plan)}。`
    },
    says: nothing,
    should,
    advice,
  }
}

/** An indicator without its name cannot be named. */
function blank(label: string, named = true): Saying<IndicatorBlank> {
  return {
    sentence: ({ of, indicators }) => {
      const which = named ? quoted(indicators.map((name) => name || "（无名称）")) : ""
      return `${bearersText(of)}的指标${which}没有填${label}。`
    },
    says: nothing,
    advice: `请补填${label}。`,
  }
}

function unknownKind(problem: (kind: UnknownKind) => string): Saying<UnknownKind> {
  return {
    sentence: (kind) => `${bearersText(kind.of)}的“${kind.indicator}”：${problem(kind)}。`,
    should: ({ meant }) =>
      list(
        meant.map((kind) => `${kind}指标`),
        "类",
      ),
    advice: "请按表式选择一级、二级指标。",
  }
}
