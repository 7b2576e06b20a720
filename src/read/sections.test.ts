import { describe, expect, test } from "vitest"
import { defaultReference } from "../packs/reference.ts"
import { documentOf } from "./example.ts"
import { readDisclosure } from "./index.ts"

const read = (text: string) => readDisclosure(documentOf(text), defaultReference)
const titles = (text: string) => read(text).sections.map((s) => `${s.level} ${s.key} ${s.title}`)

describe("章节", () => {
  test("编号的章、节，黏在段尾和段首的标题", () => {
    const found = read(`
      河湾县水务局2025年部门预算信息公开情况说明
      按照规定，现将河湾县水务局2025年部门预算公开如下：
      一、部门职责及机构设置情况
      部门职责：
      （一）管理全县水资源。
      （二）完成县委、县政府交办的其他任务。机构设置：
      | 单位名称 | 单位性质 | 单位规格 | 经费保障形式 |
      | 河湾县水务局本级 | 行政 | 正科级 | 财政拨款 |

      二、部门预算安排的总体情况
      1、收入说明
      2025年预算收入100万元。
      三、机关运行经费安排情况：2025年安排机关运行经费8万元。
      十、名词解释
      1、基本支出：指为保障机构运转发生的支出。
      一、财政拨款收入：指本级财政拨付的资金。
      十一、其他需要说明的事项
      无。
    `)
    expect(found.sections.map((s) => `${s.level} ${s.key} ${s.title} | ${s.text}`)).toEqual([
      "1 unknown 河湾县水务局2025年部门预算信息公开情况说明 | 按照规定，现将河湾县水务局2025年部门预算公开如下：",
      "1 duties 一、部门职责及机构设置情况 | ",
      "2 duties 部门职责： | （一）管理全县水资源。\n（二）完成县委、县政府交办的其他任务。",
      "2 organisation 机构设置： | ",
      "1 overview 二、部门预算安排的总体情况 | ",
      "3 overview 1、收入说明 | 2025年预算收入100万元。",
      "1 operatingCosts 三、机关运行经费安排情况 | 2025年安排机关运行经费8万元。",
      "1 glossary 十、名词解释 | 1、基本支出：指为保障机构运转发生的支出。\n一、财政拨款收入：指本级财政拨付的资金。",
      "1 other 十一、其他需要说明的事项 | 无。",
    ])
    expect(found.organisation.duties).toEqual([
      "（一）管理全县水资源。",
      "（二）完成县委、县政府交办的其他任务。",
    ])
    expect(found.entity).toMatchObject({
      name: "河湾县水务局",
      kind: "department",
      region: { name: "河湾县" },
    })
    expect(found.unread).toEqual([])
  })

  test("目录不是章节：带点线的，和只重复标题的", () => {
    expect(
      titles(`
        江畔区司法局2025年部门预算
        目 录
        一、主要职能…………………………3
        二、名词解释…………………………5
        江畔区司法局主要职能
        主管法治宣传。
        名词解释
        （一）基本支出：保障机构运转的支出。
      `),
    ).toEqual(["1 unknown 目录", "1 duties 江畔区司法局主要职能", "1 glossary 名词解释"])
    expect(
      titles(`
        江畔区司法局2024年度部门决算
        目录
        第一部分 江畔区司法局概况
        一、主要职能
        二、机构设置
        第二部分 2024年度部门决算表
        第三部分 名词解释
        第一部分 江畔区司法局概况
        一、主要职能
        主管法治宣传。
        二、机构设置
        本部门有3个内设机构。
        第二部分 2024年度部门决算表
        第三部分 名词解释
        基本支出：保障机构运转的支出。
      `),
    ).toEqual([
      "1 unknown 目录",
      "1 duties 第一部分 江畔区司法局概况",
      "1 duties 一、主要职能",
      "1 organisation 二、机构设置",
      "1 tables 第二部分 2024年度部门决算表",
      "1 glossary 第三部分 名词解释",
    ])
  })

  test("决算说明的章节；页码不算正文", () => {
    const found = read(`
      第三部分 江畔区司法局2024年度部门决算情况说明
      一、收入支出决算总体情况说明
      总计9万元。
      - 12 -
      十一、其他重要事项的情况说明
      （一）机关运行经费支出情况
      支出3万元。
      （二）政府采购支出情况
      金额0万元。
      （三）国有资产占有使用情况说明
      共有车辆0辆。
    `)
    expect(found.sections.map((s) => `${s.key} ${s.text}`).slice(1)).toEqual([
      "overview 总计9万元。",
      "other ",
      "operatingCosts 支出3万元。",
      "procurement 金额0万元。",
      "assets 共有车辆0辆。",
    ])
  })

  test("单位的文件：主管部门在上，单位在下；机构写在正文里", () => {
    const found = read(`
      江畔区2025年区级单位预算
      预算主管部门：江畔区教育局
      预算单位：江畔区青桥小学
      江畔区青桥小学机构设置
      本单位预算包括：
      1.江畔区青桥小学本部
      2.江畔区青桥小学东校区
      2025年单位收入预算总表
      编制单位：江畔区青桥小学    单位：元
      | 功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 财政拨款收入 | 事业收入 |
      | 类 | 款 | 项 | ^ | ^ | ^ | ^ |
      | 205 |  |  | 教育支出 | 1,000.00 | 900.00 | 100.00 |
      |  | 02 |  | 普通教育 | 1,000.00 | 900.00 | 100.00 |
      |  |  | 02 | 小学教育 | 1,000.00 | 900.00 | 100.00 |
      | 合计 | < | < | < | 1,000.00 | 900.00 | 100.00 |
    `)
    expect(found.entity).toEqual({
      name: "江畔区青桥小学",
      code: null,
      kind: "unit",
      region: { name: "江畔区", code: null },
    })
    expect(found.organisation.units.map((unit) => unit.name)).toEqual([
      "江畔区青桥小学本部",
      "江畔区青桥小学东校区",
    ])
    expect(found.tables[0]!.rows.map((row) => [row.code, row.level, row.key])).toEqual([
      ["205", 1, null],
      ["20502", 2, null],
      ["2050202", 3, null],
      [null, null, "total"],
    ])
  })
})
