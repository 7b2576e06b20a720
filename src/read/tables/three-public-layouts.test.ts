import { expect, test } from "vitest"
import { readDocument } from "../../document/read.ts"
import { defaultReference } from "../../packs/reference.ts"
import { readDisclosure } from "../index.ts"

/** A table of the text of a Word file: a cell a line behind a tab, what was merged is blank. */
async function read(rows: readonly (readonly string[])[], year = 2024) {
  const cells = rows.map((row) => `${row.map((text) => `\t${text}`).join("\n")}\n`).join("\n")
  const text = `苍屏县水利局${year}年度决算\n\n财政拨款“三公”经费支出决算表\n单位：万元\n${cells}\n`
  const disclosure = readDisclosure(
    await readDocument(new TextEncoder().encode(text), "a.txt"),
    defaultReference,
  )
  const rowsRead = disclosure.tables[0]!.rows.filter(({ key }) => key !== null)
  return rowsRead.map(({ key, cells: { budget, total, lastYear } }) =>
    [key, budget?.text, total?.text, lastYear?.text].filter(Boolean).join(" "),
  )
}

const both = [
  "total 12.00 9.50",
  "overseas 1.00 0.50",
  "vehicles 8.00 7.00",
  "vehiclePurchase 3.00 2.50",
  "vehicleOperation 5.00 4.50",
  "reception 3.00 2.00",
]
const flat = [
  "合计",
  "因公出国（境）费",
  "公务用车购置及运行维护费小计",
  "公务用车购置费",
  "公务用车运行维护费",
  "公务接待费",
]
const budget = ["12.00", "1.00", "8.00", "3.00", "5.00", "3.00"]
const final = ["9.50", "0.50", "7.00", "2.50", "4.50", "2.00"]
const blank = ["", "", "", "", ""]

test.each([
  [
    "预算 before 决算",
    [
      ["预算数", ...blank, "决算数", ...blank],
      [...flat, ...flat],
      [...budget, ...final],
    ],
  ],
  [
    "决算 before 预算",
    [
      ["决算数", ...blank, "预算数", ...blank],
      [...flat, ...flat],
      [...final, ...budget],
    ],
  ],
  [
    "the year before the words",
    [
      ["2024年度预算数", ...blank, "2024年度决算数", ...blank],
      [...flat, ...flat],
      [...budget, ...final],
    ],
  ],
  [
    "a unit before the figures",
    [
      ["单位名称", "年初预算数", ...blank, "支出决算数", ...blank],
      ["", ...flat, ...flat],
      ["苍屏县水利局", ...budget, ...final],
    ],
  ],
  [
    "vehicles over their parts, three levels",
    [
      ["预算数", ...blank, "决算数", ...blank],
      [
        ...["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
        ...["合计", "因公出国（境）费", "公务用车购置及运行费", "", "", "公务接待费"],
      ],
      [
        "",
        "",
        "小计",
        "公务用车购置费",
        "公务用车运行费",
        "",
        "",
        "",
        "小计",
        "公务用车购置费",
        "公务用车运行费",
        "",
      ],
      [...budget, ...final],
    ],
  ],
  [
    "below each item its two figures",
    [
      [
        "合计",
        "",
        "因公出国（境）费",
        "",
        "公务用车购置及运行费",
        "",
        "其中：购置费",
        "",
        "运行维护费",
        "",
        "公务接待费",
        "",
      ],
      flat.flatMap(() => ["预算数", "决算数"]),
      budget.flatMap((text, i) => [text, final[i]!]),
    ],
  ],
  ["an item a row", [["项目", "预算数", "决算数"], ...flat.map((text, i) => [text, budget[i]!, final[i]!])]],
  [
    "an item a row, what was spent first",
    [["项目", "决算数", "年初预算数"], ...flat.map((text, i) => [text, final[i]!, budget[i]!])],
  ],
])("预算数 and 决算数 side by side: %s", async (_, rows) => {
  expect(new Set(await read(rows))).toEqual(new Set(both))
})

test("three stretches: what was spent last year, the budget, what was spent", async () => {
  const rows = [
    ["上年决算数", ...blank, "本年预算数", ...blank, "本年决算数", ...blank],
    [...flat, ...flat, ...flat],
    ["8.00", "0.00", "6.00", "0.00", "6.00", "2.00", ...budget, ...final],
  ]
  expect(await read(rows)).toEqual([
    "total 12.00 9.50 8.00",
    "overseas 1.00 0.50 0.00",
    "vehicles 8.00 7.00 6.00",
    "vehiclePurchase 3.00 2.50 0.00",
    "vehicleOperation 5.00 4.50 6.00",
    "reception 3.00 2.00 2.00",
  ])
})

test.each([
  ["2023年", "2024年"],
  ["上年", "本年"],
  ["2023年度", "2024年度"],
])("a line a year, %s above %s: the year before is last year's", async (before, now) => {
  const rows = [
    ["年度", ...flat],
    [before, ...budget],
    [now, ...final],
  ]
  expect(await read(rows)).toEqual([
    "total 9.50 12.00",
    "overseas 0.50 1.00",
    "vehicles 7.00 8.00",
    "vehiclePurchase 2.50 3.00",
    "vehicleOperation 4.50 5.00",
    "reception 2.00 3.00",
  ])
})
