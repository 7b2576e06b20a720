import { describe, expect, test } from "vitest"
import { defaultReference } from "../../../packs/reference.ts"
import { documentOf } from "../../../read/example.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

/** A department that says `goal` of itself, and whose project has an indicator with a target. */
function found(goal: string, name: string, target: string): string[] {
  const disclosure = readDisclosure(
    documentOf(`云溪县公共事业局2024年部门预算
五、部门整体绩效目标
（一）总体绩效目标
${goal}
1、公共事业专项绩效目标表
| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
| 产出指标 | 数量指标 | ${name} | 按计划完成 | ${target} | 工作计划 |`),
    defaultReference,
  )
  const { findings } = checkDisclosure(
    { disclosure, lastYear: null, reference: defaultReference },
    { only: ["IND-020"] },
  )
  return findings.map(({ severity }) => severity)
}

describe("what is promised as a whole and what a target says", () => {
  test.each([
    ["新建口袋公园6个，改善居住环境。", "口袋公园新建数量", "≥9个", "≥6个"],
    ["全年抽检食品样本1800批次。", "食品样本抽检批次", "≥2800批次", "≥1800批次"],
    ["完成农村户厕改造3500户。", "农村户厕改造户数", "≥5300户", "≥3500户"],
    ["新增城镇就业4200人，帮扶困难群体就业。", "城镇新增就业人数", "≥2400人", "4200人"],
    ["养护县乡公路312公里。", "县乡公路养护里程", "≥213公里", "≥312公里"],
    ["开展送戏下乡演出180场次。", "送戏下乡演出场次", "≥280场", "≥180场"],
    ["治理水土流失面积26平方公里。", "水土流失治理面积", "≥62平方公里", "≥26平方公里"],
    ["接种适龄儿童疫苗1.6万剂次。", "适龄儿童疫苗接种数", "≥26000剂次", "≥16000剂次"],
    ["办理法律援助案件不少于450件。", "法律援助案件办理数量", "≥540件", "≥450件"],
    ["更换老旧消火栓120座。", "老旧消火栓更换", "≥210座", "≥120座"],
    ["培训两类持证电工600人次。", "培训两类持证电工人次", "≥900人次", "≥600人次"],
  ])("%s", (goal, name, wrong, right) => {
    expect([found(goal, name, wrong).length, found(goal, name, right)]).toEqual([1, []])
  })

  test("more than a lower bound asks is only strange", () => {
    expect(found("新建口袋公园9个。", "口袋公园新建数量", "≥6个")).toEqual(["warning"])
    expect(found("新建口袋公园6个。", "口袋公园新建数量", "≥9个")).toEqual(["error"])
  })

  test.each([
    ["近三年累计新建口袋公园26个。", "口袋公园新建数量", "≥9个"],
    ["上年新建口袋公园6个。", "口袋公园新建数量", "≥9个"],
    ["2023年新建口袋公园6个。", "口袋公园新建数量", "≥9个"],
    ["每个街道新建口袋公园2个。", "口袋公园新建数量", "≥9个"],
    ["新建公园12个，其中口袋公园新建6个。", "口袋公园新建数量", "≥9个"],
    ["城东片区新建口袋公园6个。", "口袋公园新建数量", "≥9个"],
    ["约新建口袋公园6个。", "口袋公园新建数量", "≥9个"],
    ["新建口袋公园6处。", "口袋公园新建面积", "≥9000平方米"],
    ["维护口袋公园6个。", "口袋公园新建数量", "≥9个"],
    ["到2026年新建口袋公园26个。", "口袋公园新建数量", "≥9个"],
  ])("another year, part or place: %s", (goal, name, target) => {
    expect(found(goal, name, target)).toEqual([])
  })
})
