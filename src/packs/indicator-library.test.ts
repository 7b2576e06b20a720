import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { parseCsv } from "../model/csv.ts"
import { bare } from "../text/likeness.ts"
import {
  anyLine,
  type Dimension,
  dimensions,
  indicatorNamed,
  isOfKind,
  type KnownIndicator,
  knownIndicators,
  libraryOf,
  linesOfBody,
} from "./indicator-library.ts"
import { indicatorKinds } from "./indicators.ts"
import { packs, root } from "./list.ts"

const folder = join(import.meta.dirname, "../../packs")
const columns = ["name", "kind", "direction", "dimension", "unit", "near", "line", "project"]

/** Units of a dimension; what is for each of something (元/亩) is told by what stands before the stroke. */
const units: Readonly<Record<Dimension, RegExp>> = {
  persons: /^(?:万?人(?:次)?|名)$/,
  households: /^万?户$/,
  bodies: /^[家所]$/,
  things:
    /^(?:万?[个项件台套辆份册本张处座篇条块株只头部扇间门支卷页把盏枚眼栋宗具对种路核幅尾字]|卷件|台件|万头只)$/,
  events: /^(?:万?次|[场期批起轮笔例]|批次|台次|家次|辆次|万剂次)$/,
  length: /^(?:万?公里|米)$/,
  area: /^(?:万?平方米|平方公里|万?亩|公顷)$/,
  volume: /^[万亿]?立方米$/,
  mass: /^(?:万?吨|公斤)$/,
  energy: /^(?:千瓦时|万?吨标准煤)$/,
  power: /^千瓦$/,
  time: /^(?:年|个月|天|工作日|小时|分钟|秒|学时|岁|年一遇)$/,
  date: /^[月日]$/,
  money: /^(?:[万亿]?元|万美元)(?:\/[^/]+)?$/,
  share: /^(?:%|‰|1\/(?:10)?万)$/,
  ratio: /^(?!元|万元|亿元)[^/]+\/[^/]+$/,
  score: /^[分级等位]?$/,
  concentration: /^(?:微克\/立方米|毫克\/升)$/,
  flow: /^吨\/日$/,
  yield: /^公斤\/亩$/,
  temperature: /^℃$/,
  sound: /^分贝$/,
  data: /^(?:TB|兆)$/,
  words: /^$/,
}

/** What a name that ends so is counted in. */
const endings: readonly (readonly [RegExp, (row: KnownIndicator) => boolean])[] = [
  [/(?:人数|人员数|人次|学生数|学员数)$/, ({ dimension }) => dimension === "persons"],
  [/户数$/, ({ dimension }) => dimension === "households" || dimension === "persons"],
  [/起数$/, ({ unit }) => unit === "起"],
  [/(?:里程|长度|公里数)$/, ({ dimension }) => dimension === "length"],
  [/面积$/, ({ dimension }) => dimension === "area"],
  [/率$/, ({ dimension }) => dimension === "share" || dimension === "ratio"],
  [/(?:比例|占比|比重|满意度)$/, ({ dimension }) => dimension === "share"],
  [/(?:标准|单价|造价|金额)$/, ({ dimension }) => dimension === "money" || dimension === "time"],
  [/(?:时间|时长|时限|用时)$/, ({ dimension }) => dimension === "time" || dimension === "date"],
  [/浓度$/, ({ dimension }) => dimension === "concentration"],
  [/(?:程度|作用)$/, ({ dimension }) => dimension === "words"],
]

/** Every line of government that a county has. */
const demandedLines =
  "通用 教育 卫生健康 医疗保障 民政 人力资源和社会保障 公安 检察 法院 司法行政 政法 信访 交通运输 住房和城乡建设 城市管理 水利 农业农村 乡村振兴 林业和草原 生态环境 自然资源 气象 应急管理 消防救援 发展和改革 工业和信息化 商务 科学技术 文化 旅游 体育 广播电视 市场监督管理 退役军人事务 统计 审计 财政 税务 金融 政务服务 大数据 党委政府办公 机关事务 档案史志 纪检监察 组织 宣传 统一战线 党校 人大 政协 工会 共青团 妇联 残联 红十字会 科协文联工商联 国防动员 供销社 住房公积金 乡镇街道 开发区".split(
    " ",
  )

/** Kinds of projects that every body may have. */
const demandedProjects =
  "人员经费 办公运转 运行维护 工程建设 维修改造 补贴补助 购买服务 信息系统 宣传 检查执法 培训 会议 考试 调查统计 规划编制 设备购置 救灾 学校 医院 道路 管网 农田 造林绿化 环卫保洁 路灯 公安办案 法律援助".split(
    " ",
  )

describe.each(packs.filter(({ name }) => existsSync(join(folder, name, "indicators.csv"))))(
  "packs/$name/indicators.csv",
  ({ name: place }) => {
    const rows = parseCsv(readFileSync(join(folder, place, "indicators.csv"), "utf8"))
    const library = libraryOf([
      [columns, ...rows.map((row) => columns.map((c) => row[c]))].map((cells) => cells.join("\t")).join("\n"),
    ])

    test("has its columns, and every cell that must be filled is", () => {
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(columns)
        for (const key of ["name", "kind", "direction", "dimension", "line", "project"])
          expect(row[key], `${row.name} ${key}`).not.toBe("")
        expect(row.near).not.toMatch(/^；|；；|；$|[|，;]/)
      }
    })

    test("says of each a kind, a direction and a dimension there is", () => {
      const kinds = indicatorKinds.map(({ level2 }) => level2)
      for (const { name, kind, direction, dimension } of library) {
        expect(kinds, name).toContain(kind)
        expect(["more", "less", "exact"], name).toContain(direction)
        expect(dimensions, name).toContain(dimension)
      }
    })

    test("counts each in a unit of its dimension", () => {
      const wrong = library.filter(({ dimension, unit }) => !units[dimension].test(unit))
      expect(wrong.map(({ name, unit }) => `${name} ${unit}`)).toEqual([])
    })

    test("counts what a name and its near names end in", () => {
      const wrong = library.flatMap((row) =>
        [row.name, ...row.near].filter((name) =>
          endings.some(([ending, fits]) => ending.test(name) && !fits(row)),
        ),
      )
      expect(wrong).toEqual([])
    })

    test("has no name twice, nor as another's near name", () => {
      const seen = new Map<string, string>()
      const twice: string[] = []
      for (const { name, near } of rows.map((row) => ({ name: row.name!, near: row.near!.split("；") })))
        for (const each of [name, ...near].filter((one) => one !== "")) {
          const before = seen.get(bare(each))
          if (before !== undefined) twice.push(`${each}: ${before}, ${name}`)
          seen.set(bare(each), name)
        }
      expect(twice).toEqual([])
    })

    test("stands in order: line by line, in each its kinds as forms have them", () => {
      const order = indicatorKinds.map(({ level2 }) => level2)
      const lines = [...new Set(library.map(({ line }) => line))]
      const places = library.map(({ line, kind }) => lines.indexOf(line) * 100 + order.indexOf(kind))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    })

    test("a duration, a cost and a loss are no more of a good", () => {
      const wrong = library.filter(
        ({ name, direction }) =>
          direction === "more" &&
          /(?:响应时间|修复时间|办理时限|单价|造价|事故起数|死亡人数|差错率)$/.test(name),
      )
      expect(wrong.map(({ name }) => name)).toEqual([])
    })
  },
)

describe("the national library", () => {
  const library = knownIndicators(root.name)

  test("has indicators of every line of government and kind of project, more than 1 500", () => {
    expect(library.length).toBeGreaterThanOrEqual(1500)
    const lines = new Set(library.map(({ line }) => line))
    expect(demandedLines.filter((line) => !lines.has(line))).toEqual([])
    const projects = new Set(library.map(({ project }) => project))
    expect(demandedProjects.filter((project) => !projects.has(project))).toEqual([])
  })

  test("of each line it knows what is done, how well, and whether people are content", () => {
    const bare = demandedLines.filter((line) => {
      const kinds = new Set(library.flatMap((each) => (each.line === line ? [each.kind] : [])))
      return !["数量", "质量", "服务对象满意度"].every((kind) => kinds.has(kind))
    })
    expect(bare).toEqual([])
  })

  test("of every kind that forms have, 成本 of the older one being all kinds of cost", () => {
    for (const { level2 } of indicatorKinds)
      expect(library.filter((each) => isOfKind(each, `${level2}指标`)).length, level2).toBeGreaterThan(5)
  })

  test("takes no more than 60 KB of what the page loads", () => {
    const module = readFileSync(join(import.meta.dirname, "generated/national-indicators.ts"))
    expect(gzipSync(module).length).toBeLessThan(60_000)
  })
})

describe("an indicator", () => {
  test("is found by its name and near names, whatever marks they are written with", () => {
    const ratio = indicatorNamed("农村自来水普及率", root.name)
    expect(ratio).toMatchObject({
      kind: "质量",
      direction: "more",
      dimension: "share",
      unit: "%",
      line: "水利",
    })
    expect(indicatorNamed(" 三公 经费变动率", root.name)?.name).toBe("“三公”经费变动率")
    expect(indicatorNamed("房屋建筑修缮面积", root.name)).toBeNull()
    expect(indicatorNamed("房屋修缮面积", root.name)?.name).toBe("修缮面积")
    expect(indicatorNamed("公路优良路率", "atlantis")?.unit).toBe("%")
  })

  test("of a place's own stands before those it inherits, and replaces the one of its name", () => {
    const header = columns.join("\t")
    const national = [
      header,
      "河道治理长度\t数量\tmore\tlength\t公里\t治理河长\t水利\t水利工程",
      "水库除险座数\t数量\texact\tthings\t座\t\t水利\t水利工程",
    ].join("\n")
    const county = [
      header,
      "盐碱地改良面积\t数量\tmore\tarea\t亩\t\t农业农村\t农田",
      "河道 治理长度\t数量\tmore\tlength\t米\t\t水利\t水利工程",
    ].join("\n")
    expect(libraryOf([national, county]).map(({ name, unit }) => `${name} ${unit}`)).toEqual([
      "盐碱地改良面积 亩",
      "河道 治理长度 米",
      "水库除险座数 座",
    ])
  })
})

describe("a body's name tells its lines of government", () => {
  test.each([
    ["云岭县水务局", ["水利"]],
    ["云岭县教育体育局", ["教育", "体育"]],
    ["云岭县文化广电和旅游局", ["文化", "旅游", "广播电视"]],
    ["云岭县环境卫生服务中心", ["城市管理"]],
    ["云岭县青石镇卫生院", ["卫生健康"]],
    ["中共云岭县委组织部", ["组织"]],
    ["云岭县青石镇人民政府", ["乡镇街道"]],
    ["云岭市政务服务管理局", ["政务服务"]],
    ["中国共产党云岭县委员会办公室", ["党委政府办公"]],
    ["云岭县某某中心", []],
  ])("%s", (name, lines) => {
    expect(linesOfBody(name)).toEqual(lines)
  })

  test("all lines but the common one can be told", () => {
    const told = new Set(
      parseCsv(readFileSync(join(folder, root.name, "lines.csv"), "utf8")).map(({ line }) => line),
    )
    expect(demandedLines.filter((line) => line !== anyLine && !told.has(line))).toEqual([])
    expect([...told].filter((line) => !demandedLines.includes(line!))).toEqual([])
  })
})
