import type { Me } from "../answers/me.ts"
import { mayAnywhere } from "../parts/held.ts"
import { linkTo } from "../parts/route.ts"

/** A page of the desk in the menu; its name is the first part of its address after the year. */
export interface MenuPage {
  readonly name: string
  readonly title: string
  readonly href: string
}

/** Pages that somebody needs for one kind of work. */
export interface MenuGroup {
  readonly title: string
  readonly pages: readonly MenuPage[]
}

type Shown = readonly [name: string, title: string, isShown: boolean]

/** The menu of one person in one year, 0 when there is none: what they may not see, or is not there yet, is not in it. */
export function menuOf(me: Me, year: number): readonly MenuGroup[] {
  const isYear = year !== 0
  const isApproved = me.years.some((each) => each.year === year && each.state === "approved")
  const always = (title: string, pages: readonly Shown[]) => groupOf(title, [], pages)
  const ofYear = (title: string, pages: readonly Shown[]) => groupOf(title, [year], isYear ? pages : [])
  const followed = (title: string, pages: readonly Shown[]) => ofYear(title, isApproved ? pages : [])
  const groups = [
    ofYear("我的工作", [["tasks", "我的工作", true]]),
    ofYear("预算编制", [
      ["bodies", "部门和单位", seesBodies(me)],
      ["documents", "文件", seesDocuments(me)],
    ]),
    followed("执行", [
      ["execution", "预算执行", mayAnywhere(me, "unit", "seeExecution")],
      ["payments", "支付登记", mayAnywhere(me, "year", "seeExecution")],
      ["changes", "指标变动", mayAnywhere(me, "unit", "seeExecution")],
      ["contracts", "合同和资产", mayAnywhere(me, "unit", "seeExecution")],
      ["closing", "年终结转", mayAnywhere(me, "year", "carryOver")],
    ]),
    followed("绩效", [
      ["monitoring", "绩效监控", seesSheets(me, "Monitoring")],
      ["results", "绩效自评", seesSheets(me, "Evaluation")],
      ["cuts", "结果应用", mayAnywhere(me, "departmentEvaluation", "seeDraft", "seeSubmission")],
      ["appraisals", "第三方评价", mayAnywhere(me, "appraisal", "seeAppraisal")],
      ["inquiries", "询问和答复", mayAnywhere(me, "department", "seeInquiries")],
    ]),
    followed("决算", [["finals", "决算", seesSheets(me, "Final")]]),
    always("公开", [
      ["questions", "公众提问", me.may.publicPages],
      ["imports", "导入档案", me.may.publicPages],
      ["shown", "公开设置", me.may.publicPages],
    ]),
    together("管理", [
      ofYear("", [["trail", "办理记录", seesTrail(me)]]),
      always("", [
        ["people", "人员和权限", me.may.people],
        ["administration", "管理记录", me.may.administration],
        ["prepare", "准备年度", me.may.prepareYear],
      ]),
    ]),
  ]
  return groups.filter(({ pages }) => pages.length > 0)
}

function groupOf(title: string, base: readonly number[], pages: readonly Shown[]): MenuGroup {
  const shown = pages.filter(([, , isShown]) => isShown)
  return { title, pages: shown.map(([name, of]) => ({ name, title: of, href: linkTo(...base, name) })) }
}

function together(title: string, groups: readonly MenuGroup[]): MenuGroup {
  return { title, pages: groups.flatMap(({ pages }) => pages) }
}

function seesBodies(me: Me): boolean {
  return (["year", "department", "unit"] as const).some((of) => mayAnywhere(me, of, "seeProgress"))
}

function seesDocuments(me: Me): boolean {
  return (
    mayAnywhere(me, "year", "seeBook") ||
    (["department", "unit"] as const).some((of) => mayAnywhere(me, of, "seeSubmission", "seeControls"))
  )
}

function seesTrail(me: Me): boolean {
  return (["year", "department", "unit"] as const).some((of) => mayAnywhere(me, of, "seeTrail"))
}

/** Sheets of units and departments, whatever they are for. */
function seesSheets(me: Me, use: "Monitoring" | "Evaluation" | "Final"): boolean {
  return (["unit", "department"] as const).some((kind) =>
    mayAnywhere(me, `${kind}${use}`, "seeProgress", "seeSubmission"),
  )
}
