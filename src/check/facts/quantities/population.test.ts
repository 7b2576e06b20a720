import { describe, expect, test } from "vitest"
import { defaultReference } from "../../../packs/reference.ts"
import { documentOf } from "../../../read/example.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

/** Whether a department that says how many people there are counts more of them. */
function isTold(said: string, name: string, target: string): boolean {
  const disclosure = readDisclosure(
    documentOf(`云溪县公共服务局2024年部门预算
一、部门职责
${said}
1、公共服务专项绩效目标表
| 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据 |
| 产出指标 | 数量指标 | ${name} | 按计划完成 | ${target} | 工作计划 |`),
    defaultReference,
  )
  return (
    checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }, { only: ["IND-021"] })
      .findings.length > 0
  )
}

describe("people of a place and all its people", () => {
  test.each([
    ["为全县21万常住人口提供服务。", "健康体检人数", "≥58万人", "≥8万人"],
    ["全县常住人口36.4万人，辖12个乡镇。", "受益群众人数", "≥46.3万人", "≥36.4万人"],
    ["我县总人口约28万人。", "参保人数", "≥320000人", "≥280000人"],
    ["承担辖区9.6万人口的供水。", "供水受益人数", "96万人", "9.6万人"],
    ["全区户籍人口55万，流动人口6万。", "建立健康档案人数", "≥60万人", "≥55万人"],
    ["服务全县18万名群众。", "普法宣传惠及人数", "≥20万人", "≥15万人"],
    ["本市城乡居民30万人。全市常住人口102万人。", "居民医保参保人数", "≥110万人", "≥90万人"],
    ["全县共有残疾人1.2万人。", "残疾人补贴发放人数", "≥2.1万人", "≥1.1万人"],
    ["全县在校学生38600人。", "在校学生体检人数", "≥68300人", "≥38000人"],
    ["全县现有农村低保对象7200人。", "农村低保对象救助人数", "≥7900人", "≥7200人"],
  ])("%s", (said, name, wrong, right) => {
    expect([wrong, right].map((target) => isTold(said, name, target))).toEqual([true, false])
  })

  test.each([
    ["全县常住人口21万人。", "接待游客人数", "≥300万人"],
    ["全县常住人口21万人。", "服务群众人次", "≥58万人次"],
    ["全县常住人口21万人。", "公众号关注人数", "≥30万人"],
    ["青山镇常住人口3万人。", "受益群众人数", "≥5万人"],
    ["全县60岁以上老年人口4万人。", "健康体检人数", "≥8万人"],
    ["全县贫困人口1.3万人。", "饮水安全受益人数", "≥12万人"],
    ["全省常住人口7400万人。", "受益群众人数", "≥5万人"],
    ["全县常住人口21万人。", "惠及农户数", "≥30万户"],
  ])("none of them, or only some: %s %s", (said, name, target) => {
    expect(isTold(said, name, target)).toBe(false)
  })
})
