import { expect, test } from "vitest"
import { gridOf } from "../blocks.ts"
import { readText } from "./index.ts"

/** Blocks as text: a table is its rows, the cells of merged ones repeated. */
const shown = (text: string) =>
  readText(text).flatMap((block) =>
    block.kind === "paragraph"
      ? [block.text]
      : gridOf(block).map((row) => row.map((cell) => cell?.text ?? "").join("|")),
  )

const head = "科目编码\t科目名称\t合计\t基本支出\t项目支出"

test.each([
  ["各行的格数相同", `${head}\n201\t一般公共服务支出\t320\t300\t20\n20126\t档案事务\t320\t300\t20`],
  ["行首的格子空着", `${head}\n\t合计\t320\t300\t20\n201\t一般公共服务支出\t320\t300\t20`],
  ["行末的空格子没有了", `${head}\n201\t一般公共服务支出\t320\t300\t20\n2012601\t行政运行\t300\t300`],
  ["格子里有引号", `${head}\n201\t"一般公共服务支出"\t320\t300\t20\n20126\t档案事务\t320\t300\t20`],
])("由电子表格粘贴来的表：%s", (_, table) => {
  const width = head.split("\t").length
  const rows = table.split("\n").map((line) => {
    const cells = line.replaceAll('"', "").split("\t")
    return [...cells, ...Array.from({ length: width - cells.length }, () => "")].join("|")
  })
  expect(shown(`云溪县档案馆2024年部门预算\n部门支出总表\n${table}\n二、其他说明`)).toEqual([
    "云溪县档案馆2024年部门预算",
    "部门支出总表",
    ...rows,
    "二、其他说明",
  ])
})

test("表头的合并格子只留下空格子：上一级的名称管到它的右边", () => {
  expect(shown("收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n财政拨款收入\t12.50\t教育支出\t12.50")).toEqual([
    "收入|收入|支出|支出",
    "项目|预算数|项目|预算数",
    "财政拨款收入|12.50|教育支出|12.50",
  ])
})

test("两栏的表，一行一个制表符", () => {
  expect(shown("项目\t预算数\n因公出国（境）费\t0.00\n公务接待费\t1.50\n合计\t1.50")).toEqual([
    "项目|预算数",
    "因公出国（境）费|0.00",
    "公务接待费|1.50",
    "合计|1.50",
  ])
})

test("目录不是表：页码不会变小；表里一行的末格是小整数，不当作目录去掉", () => {
  expect(shown("一、\t部门职责\t1\n二、\t预算安排\t3\n三、\t名词解释\t14\n云溪县档案馆")).toEqual([
    "云溪县档案馆",
  ])
  expect(shown("栏次\t1\t2\n合计\t12\t8\n行政运行\t12\t8")).toEqual([
    "栏次|1|2",
    "合计|12|8",
    "行政运行|12|8",
  ])
})

test("Word 文字层一行一格，照旧", () => {
  expect(shown("\t项目\n\t合计\n\t基本支出\n\n\t行政运行\n\t12.00\n\t12.00\n\n二、其他")).toEqual([
    "项目|合计|基本支出",
    "行政运行|12.00|12.00",
    "二、其他",
  ])
})

test("编号后面的制表符不成表", () => {
  expect(
    shown("（一）\t拟订档案工作规划\n（二）\t指导档案整理\n（三）\t接收到期档案\n（四）\t开展利用服务"),
  ).toHaveLength(4)
})

test("正文里的制表符不成表", () => {
  expect(shown("单位名称\t云溪县档案馆\n2024年收入12.50万元。")).toEqual([
    "单位名称\t云溪县档案馆",
    "2024年收入12.50万元。",
  ])
})
