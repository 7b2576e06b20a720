import fc from "fast-check"
import { writeOds } from "hucre/ods"
import { describe, expect, test } from "vitest"
import { checkLedger } from "../check/ledger/index.ts"
import { convertWithLibreOffice, findLibreOffice } from "../document/libreoffice.node.ts"
import { anyLedger } from "../model/any-ledger.test-data.ts"
import { exampleLedger } from "../model/example-ledger.ts"
import { defaultReference } from "../packs/reference.ts"
import { bookOf, type FilledSheet, filledSheets, put, sheetOf } from "./filled.test-data.ts"
import { ledgerFromWorkbook } from "./index.ts"
import { meaning } from "./meaning.test-data.ts"

/** Spoils the example's sheets and says what reading them says, one line a finding. */
async function said(spoil: (sheets: FilledSheet[]) => void): Promise<string[]> {
  return (await read(spoil)).problems.map(({ check, severity, message }) => `${check} ${severity} ${message}`)
}

async function read(spoil: (sheets: FilledSheet[]) => void) {
  const sheets = filledSheets(exampleLedger)
  spoil(sheets)
  return ledgerFromWorkbook(await bookOf(sheets), "台账.xlsx", defaultReference)
}

const whole = meaning(exampleLedger)

describe("what a clerk may do", () => {
  test("moving columns, leaving rows blank, putting titles above", async () => {
    await fc.assert(
      fc.asyncProperty(anyLedger(), fc.infiniteStream(fc.nat()), async (ledger, numbers) => {
        const next = (below: number) => numbers.next().value % below
        const sheets = filledSheets(ledger)
        for (const sheet of sheets.slice(1)) {
          const order = sheet.rows[0]!.map((_, i) => ({ i, key: next(1000) })).sort((a, b) => a.key - b.key)
          sheet.rows = sheet.rows.map((row) => order.map(({ i }) => row[i]!))
          if (next(2)) sheet.rows = sheet.rows.map((row) => [null, ...row])
          sheet.rows = sheet.rows.flatMap((row, r) => (r > 0 && next(3) === 0 ? [[], row] : [row]))
          if (next(2)) sheet.rows.unshift([`${sheet.name}（${ledger.year}年）`], [], [null, "单位：元"])
        }
        const { ledger: back, problems } = await ledgerFromWorkbook(
          await bookOf(sheets),
          "台账.xlsx",
          defaultReference,
        )
        expect(problems).toEqual([])
        expect(meaning(back)).toEqual(meaning(ledger))
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test("renaming headers and sheets in the words of other forms", async () => {
    const { ledger, problems } = await read((sheets) => {
      const lines = sheetOf(sheets, "预算明细")
      lines.name = "3.支出明细表"
      lines.rows[0] = [
        "预算单位*",
        "项目名称",
        "类 别",
        "支出功能分类科目（项）",
        "部门预算支出经济分类",
        "政府预算支出经济分类",
        "资金性质",
        "是否上年结转",
        "资金级次",
        "指标文号",
        "2025年预算金额（元）",
      ]
      sheetOf(sheets, "资产购置").name = "Sheet9"
    })
    expect(problems).toEqual([])
    expect(meaning(ledger)).toEqual(whole)
  })

  test("codes alone, names alone, codes as numbers, full-width digits, amounts in many forms", async () => {
    const { ledger, problems } = await read((sheets) => {
      const cells: [string, string | number][] = [
        ["A2", 334001],
        ["A3", "云岭县水务局本级"],
        ["A4", "３３４００１"],
        ["A5", "334001云岭县水务局本级 "],
        ["A6", "本级（旧名）334001"],
        ["D2", 2130301],
        ["D3", " 2130301 行政运行\u3000"],
        ["D5", "机关事业单位基本养老保险缴费支出"],
        ["E2", "30101"],
        ["E3", "津贴补贴"],
        ["K2", "862,400.00元"],
        ["K3", "￥５１５，３００"],
        ["K4", "7.1867万元"],
        ["K5", "231930.72 "],
        ["K6", 115965.36 + 2 ** -36],
      ]
      for (const [address, value] of cells) put(sheets, "预算明细", address, value)
      put(sheets, "预算明细", "A6", "334001")
      put(sheets, "项目", "E2", "20%")
      put(sheets, "部门和单位", "H3", "20人")
      put(sheets, "资产", "C2", "1,860平方米")
      put(sheets, "资产", "B2", "1、房屋（平方米）")
    })
    expect(problems.map(({ message }) => message)).toEqual([])
    expect(meaning(ledger)).toEqual(whole)
  })

  test("a header of two rows, rows filled down with nothing, 无 for no project", async () => {
    const { ledger, problems } = await read((sheets) => {
      const { rows, merges } = sheetOf(sheets, "项目")
      const upper = rows[0]!.map((title, c) =>
        c < 4 || c > 7 ? title : c === 4 ? "资金支出计划（%）" : null,
      )
      const lower = rows[0]!.map((title, c) => (c < 4 || c > 7 ? null : title))
      rows.splice(0, 1, upper, lower)
      merges.push({ startRow: 0, endRow: 0, startCol: 4, endCol: 7 })
      const lines = sheetOf(sheets, "预算明细").rows
      for (const row of lines.slice(1)) row[1] ??= "无"
      for (let i = 0; i < 5; i++) lines.push([null, null, null, null, null, null, null, "否", null, null, 0])
    })
    expect(problems).toEqual([])
    expect(meaning(ledger)).toEqual(whole)
  })

  test("sum rows, footnotes, headers repeated on every page and columns of one's own are passed over", async () => {
    const found = await said((sheets) => {
      const { rows } = sheetOf(sheets, "资产购置")
      for (const [r, row] of rows.entries())
        row.push(r === 0 ? "备注" : "已论证", r === 0 ? "供应商" : "待定")
      rows.splice(2, 0, [...rows[0]!])
      rows.push(["合计", null, null, 354_000], ["注：按合同价填列。"])
    })
    expect(found).toEqual([
      "LED-006 note 工作表“资产购置”有模板里没有的列：F1“供应商”，没有读取。",
      "LED-006 note 工作表“资产购置”的第5行是合计行，没有作为资产购置读取。",
    ])
  })
})

describe("what is wrong is named with its cell", () => {
  test("all kinds at once, in the order of the sheets", async () => {
    const found = await said((sheets) => {
      put(sheets, "部门和单位", "E4", "全额事业")
      put(sheets, "部门和单位", "H3", "二十")
      put(sheets, "预算明细", "A3", null)
      put(sheets, "预算明细", "C4", "人员累")
      put(sheets, "预算明细", "D5", "行政运行")
      put(sheets, "预算明细", "D6", "20805")
      put(sheets, "预算明细", "E7", "30110 公务接待费")
      put(sheets, "预算明细", "K8", "约三千")
      put(sheets, "预算明细", "K9", 123.456)
      put(sheets, "预算明细", "K10", new Date(Date.UTC(2025, 2, 1)))
      sheetOf(sheets, "预算明细").cells.set("10,10", { formula: "SUM(A1)", value: null })
      put(sheets, "预算明细", "K12", "#REF!")
      put(sheets, "项目", "A3", 1.39901250003341e20)
      put(sheets, "绩效指标", "A5", "13990125P00334P10001Z")
    })
    expect(found).toEqual([
      "LED-001 error 工作表“部门和单位”H3（编制人数）写的是“二十”，不是数。",
      "LED-003 error 工作表“部门和单位”E4（单位性质）写的是“全额事业”，不在“单位性质”的可选词里。",
      "LED-002 error 工作表“预算明细”A3（单位）没有填写。",
      "LED-003 error 工作表“预算明细”C4（支出类别）写的是“人员累”，不在“支出类别”的可选词里。",
      "LED-003 error 工作表“预算明细”D5（功能分类）写的是“行政运行”，有73个科目都叫这个名称。",
      "LED-003 error 工作表“预算明细”D6（功能分类）写的是“20805”，不是功能分类的项（7位代码）。",
      "LED-003 error 工作表“预算明细”E7（部门经济分类）写的是“30110 公务接待费”，代码和名称不是同一个科目。",
      "LED-001 error 工作表“预算明细”K8（金额（元））写的是“约三千”，不是金额。",
      "LED-001 error 工作表“预算明细”K9（金额（元））写的是“123.456”，小数超过两位，不足一分的钱不能列入预算。",
      "LED-001 error 工作表“预算明细”K10（金额（元））写的是“2025-03-01”，是日期，不是金额。",
      "LED-001 error 工作表“预算明细”K11（金额（元））里的公式没有保存计算结果。",
      "LED-001 error 工作表“预算明细”K12（金额（元））写的是“#REF!”，是公式的出错值。",
      "LED-001 error 工作表“项目”A3（项目编码）写的是“139901250003341000000”，编码被当成了数，后面的几位已经丢失。",
      "LED-004 error 工作表“绩效指标”A5（项目或专项资金）写的是“13990125P00334P10001Z”，不在“项目”和“专项资金”两张表里。",
    ])
  })

  test("a letter behind the digits of a code is a slip, not a name to be dropped", async () => {
    const found = await said((sheets) => {
      put(sheets, "预算明细", "D3", "2130399X")
      put(sheets, "预算明细", "D4", "2130301行政运行")
    })
    expect(found).toEqual([
      "LED-003 error 工作表“预算明细”D3（功能分类）写的是“2130399X”，不是功能分类的项（7位代码）。",
    ])
  })

  test("each says where it is and what to do", async () => {
    const { problems } = await read((sheets) => {
      put(sheets, "预算明细", "C4", "人员累")
      put(sheets, "预算明细", "D5", "行政运行")
      put(sheets, "绩效指标", "A5", "13990125P00334P10001Z")
    })
    expect(problems.map(({ at, advice }) => [at[0]!.sheet, at[0]!.cell, advice])).toEqual([
      [
        "预算明细",
        "C4",
        "最接近的是“人员类”。可选：人员类、公用经费、其他运转类、特定目标类、经营支出、上缴上级支出、对附属单位补助支出。",
      ],
      ["预算明细", "D5", "请写代码：2010101、2010201、2010301、2010401、2010501、2010601 等。"],
      ["绩效指标", "A5", "最接近的是“13990125P00334P10001A 农村饮水安全工程维修养护”。"],
    ])
  })

  test("many of one kind in a column are one finding", async () => {
    const { problems } = await read((sheets) => {
      for (let row = 2; row < 30; row++) put(sheets, "预算明细", `K${row}`, row % 2 ? "待定" : "约三千")
      for (let row = 2; row < 40; row++) put(sheets, "预算明细", `G${row}`, `第${row}种来源`)
    })
    expect(problems.length).toBeLessThan(25)
    expect(problems.find(({ check }) => check === "LED-001")).toMatchObject({
      message:
        "工作表“预算明细”“金额（元）”列有28格不是金额：K2“约三千”、K3“待定”、K4“约三千”、K5“待定”、K6“约三千” 等。",
      at: Array.from({ length: 28 }, (_, i) => ({ sheet: "预算明细", cell: `K${i + 2}`, row: i + 2 })),
    })
  })

  test("a plan in fractions, not in per cent", async () => {
    const found = await said((sheets) => {
      for (const [c, share] of [0.2, 0.5, 0.85, 1].entries()) put(sheets, "项目", `${"EFGH"[c]}2`, share)
    })
    expect(found).toEqual([
      "LED-001 error 工作表“项目”H2（12月底（%））写的是“1”，像是小数，支出计划按百分数填写。",
    ])
  })

  test("merged cells, one by one; what they cover counts as filled in", async () => {
    const { ledger, problems } = await read((sheets) => {
      const sheet = sheetOf(sheets, "绩效指标")
      sheet.merges.push(
        { startRow: 1, endRow: 7, startCol: 0, endCol: 0 },
        { startRow: 1, endRow: 4, startCol: 1, endCol: 1 },
      )
      for (let row = 3; row <= 8; row++) put(sheets, "绩效指标", `A${row}`, null)
      for (let row = 3; row <= 5; row++) put(sheets, "绩效指标", `B${row}`, null)
    })
    expect(problems.map(({ check, message, at }) => [check, message, at.length])).toEqual([
      ["LED-006", "工作表“绩效指标”有2处合并单元格：A2:A8、B2:B5。", 2],
    ])
    expect(meaning(ledger)).toEqual(whole)
  })

  test("hidden rows are read, and it is said", async () => {
    const { ledger, problems } = await read((sheets) => {
      sheetOf(sheets, "预算明细").hiddenRows.push(3, 4)
    })
    expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      "warning 工作表“预算明细”有2行是隐藏的（第3、4行），里面的内容照样读取了。",
    ])
    expect(meaning(ledger)).toEqual(whole)
  })

  test("a negative amount is read; what it means is for the checks of the ledger", async () => {
    const { ledger, problems } = await read((sheets) => put(sheets, "预算明细", "K2", "-1,000.00"))
    expect(problems).toEqual([])
    expect(ledger!.lines[0]!.cents).toBe(-100_000)
    expect(checkLedger(ledger!, defaultReference).filter(({ check }) => check === "LED-011")).toMatchObject([
      { at: [{ sheet: "预算明细", cell: "K2" }] },
    ])
  })

  test("an unknown unit and a project code given twice are found in the ledger, at their cells", async () => {
    const { ledger, problems } = await read((sheets) => {
      put(sheets, "预算明细", "A2", "334009 某站")
      put(sheets, "项目", "A3", "13990125P00334P10001A")
    })
    expect(problems.map(({ check }) => check)).toEqual(["LED-004"])
    const lineOfGrant = exampleLedger.lines.findIndex(({ project }) => project === "13990125P00334P10002B")
    const found = checkLedger(ledger!, defaultReference, problems).filter(({ check }) =>
      /LED-00[45]/.test(check),
    )
    expect(found.map(({ check, at }) => [check, ...at.map(({ cell }) => cell)])).toEqual([
      ["LED-004", "A2"],
      ["LED-004", `B${lineOfGrant + 2}`],
      ["LED-005", "A2", "A3"],
    ])
  })
})

describe("a workbook of another shape", () => {
  test("a column is missing, another stands twice", async () => {
    const found = await said((sheets) => {
      const { rows } = sheetOf(sheets, "预算明细")
      rows[0]![6] = "钱从哪里来"
      sheetOf(sheets, "资产购置").rows[0]!.push("购置金额")
    })
    expect(found).toEqual([
      "LED-006 error 工作表“预算明细”第1行的表头里没有“资金来源”列。",
      "LED-006 note 工作表“预算明细”有模板里没有的列：G1“钱从哪里来”，没有读取。",
      "LED-006 error 工作表“资产购置”的D1“购置金额（元）”和E1“购置金额”都像“购置金额（元）”列，不能确定用哪一列。",
    ])
  })

  test("amounts in 万元 are not taken for yuan", async () => {
    const found = await said((sheets) => {
      sheetOf(sheets, "预算明细").rows[0]![10] = "金额（万元）"
    })
    expect(found).toEqual([
      "LED-006 error 工作表“预算明细”K1的表头写的是“金额（万元）”，台账的金额一律以元为单位。",
    ])
  })

  test("a second header with its columns in another order", async () => {
    const found = await said((sheets) => {
      const { rows } = sheetOf(sheets, "资产")
      rows.splice(4, 0, ["资产类别", "单位", "价值（元）", "数量"])
    })
    expect(found).toEqual(["LED-006 error 工作表“资产”第1行和第5行都像表头，各列的次序不一样。"])
  })

  test("sheets are missing, doubled, or none of ours", async () => {
    const found = await said((sheets) => {
      sheets.splice(sheets.indexOf(sheetOf(sheets, "控制数")), 1)
      const lines = sheetOf(sheets, "预算明细")
      sheets.push({ ...lines, name: "预算明细 (2)", hidden: true })
      sheets.push({ ...lines, name: "草稿", rows: [["随便写写", 1]] })
    })
    expect(found).toEqual([
      "LED-006 warning 没有工作表“控制数”，按没有这些内容处理。",
      "LED-006 error 工作表“预算明细”和“预算明细 (2)”都像“预算明细”，“预算明细 (2)”没有读取。",
      "LED-006 note 工作表“草稿”不是模板里的表，没有读取。",
    ])
  })

  test("without the sheets every ledger has, and without its year", async () => {
    const found = await said((sheets) => {
      sheets.splice(0, 2)
    })
    expect(found.slice(0, 4)).toEqual([
      "LED-002 error 没有找到“预算年度”。",
      "LED-002 error 没有找到“表式”。",
      "LED-002 error 没有找到“行政区划名称”。",
      "LED-006 error 没有工作表“部门和单位”。",
    ])
  })

  test("a workbook of something else", async () => {
    const other = await bookOf([
      {
        name: "通讯录",
        rows: [
          ["姓名", "电话"],
          ["张三", "1"],
        ],
        hiddenRows: [],
        hidden: false,
        merges: [],
        cells: new Map(),
      },
    ])
    const { ledger, problems } = await ledgerFromWorkbook(other, "通讯录.xlsx", defaultReference)
    expect(ledger).toBeNull()
    expect(problems.map(({ check, message }) => `${check} ${message}`)).toEqual([
      "LED-006 这个工作簿里没有台账的工作表，只有“通讯录”。",
    ])
  })

  test.each([
    ["空文件", new Uint8Array(), "文件是空的"],
    ["文本", new TextEncoder().encode("预算明细"), "这不是 Excel 工作簿"],
    ["加密的", encrypted(), "文件设有打开密码"],
    ["旧的 .xls", oldBook(), "这是旧版或其他软件的文件（.xls）"],
    ["断了的", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), "文件已损坏或没有下载完整"],
  ])("%s", async (_, bytes, message) => {
    const { ledger, problems } = await ledgerFromWorkbook(bytes, "台账.xlsx", defaultReference)
    expect(ledger).toBeNull()
    expect(problems).toMatchObject([{ check: "LED-006", severity: "error" }])
    expect(problems[0]!.message).toContain(message)
  })

  test.skipIf(!findLibreOffice())(
    "a workbook of another program goes through LibreOffice (skipped where it is not installed)",
    async () => {
      const sheets = filledSheets(exampleLedger).map(({ name, rows }) => ({ name, rows }))
      const { ledger, problems } = await ledgerFromWorkbook(
        await writeOds({ sheets }),
        "台账.ods",
        defaultReference,
        {
          convert: convertWithLibreOffice,
        },
      )
      expect(problems).toEqual([])
      expect(ledger!.source.format).toBe("xls")
      expect(meaning(ledger)).toEqual(whole)
    },
    60_000,
  )
})

/** The directory of a compound file with one stream of this name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(30, 9, true)
  view.setUint32(48, 0, true)
  view.setUint32(76, 1, true)
  view.setUint32(1024, 0xfffffffe, true)
  for (let i = 0; i < stream.length; i++) view.setUint16(512 + 2 * i, stream.charCodeAt(i), true)
  view.setUint16(512 + 64, 2 * stream.length + 2, true)
  view.setUint32(512 + 116, 2, true)
  return bytes
}

function encrypted(): Uint8Array {
  return compound("EncryptedPackage")
}

function oldBook(): Uint8Array {
  return compound("Workbook")
}
