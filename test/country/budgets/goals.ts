import { total } from "../common.ts"
import type { Figures } from "../figures.ts"
import { type Dress, type Sheet, sheet } from "../piece.ts"
import { wan } from "../printed.ts"
import { projectsOf } from "./shared.ts"

/** One long list of projects with their goals, as Sichuan and Yunnan print it. */
export function goals(f: Figures, dress: Dress, name: string): Sheet {
  const rows = projectsOf(f).flatMap((project, i) => [
    [
      name,
      project,
      "产出指标",
      "数量指标",
      i === 0 ? "养护河道长度" : `完成任务项数`,
      "≥",
      String(20 + i),
      i === 0 ? "公里" : "项",
      "40",
    ],
    ["", "", "产出指标", "质量指标", "验收合格率", "＝", "100", "%", "30"],
    [
      "",
      "",
      "效益指标",
      "社会效益指标",
      i === 0 ? "沿河农田受益面积" : "受益村庄数量",
      "≥",
      String(30 + 7 * i),
      i === 0 ? "万亩" : "个",
      "10",
    ],
    ["", "", "满意度指标", "服务对象满意度指标", "受益群众满意度", "≥", "90", "%", "20"],
  ])
  return sheet(
    "indicators",
    dress,
    ["单位名称", "项目名称", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重"],
    rows,
  )
}

/** The goals of the whole department: tasks with their money, and indicators. */
export function wholeGoals(f: Figures, dress: Dress, name: string): Sheet {
  return sheet(
    "wholeGoals",
    dress,
    ["部门名称", name],
    [
      ["年度主要任务", "任务名称", "主要内容"],
      ["", "河道养护", "完成堤防养护和河道保洁"],
      ["", "防汛备汛", "储备防汛抢险物资"],
      ["年度部门整体支出预算", "资金总额", wan(total(f))],
      ["年度总体目标", "保障河道安全和正常供水，完成年度水利任务。", ""],
      ["一级指标", "二级指标", "三级指标"],
      ["产出指标", "数量指标", "养护河道不少于20公里"],
      ["效益指标", "社会效益指标", "河道防洪能力得到提升"],
    ].map((row) => [row[0]!, row.slice(1).join("　")]),
  )
}
