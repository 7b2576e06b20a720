import { describe, expect, test } from "vitest"
import { Unreadable } from "../../document/blocks.ts"
import { writeWorkbook } from "../../document/xlsx/hucre.ts"
import { readPayments } from "./read.ts"
import { rowsOf, textRows } from "./rows.ts"

const wanted = { year: 2027, today: "2027-06-30" } as const
const titles = ["支付日期", "单位编码", "项目编码", "支付金额（元）"]

describe("a list of payments is read from the files that offices have", () => {
  test("a workbook: the first sheet with titles, cents that its format hides, merged words in every row", async () => {
    const bytes = await writeWorkbook({
      sheets: [
        { name: "说明", rows: [["本表由国库股导出"]] },
        {
          name: "明细",
          rows: [
            ["支付明细表"],
            titles,
            ["2027-03-05", "301001", "P1", 12_500.37],
            ["2027-03-06", "", "P1", 0.1 + 0.2],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
            { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
          ],
          columns: [{}, {}, {}, { numFmt: "#,##0" }],
        },
      ],
    })
    const list = readPayments(rowsOf(bytes), wanted)
    expect(list.ok && list.payments.map(({ row, unit, cents }) => [row, unit, cents])).toEqual([
      [3, "301001", 1_250_037],
      [4, "301001", 30],
    ])
  })

  test("a text in GB18030 set apart by commas, with an empty line and a quoted amount", () => {
    // “支付日期,单位编码,项目编码,支付金额（元）” and one payment.
    const gb = Buffer.concat([
      Buffer.from([0xd6, 0xa7, 0xb8, 0xb6, 0xc8, 0xd5, 0xc6, 0xda]),
      Buffer.from(","),
      Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0xb1, 0xe0, 0xc2, 0xeb]),
      Buffer.from(","),
      Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb]),
      Buffer.from(","),
      Buffer.from([0xd6, 0xa7, 0xb8, 0xb6, 0xbd, 0xf0, 0xb6, 0xee, 0xa3, 0xa8, 0xd4, 0xaa, 0xa3, 0xa9]),
      Buffer.from('\r\n\r\n2027-03-05,301001,P1,"12,500.00"\r\n'),
    ])
    const list = readPayments(rowsOf(gb), wanted)
    expect(list.ok && list.payments.map(({ row, cents }) => [row, cents])).toEqual([[3, 1_250_000]])
  })

  test.each([
    ["\t", "pasted from a worksheet"],
    [";", "by semicolons"],
    ["|", "by bars"],
  ])("a text set apart by %j: %s", (sign) => {
    expect(textRows([titles.join(sign), ["1", "2", "3", "4,5"].join(sign)].join("\n"))).toEqual([
      titles,
      ["1", "2", "3", "4,5"],
    ])
  })

  test("a million rows are refused whole, and no part of them is taken", () => {
    const row = "1,2027-3-1,301001,5\n"
    for (const text of [
      `凭证号,日期,单位,金额（元）\n${row.repeat(1_000_000)}`,
      "日期\t金额\n".repeat(500_001),
    ])
      expect(() => rowsOf(Buffer.from(text))).toThrow(
        "文件有50万行以上，没有导入；请按月或按单位分成几份，再逐份导入。",
      )
  })

  test("a broken package is unreadable, in a sentence", () => {
    expect(() => rowsOf(Buffer.from("PK\u0003\u0004broken"))).toThrow(Unreadable)
  })
})
