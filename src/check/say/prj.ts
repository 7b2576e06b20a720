import type { NamedProject } from "../facts/named-project.ts"
import { projectName } from "../facts/projects.ts"
import type { LikeProjects } from "../rules/prj/PRJ-001-project-twice.ts"
import type { NoGoals } from "../rules/prj/PRJ-002-no-goals.ts"
import type { GoalOfAnother } from "../rules/prj/PRJ-003-goal-of-another.ts"
import type { CodeTwice } from "../rules/prj/PRJ-004-code-twice.ts"
import type { MalformedCode } from "../rules/prj/PRJ-005-malformed-code.ts"
import type { IndicatorOfAnother } from "../rules/prj/PRJ-006-indicator-of-another.ts"
import type { PurposeAmount } from "../rules/prj/PRJ-007-purpose-amount.ts"
import type { MalformedNumber, TwoNumbers } from "../rules/prj/PRJ-008-document-number.ts"
import type { BudgetNotProduct, WrongProduct } from "../rules/prj/PRJ-009-rate-times-heads.ts"
import type { GoalRepeated } from "../rules/prj/PRJ-011-goals-repeated.ts"
import { faults, moneyWords, type Saying, type Sayings, saying } from "./saying.ts"
import { wrongPartsSaid } from "./wrong-parts.ts"

/** How what is wrong with projects is said. */
export const prj: Readonly<Record<string, Sayings>> = {
  "PRJ-001": faults<LikeProjects>({
    name: {
      title: "项目名称相同",
      sentence: ({ projects, amounts, sameTexts }) =>
        `${names(projects)}名称相同${sameTexts ? "，用途、目标也相同" : ""}${amountsText(amounts)}。`,
      advice: "请核对是否重复；确为两笔资金的，在名称中写明年度、层级或文号，使之有别。",
    },
    content: {
      title: "项目内容几乎相同",
      sentence: ({ projects, amounts }) =>
        `${names(projects)}的用途、目标和指标几乎相同${amountsText(amounts)}。`,
      advice: "请核对是否为同一事项；不是的，按各自的任务写用途、目标和指标。",
    },
    purpose: {
      title: "资金用途逐字相同",
      sentence: ({ projects, amounts }) => `${names(projects)}的资金用途逐字相同${amountsText(amounts)}。`,
      advice: "请核对是否重复安排；不是的，分别写明各自的用途。",
    },
  }),
  "PRJ-002": faults<NoGoals>({
    none: {
      title: "缺绩效目标",
      sentence: ({ project }) => `${projectName(project)}没有绩效目标。`,
      advice: "请写明项目要达到的目标。",
    },
    name: {
      title: "绩效目标只是项目名称",
      sentence: ({ project }) => `${projectName(project)}的绩效目标只是重复项目名称。`,
      advice: "请写明要做到什么程度、取得什么效果。",
    },
  }),
  "PRJ-003": saying<GoalOfAnother>({
    sentence: ({ project, owner, goal, byNumbers }) =>
      `${projectName(project)}的绩效目标“${goal}”与${projectName(owner)}的完全相同，而与本项目的用途和指标${byNumbers ? "对不上，其中的数是那个项目的" : "无关"}。`,
    advice: "请改为本项目的目标。",
  }),
  "PRJ-011": faults<GoalRepeated>({
    again: {
      sentence: ({ project, goal, times }) => `${projectName(project)}的绩效目标“${goal}”写了${times}遍。`,
      advice: "请删去重复的，或者写上原来要写的目标。",
    },
    together: {
      title: "绩效目标只是其他目标合起来",
      sentence: ({ project, goal }) =>
        `${projectName(project)}的绩效目标“${goal}”只是把其他目标合起来又写一遍。`,
      advice: "请删去重复的，或者写上原来要写的目标。",
    },
  }),
  "PRJ-004": saying<CodeTwice>({
    sentence: ({ projects, code }) => `${names(projects)}的项目编码都是${code}。`,
    advice: "请核对项目编码，一个项目一个编码。",
  }),
  "PRJ-005": faults<MalformedCode>({
    form: malformedCode(() => "前8位应为区划和年度，其余为数字和大写字母"),
    length: malformedCode(({ code }) => `有${code.length}位，应为21位`),
    region: malformedCode(
      ({ names, region, of }) => `前6位区划是${names}，${of === "place" ? "本地" : "其他项目"}是${region}`,
    ),
    year: malformedCode(({ names }) => `年度位是${names}，晚于本年度`),
  }),
  "PRJ-006": saying<IndicatorOfAnother>({
    sentence: ({ project, indicators, owner }) =>
      `${projectName(project)}的指标${indicators.map((name) => `“${name}”`).join("、")}与本项目的用途和目标无关，说的是${projectName(owner)}一类项目的内容。`,
    advice: "请改为衡量本项目产出和效果的指标。",
  }),
  "PRJ-007": saying<PurposeAmount>({
    sentence: ({ project, said, budget }) =>
      `${projectName(project)}的用途里写${said}，项目预算是${moneyWords(budget)}。`,
    advice: "请核对两处以哪一个为准；用途里写的是别的金额的，写明是什么。",
  }),
  "PRJ-008": {
    ...faults<MalformedNumber>({
      "half-bracket": malformedNumber(() => "年份的括号缺一半"),
      "unpaired-bracket": malformedNumber(() => "年份的括号不成对"),
      "later-year": malformedNumber(({ year }) => `文号的年份晚于预算年度${year}年`),
    }),
    ...faults<TwoNumbers>({
      differs: {
        title: "项目名称与正文的文号不同",
        sentence: ({ project, inName, inText }) =>
          `${projectName(project)}名称里的文号是“${inName}”，正文里是“${inText}”。`,
        advice: "请对照原文件核对文号。",
      },
    }),
  },
  "PRJ-009": {
    ...faults<WrongProduct>({
      said: {
        sentence: ({ project, factors, product, said }) =>
          `${project ? `${projectName(project)}写` : "文中写"}${factors.join("、")}，相乘为${moneyWords(product)}，所写金额却是${said}。`,
        advice: "请核对人数（数量）、标准、月数和金额；还有别的内容的，在文中写明。",
      },
    }),
    ...faults<BudgetNotProduct>({
      budget: {
        title: "标准×数量与项目预算不符",
        sentence: ({ project, factors, product, budget }) =>
          `${project ? projectName(project) : ""}的用途写${factors.join("、")}，相乘为${moneyWords(product)}，项目预算是${moneyWords(budget)}。`,
        advice: "请核对人数（数量）、标准和预算数；还有别的支出内容的，在用途中写明。",
      },
    }),
  },
  "PRJ-010": wrongPartsSaid,
}

function malformedCode(because: (data: MalformedCode) => string): Saying<MalformedCode> {
  return {
    sentence: (data) => `${projectName(data.project)}的项目编码${data.code}不合规则：${because(data)}。`,
    advice: "请对照预算管理一体化系统核对编码。",
  }
}

function malformedNumber(because: (data: MalformedNumber) => string): Saying<MalformedNumber> {
  return {
    title: "文号书写有误",
    sentence: (data) =>
      `文号“${data.words}”书写有误：${because(data)}${data.count > 1 ? `（共${data.count}处）` : ""}。`,
    advice: "请对照原文件核对文号。",
  }
}

function names(projects: readonly NamedProject[]): string {
  return projects.map(projectName).join("、")
}

function amountsText(amounts: readonly string[]): string {
  return amounts.some((text) => text !== "")
    ? `（预算数分别为${amounts.map((text) => text || "空").join("、")}）`
    : ""
}
