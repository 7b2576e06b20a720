import type { ProcurementItem } from "../../../model/disclosure.ts"
import { goodsNamed } from "../../../packs/goods.ts"
import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { placeInRow } from "../../facts/places.ts"

/** Projects that would spend all their money on one kind of consumables. */
export interface WholeProjects {
  readonly projects: readonly string[]
  readonly goods: string
}

const service =
  /服务|维护|运维|审计|评估|培训|宣传|监察|咨询|鉴定|检测|监测|调查|规划|编制|建设|改造|考核|招聘|管理|补助|补贴/

/** PRO-011: the money of a project is not all spent on office consumables. */
export const wholeProject: Check = {
  id: "PRO-011",
  family: "PRO",
  title: "采购内容与项目用途不符",
  severity: "error",
  basis: "政府采购预算应细化到品目、数量和单价（《政府采购法》第三十三条及部门预算编制要求）",
  *run({ disclosure }): Iterable<Observation> {
    const whole = disclosure.procurement.items.filter(isWholeProject)
    for (const [goods, group] of Map.groupBy(whole, (item) => item.goods)) {
      const projects = [...new Set(group.map(({ project }) => project))]
      if (projects.length < 2 && !group.some(({ project }) => service.test(project))) continue
      // What 办公用品 holds is open; paper is paper.
      const sure = projects.length >= 3 && !/办公用品|文具|耗材/.test(goods)
      yield {
        severity: sure ? "error" : "warning",
        about: ["procurement", nameKey(goods), "whole-project"],
        at: group.map((item) => placeInRow(disclosure, item.at, item.goods)),
        data: { projects, goods } satisfies WholeProjects,
        says: goods,
        cause: { kind: "filled-up" },
      }
    }
  },
}

function isWholeProject({ goods, project, projectAmount, amount }: ProcurementItem): boolean {
  if (goodsNamed(goods)?.kind !== "consumable" || !projectAmount?.figure || !amount.figure) return false
  if (/公用经费|日常|办公/.test(project)) return false
  return projectAmount.figure.cents >= 500_000 && amount.figure.cents === projectAmount.figure.cents
}
