import type { Indicator, Project } from "../../../src/model/disclosure.ts"
import { type Defect, type Plant, some } from "../defect.ts"
import type { Pen } from "../pen.ts"

interface Spot {
  readonly project: Project
  readonly indicator: Indicator
  readonly pen: Pen
}

/** Tries the indicators of the projects in an order by chance. */
function indicator(change: (spot: Spot) => boolean): Plant {
  return (pen, random) =>
    some(
      pen.disclosure.projects.flatMap((project) =>
        project.indicators.map((one) => ({ project, indicator: one, pen })),
      ),
      random,
      change,
    )
}

const reachesFully = /满意率|完成率|及时率|合格率|覆盖率|到位率|发放率|准确率|规范率|知晓率|达标率/

function target(fits: (indicator: Indicator) => boolean, text: string | ((text: string) => string)): Plant {
  return indicator(({ indicator: one, pen }) => fits(one) && pen.write(one.target.at, text))
}

function name({ pen, indicator: one }: Spot, text: string | ((text: string) => string)): boolean {
  return pen.write(pen.cell(one.at, one.name), text)
}

function description({ pen, indicator: one }: Spot, text: string | ((text: string) => string)): boolean {
  return one.description !== "" && pen.write(pen.cell(one.at, one.description), text)
}

const isFloor = ({ target: { text } }: Indicator) => /^≥\d+(?:\.\d+)?%$/.test(text)
const isShareOfMost = (one: Indicator) => isFloor(one) && reachesFully.test(one.name)

/** What is wrong with the values aimed at. */
export const targets: readonly Defect[] = [
  {
    name: "满意度、合格率写成上限",
    family: "IND",
    severity: "error",
    by: ["IND"],
    plant: target(
      (one) => isFloor(one) && /满意度$|合格率$|及时率$|覆盖率$/.test(one.name),
      (text) => text.replace("≥", "≤"),
    ),
    twin: {
      name: "差错率写成上限",
      plant: indicator(
        (spot) =>
          isShareOfMost(spot.indicator) &&
          spot.indicator.level2.startsWith("质量") &&
          name(spot, "台账登记差错率") &&
          description(spot, "登记有误的条目所占比例") &&
          spot.pen.write(spot.indicator.target.at, "≤2%"),
      ),
    },
  },
  {
    name: "投诉率写成下限",
    family: "IND",
    severity: "error",
    by: ["IND"],
    plant: indicator(
      (spot) =>
        isFloor(spot.indicator) &&
        spot.indicator.level2.startsWith("质量") &&
        name(spot, "群众投诉率") &&
        description(spot, "接到投诉的件数所占比例") &&
        spot.pen.write(spot.indicator.target.at, "≥3%"),
    ),
    twin: {
      name: "投诉办结率写成下限",
      plant: indicator(
        (spot) =>
          isFloor(spot.indicator) &&
          spot.indicator.level2.startsWith("质量") &&
          name(spot, "群众投诉办结率") &&
          description(spot, "按期办结的投诉件所占比例") &&
          spot.pen.write(spot.indicator.target.at, "≥97%"),
      ),
    },
  },
  {
    name: "成本写成下限",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: target(
      // Sums laid down for a head may be least ones.
      ({ level2, level1, name: words, description: more, target: { text } }) =>
        /成本/.test(level1 + level2) &&
        text.startsWith("≤") &&
        !/标准|人均|补助|补贴|奖|工资|投入/.test(words + more),
      (text) => text.replace("≤", "≥"),
    ),
    twin: {
      name: "成本指标写节约的金额",
      plant: indicator(
        (spot) =>
          /成本/.test(spot.indicator.level1 + spot.indicator.level2) &&
          name(spot, "节约印刷费用") &&
          description(spot, "比上年少花的印刷费用") &&
          spot.pen.write(spot.indicator.target.at, "≥0.5万元"),
      ),
    },
  },
  {
    name: "比率写成“≥100%”",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: target(isShareOfMost, "≥100%"),
    twin: { name: "比率写成“≥98%”", plant: target(isShareOfMost, "≥98%") },
  },
  {
    name: "比率超过百分之百",
    family: "IND",
    severity: "error",
    by: ["IND"],
    plant: target(isShareOfMost, "≥120%"),
    twin: {
      name: "增长率超过百分之百",
      plant: indicator(
        (spot) =>
          isFloor(spot.indicator) &&
          spot.indicator.level1.startsWith("效益") &&
          name(spot, "合作社销售额增长率") &&
          description(spot, "比上年增长的幅度") &&
          spot.pen.write(spot.indicator.target.at, "≥120%"),
      ),
    },
  },
  {
    name: "百分号写成“比率”",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: target(isFloor, (text) => text.replace("%", "比率")),
    twin: {
      name: "描述里用“比率”二字",
      plant: indicator(
        (spot) => isFloor(spot.indicator) && description(spot, (text) => text.replace(/的?比例$/, "的比率")),
      ),
    },
  },
  {
    name: "漏填指标值",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: target(({ target: { text } }) => text !== "", ""),
    twin: {
      name: "指标值写“较上年提升”",
      plant: target(({ level1, level2 }) => /效益/.test(level1) && /社会|可持续/.test(level2), "较上年提升"),
    },
  },
  {
    name: "指标值里几个数看不出目标",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: target(({ level2 }) => level2.startsWith("数量"), "3个组，每组5人，共12次"),
    twin: {
      name: "指标值写日期",
      plant: indicator(
        (spot) => /时间$/.test(spot.indicator.name) && spot.pen.write(spot.indicator.target.at, "11月30日前"),
      ),
    },
  },
  {
    name: "指标值填成数据来源",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: target(isFloor, "调查问卷"),
    twin: { name: "指标值写“百分之九十五”", plant: target(isShareOfMost, "百分之九十五") },
  },
  {
    name: "指标值与描述矛盾",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator(
      (spot) =>
        isFloor(spot.indicator) &&
        !/100/.test(spot.indicator.target.text) &&
        description(spot, (text) => `${text}达到100%`) &&
        spot.pen.also(spot.indicator.target.at),
    ),
    twin: {
      name: "描述里写计算公式",
      plant: indicator((spot) => isFloor(spot.indicator) && description(spot, "达到要求的件数÷总件数×100%")),
    },
  },
]

/** What is wrong with the rows of indicators. */
export const indicators: readonly Defect[] = [
  {
    name: "缺满意度指标",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator(({ pen, project, indicator: one }) => {
      const alone = project.indicators.filter(({ level1 }) => /满意/.test(level1)).length === 1
      return (
        alone &&
        /满意/.test(one.level1) &&
        pen.removeRow(one.at) &&
        pen.also(project.at, ...project.indicators.map(({ at }) => at))
      )
    }),
    twin: {
      name: "满意度指标换个名称",
      plant: indicator(
        (spot) => /满意/.test(spot.indicator.level1) && name(spot, "社会公众对工作成效的评价"),
      ),
    },
  },
  {
    name: "二级指标串到别的一级指标下",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator(({ pen, project, indicator: one }) => {
      const other = project.indicators.find(({ level2 }) => /社会效益|经济效益/.test(level2))
      const [a, b] = [pen.cell(one.at, one.level2), other && pen.cell(other.at, other.level2)]
      if (!/质量|时效/.test(one.level2) || !a || !b) return false
      const [first, second] = [a.text, b.text]
      return pen.write(a, second) && pen.write(b, first)
    }),
    twin: {
      name: "成本指标列在产出指标下",
      plant: indicator((spot) => {
        const cell = spot.pen.cell(spot.indicator.at, spot.indicator.level2)
        return /成本/.test(spot.indicator.level2) && !!cell && spot.pen.write(cell, "成本")
      }),
    },
  },
  {
    name: "数量列为质量指标",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator((spot) => {
      const { indicator: one, pen } = spot
      return (
        /^质量/.test(one.level2) &&
        name(spot, "培训人员数量") &&
        description(spot, "参加培训的人员数") &&
        pen.write(one.target.at, "60人")
      )
    }),
    twin: {
      name: "质量指标写等级",
      plant: indicator((spot) => {
        const { indicator: one, pen } = spot
        return (
          /^质量/.test(one.level2) &&
          description(spot, "验收评定的等级") &&
          name(spot, "工程质量等级") &&
          pen.write(one.target.at, "合格")
        )
      }),
    },
  },
  {
    name: "同一指标印了两遍",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator(({ pen, indicator: one }) => pen.repeatRow(one.at)),
    twin: {
      name: "同名指标从两方面衡量",
      plant: indicator((spot) => {
        const other = spot.project.indicators.find(
          (one) =>
            one !== spot.indicator &&
            one.level2 === spot.indicator.level2 &&
            one.target.unit === spot.indicator.target.unit,
        )
        return !!other && name(spot, other.name)
      }),
    },
  },
  {
    name: "指标描述是一个数字",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator((spot) => description(spot, "12")),
    twin: { name: "指标描述与名称相同", plant: indicator((spot) => description(spot, spot.indicator.name)) },
  },
  {
    name: "指标描述是另一条指标的名称",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator((spot) => {
      const other = spot.project.indicators.find(
        ({ name: words }) => words.length >= 5 && words !== spot.indicator.name,
      )
      return !!other && description(spot, other.name)
    }),
    twin: {
      name: "描述里提到另一条指标",
      plant: indicator((spot) => {
        const other = spot.project.indicators.find(
          (one) => one !== spot.indicator && one.level2.startsWith("数量"),
        )
        return !!other && isFloor(spot.indicator) && description(spot, `在“${other.name}”范围内计算的比例`)
      }),
    },
  },
  {
    name: "三级指标只写“数量指标”",
    family: "IND",
    severity: "warning",
    by: ["IND"],
    plant: indicator((spot) => spot.indicator.level2 !== "" && name(spot, spot.indicator.level2)),
    twin: {
      name: "三级指标以二级指标的词开头",
      plant: indicator(
        (spot) =>
          /^质量/.test(spot.indicator.level2) &&
          /率$/.test(spot.indicator.name) &&
          name(spot, (text) => `质量${text}`),
      ),
    },
  },
  {
    name: "三级指标的名称里写了指标值",
    family: "IND",
    severity: "note",
    by: ["IND"],
    plant: indicator((spot) => {
      const { text } = spot.indicator.target
      return (
        /^\d+[\u4e00-\u9fff]{1,2}$/.test(text) &&
        name(spot, (words) => `${words.replace(/[人个次户]?数$/, "")}${text}`)
      )
    }),
    twin: {
      name: "三级指标的名称里有年龄",
      plant: indicator(
        (spot) => /^\d+人$/.test(spot.indicator.target.text) && name(spot, "60周岁以上服务对象人数"),
      ),
    },
  },
]
