import { projectName } from "../facts/projects.ts"
import type { KindUnderAnother } from "../rules/ind/IND-003-kind-under-another.ts"
import type { Owner } from "../rules/ind/IND-005-says-nothing.ts"
import type { KindShuffled } from "../rules/ind/IND-006-misfit-kind.ts"
import type { UnitInWords } from "../rules/ind/IND-008-percent-in-words.ts"
import type { SaidCount, SaidShare } from "../rules/ind/IND-012-description-says-other.ts"
import type { WhatIsCounted } from "../rules/ind/IND-014-unit-unfit.ts"
import type { SaidElsewhere } from "../rules/ind/IND-015-text-says-other.ts"
import type { NothingCountable } from "../rules/ind/IND-016-nothing-countable.ts"
import type { TwoPopulations } from "../rules/ind/IND-018-two-populations.ts"
import type { UnlikeHeadsNeed } from "../rules/ind/IND-019-more-than-heads-need.ts"
import type { GoalAndTarget } from "../rules/ind/IND-020-whole-goal-says-other.ts"
import type { MoreThanPopulation } from "../rules/ind/IND-021-more-than-population.ts"
import type { WrongPoints } from "../rules/ind/IND-022-full-points.ts"
import type { DoneOtherwise } from "../rules/ind/IND-025-done-otherwise.ts"
import type { WeightsOfTargets } from "../rules/ind/IND-026-weights.ts"
import type { KindsMissing } from "../rules/ind/kinds-missing.ts"
import type { NamedRow, WrongRows } from "../rules/ind/row-check.ts"
import { projectNames } from "./project-names.ts"
import { faults, moneyWords, type Sayings, saying } from "./saying.ts"

const kindAdvice = "请核对二级指标是否选错或与别的指标串行。"
const unitAdvice = "请核对指标值的单位，或指标名称是否写错行。"

/** How what is wrong with indicators is said. */
export const ind: Readonly<Record<string, Sayings>> = {
  "IND-001": kindsMissing(),
  "IND-002": kindsMissing(),
  "IND-003": saying<KindUnderAnother>({
    sentence: ({ projects, level2, under, own }) =>
      `${projectNames(projects)}把“${level2}指标”列在“${under}指标”下，它属于“${own}指标”。`,
    advice: "请核对一级、二级指标是否串行。",
  }),
  "IND-004": saying<WrongRows>({
    sentence: ({ rows }) => `${rowsText(rows)}与同一项目的另一条指标完全相同。`,
    advice: "请删去重复的一条，或改成应有的指标。",
  }),
  "IND-005": faults<WrongRows & Owner>({
    name: {
      sentence: ({ rows }) => `${rowsText(rows)}：三级指标只是重复二级指标的名称。`,
      advice: "请写明具体衡量什么。",
    },
    figure: {
      sentence: ({ rows }) => `${describedText(rows, (words) => `是数字“${words}”`)}，不是文字说明。`,
      advice: "请写明这一指标怎样衡量。",
    },
    another: {
      sentence: ({ rows }) => `${describedText(rows, (words) => `“${words}”`)}是同一项目另一条指标的名称。`,
      advice: "请核对描述是否填错了行。",
    },
    "name-of-another": {
      title: "指标名称是另一条指标的描述",
      sentence: ({ rows, owner }) => `${rowsText(rows)}：名称是同一项目“${owner}”的描述，与自己的描述无关。`,
      advice: "请核对名称是否填错了行。",
    },
    else: {
      title: "指标描述说的是另一回事",
      sentence: ({ rows }) =>
        `${describedText(rows, (words) => `“${words}”`)}说的是另一回事：名称里的事物描述里没有，描述里的事物名称和项目里也没有。`,
      advice: "请核对描述是否填错了行，或抄自别的项目。",
    },
  }),
  "IND-006": {
    ...rowFaults(kindAdvice, {
      count: "数的是数量，却列为质量指标。",
      share: "是比率，却列为数量指标。",
      money: "是金额，却列为数量指标或效益指标；金额一般只是成本。",
      satisfaction: "不是百分比或分数，却列为满意度指标。",
      cost: "不是金额，却列为成本指标。",
    }),
    ...faults<WrongRows & KindShuffled>({
      shuffled: {
        sentence: ({ rows, belongs, under }) => `${rowsText(rows)}说的是${belongs}，却列为${under}指标。`,
        advice: kindAdvice,
      },
    }),
  },
  "IND-007": saying<WrongRows>({
    sentence: ({ rows }) => `${rowsText(rows)}没有指标值。`,
    advice: "请填写可以衡量的指标值。",
  }),
  "IND-008": saying<WrongRows & UnitInWords>({
    sentence: ({ rows, unit }) => `${rowsText(rows)}用“${unit}”作单位，应写“%”${countText(rows)}。`,
    advice: "请把单位改为“%”，全文统一。",
  }),
  "IND-009": faults<WrongRows>({
    over: {
      sentence: ({ rows }) => `${rowsText(rows)}：比率不会超过100%。`,
      advice: "请核对指标值是否多写了位数。",
    },
    least: {
      title: "比率写成“≥100%”",
      sentence: ({ rows }) => `${rowsText(rows)}：比率最多是100%，写“≥100%”没有意义${countText(rows)}。`,
      advice: "请写“100%”，或改为可以达到的下限。",
    },
  }),
  "IND-010": faults<WrongRows>({
    more: {
      sentence: ({ rows }) => `${rowsText(rows)}：这一指标越高越好，指标值却写成上限。`,
      advice: "请核对比较符号，应写“≥”。",
    },
    less: {
      sentence: ({ rows }) => `${rowsText(rows)}：这一指标越低越好，指标值却写成下限。`,
      advice: "请核对比较符号，应写“≤”。",
    },
    cost: {
      sentence: ({ rows }) => `${rowsText(rows)}：成本应有上限，指标值却写成下限。`,
      advice: "请核对比较符号，应写“≤”。",
    },
    atMost: {
      sentence: ({ rows }) => `${rowsText(rows)}：描述或依据写明不超过这个数，指标值却写成下限。`,
      advice: "请核对比较符号，应写“≤”。",
    },
    atLeast: {
      sentence: ({ rows }) => `${rowsText(rows)}：描述或依据写明不少于这个数，指标值却写成上限。`,
      advice: "请核对比较符号，应写“≥”。",
    },
  }),
  "IND-011": rowFaults("请写成一个可以对照完成情况的值，计算办法写在指标描述里。", {
    several: "：指标值里有几个数，看不出要达到多少。",
    source: "：填的是数据来源，不是指标值。",
    vague: "：只说变好，没有说到多少，年底无从对照。",
  }),
  "IND-012": {
    ...saying<WrongRows & SaidShare>({
      sentence: ({ rows, said }) => `${rowsText(rows)}：名称或描述里写的是${said}%。`,
      advice: "请核对描述和指标值以哪一个为准。",
    }),
    ...faults<WrongRows & SaidCount>({
      count: {
        sentence: ({ rows, count }) => `${rowsText(rows)}：名称或描述里写的是${count}。`,
        advice: "请核对描述和指标值以哪一个为准。",
      },
    }),
  },
  "IND-013": saying<WrongRows>({
    sentence: ({ rows }) => `${rowsText(rows)}：三级指标的名称里写了指标值。`,
    advice: "名称只写衡量什么，数值写在指标值里。",
  }),
  "IND-014": {
    ...rowFaults(unitAdvice, {
      sign: "：名称是比率，指标值缺百分号。",
      share: "：名称是比率，指标值却不是百分比。",
    }),
    ...faults<WrongRows & WhatIsCounted>({
      counted: {
        sentence: ({ rows, what }) => `${rowsText(rows)}：说的是“${what}”，指标值的单位却是另一种量。`,
        advice: unitAdvice,
      },
      bracket: {
        sentence: ({ rows, what }) =>
          `${rowsText(rows)}：括号里写明单位是“${what}”，指标值的单位却是另一种量。`,
        advice: unitAdvice,
      },
    }),
  },
  "IND-015": saying<WrongRows & SaidElsewhere>({
    sentence: ({ rows, said }) => `${rowsText(rows)}，而目标或用途里写的是${said}。`,
    advice: "请核对目标和指标值以哪一个为准。",
  }),
  "IND-016": saying<NothingCountable>({
    sentence: ({ projects }) => `${projectNames(projects)}的指标值全是文字，没有一个可以量化。`,
    advice: "请把数量、时效、成本、满意度等能够计数的指标写成数值。",
  }),
  "IND-017": faults<WrongRows>({
    blank: {
      sentence: ({ rows }) => `${rowsText(rows)}没有写指标值确定依据。`,
      advice: "请写明依据的文件、标准、计划或历史数据。",
    },
    none: {
      title: "所写的指标值确定依据不是依据",
      sentence: ({ rows }) => `${rowsText(rows)}的依据写“${rows[0]!.words}”，不是依据。`,
      advice: "请写明依据的文件、标准、计划或历史数据。",
    },
  }),
  "IND-018": saying<TwoPopulations>({
    sentence: ({ whom, words }) =>
      `全部“${whom}”的总数前后不一：${words.map((each) => `“${each}”`).join("、")}。`,
    advice: "请核对总数；口径不同的，写明各是什么范围。",
  }),
  "IND-019": faults<UnlikeHeadsNeed>({
    more: {
      sentence: ({ project, budget, heads, rate, most }) =>
        `${projectName(project)}预算${moneyWords(budget)}，而${heads.indicator}${heads.target}×${rate.indicator}${rate.target}，全年最多${moneyWords(most)}。`,
      advice: "请核对人数、标准和预算数；另有其他支出内容的，在用途中写明。",
    },
    less: {
      title: "数量×单位标准远超预算",
      sentence: ({ project, budget, heads, rate, most }) =>
        `${projectName(project)}预算${moneyWords(budget)}，而${heads.indicator}${heads.target}×${rate.indicator}${rate.target}为${moneyWords(most)}，相差十倍以上。`,
      advice: "请核对标准的单位（元、万元）、数量和预算数。",
    },
  }),
  "IND-020": saying<GoalAndTarget>({
    sentence: ({ goal, project, indicator, target }) =>
      `总体目标、年度任务写“${goal}”，${projectName(project)}的“${indicator}”却是${target}。`,
    advice: "请核对目标和指标值以哪一个为准；范围不同的，写明各是什么范围。",
  }),
  "IND-021": saying<MoreThanPopulation>({
    sentence: ({ project, indicator, said, population }) =>
      indicator === null
        ? `${project ? `${projectName(project)}写` : "文中写"}“${said}”，而本地“${population}”。`
        : `${project ? projectName(project) : ""}的“${indicator}”${said}，而本地“${population}”。`,
    advice: "请核对人数和单位；按人次计的，单位写“人次”。",
  }),
  "IND-024": rowFaults("请写明满意度要达到百分之几（或多少分）。", {
    words: "：满意度只有文字，没有数。",
    sign: "：别的满意度都带“%”，这里没有。",
  }),
  "IND-023": rowFaults("请核对数字和单位，是不是漏写了“万”，或者数位写错。", {
    piece: "：数得出个的不会有小数。",
    days: "：一年没有这么多天（月）。",
  }),
  "IND-025": saying<DoneOtherwise>({
    sentence: ({ said, project, indicator, actual }) =>
      `文中写“${said}”，自评表${projectName(project)}的“${indicator}”实际完成${actual}。`,
    advice: "请核对实际完成情况，改正文字或者自评表。",
  }),
  "IND-026": saying<WeightsOfTargets>({
    sentence: ({ project, sum, should }) =>
      `${project ? projectName(project) : "这张表"}各指标的权重共${sum}分，应当是${should}分。`,
    advice: "请核对各指标的权重，加起来应是100分。",
  }),
  "IND-022": faults<WrongPoints>({
    missed: {
      sentence: ({ project, indicator, target, actual, full }) =>
        `${projectName(project)}的“${indicator}”指标值${target}，实际完成${actual}，没有达到，却得满分${full}分。`,
      advice: "请核对实际完成值；确未达到的，按比例扣分，总分随之改正。",
    },
    beyond: {
      title: "自评得分大于分值",
      sentence: ({ project, indicator, full, points }) =>
        `${projectName(project)}的“${indicator}”分值${full}分，得分却是${points}分。`,
      advice: "请核对得分和分值。",
    },
  }),
}

function kindsMissing(): Sayings {
  const names = (missing: readonly string[]) => missing.map((kind) => `${kind}指标`).join("、")
  return saying<KindsMissing>({
    sentence: ({ projects, missing }) => `${projectNames(projects)}没有${names(missing)}。`,
    advice: ({ missing }) => `请补充${names(missing)}，确实无法设置的，说明原因。`,
  })
}

/** Faults of rows that differ in what is said behind the rows, with one advice. */
function rowFaults(advice: string, said: Readonly<Record<string, string>>): Sayings {
  return faults<WrongRows>(
    Object.fromEntries(
      Object.entries(said).map(([fault, words]) => [
        fault,
        { sentence: ({ rows }: WrongRows) => `${rowsText(rows)}${words}`, advice },
      ]),
    ),
  )
}

/** `项目3的“监察次数”≥10次`, and how many more. */
function rowsText(rows: readonly NamedRow[], most = 3): string {
  const shown = rows.slice(0, most).map(({ project, indicator, target }) => {
    const whose = project.no === null ? projectName(project) : `项目${project.no}`
    return `${whose}的“${indicator}”${target}`
  })
  return `${shown.join("、")}${rows.length > most ? `等${rows.length}处` : ""}`
}

function describedText(rows: readonly NamedRow[], said: (words: string) => string): string {
  return rows
    .slice(0, 4)
    .map(({ indicator, words }) => `“${indicator}”的指标描述${said(words ?? "")}`)
    .join("、")
}

function countText(rows: readonly NamedRow[]): string {
  return rows.length > 1 ? `（共${rows.length}处）` : ""
}
