import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { amount, disclosureWith, sidesOf, tableFrom } from "../../../test/figures.ts"
import type { AssetRow, Claim, Disclosure } from "../../model/disclosure.ts"
import { defaultReference } from "../../packs/reference.ts"
import { checkDisclosure } from "../index.ts"

function findings(disclosure: Disclosure, only: string[] = ["SUM", "XT", "AST"]) {
  return checkDisclosure({ disclosure, lastYear: null, reference: defaultReference }, { only }).findings
}

function said(disclosure: Disclosure, only?: string[]): string[] {
  return findings(disclosure, only).map(
    ({ check, severity, says, should, cause }) =>
      `${check} ${severity} ${says} → ${should}${cause ? `：${cause}` : ""}`,
  )
}

const expenditure = `
  total basic project
  total 合计          | 104.00 | 78.50 | 25.50
  201 一般公共服务支出    |  85.50 | 60.00 | 25.50
  20126 档案事务       |  85.50 | 60.00 | 25.50
  2012601 行政运行     |  60.00 | 60.00 | .
  2012604 档案馆      |  25.50 | .     | 25.50
  208 社会保障和就业支出   |  18.50 | 18.50 | .
  20805 养老支出       |  18.50 | 18.50 | .
  2080505 养老保险缴费   |  12.34 | 12.34 | .
  2080506 职业年金缴费   |   6.16 |  6.16 | .`

function spoiled(from: string, to: string): Disclosure {
  expect(expenditure).toContain(from)
  return disclosureWith([{ key: "expenditure", text: expenditure.replace(from, to) }])
}

describe("one wrong cell is one finding, at the cell", () => {
  test("right tables are silent", () => {
    expect(said(disclosureWith([{ key: "expenditure", text: expenditure }]))).toEqual([])
  })

  test("two digits swapped in an item", () => {
    const disclosure = spoiled("2080505 养老保险缴费   |  12.34 |", "2080505 养老保险缴费   |  13.24 |")
    expect(said(disclosure)).toEqual(["SUM-001 error 13.24 → 12.34：两数只是相邻两位数字颠倒，疑似录入有误"])
    expect(findings(disclosure)[0]!.at[0]).toMatchObject({ row: 8, column: 1 })
  })

  test("a figure left out names the empty cell", () => {
    expect(
      said(spoiled("2012604 档案馆      |  25.50 | .     | 25.50", "2012604 档案馆 | 25.50 | . | .")),
    ).toEqual(["SUM-001 error 空白 → 25.50：此格空着，疑似漏填"])
  })

  test("a total that left out one class says which", () => {
    const [finding] = findings(spoiled("104.00 | 78.50", "104.00 | 60.00"))
    expect(finding).toMatchObject({ says: "60.00", should: "78.50", gap: "18.50" })
    expect(finding!.cause).toContain("18.50正是支出总表“208 社会保障和就业支出”的“basic”的数，疑似漏加")
  })

  test("the message says where, what, what it should be and how far off", () => {
    const [finding] = findings(spoiled("2012601 行政运行     |  60.00 |", "2012601 行政运行     |  66.00 |"))
    expect(finding!.message).toMatch(
      /^支出总表“2012601 行政运行”的“合计”（第\d+张表第4行第1格）写66\.00，应为60\.00万元，多6\.00万元。$/,
    )
  })

  test("a lost line shows in several columns: the row that should hold it comes first", () => {
    const lost = expenditure.replace(/\n.*2080506 .*/, "")
    const [finding, ...others] = findings(disclosureWith([{ key: "expenditure", text: lost }]))
    expect(others).toEqual([])
    expect(finding!.at[0]).toMatchObject({ row: 7 })
  })

  test("two wrong cells are two findings", () => {
    const text = expenditure.replace("2012601 行政运行     |  60.00 |", "2012601 行政运行 | 66.00 |")
    const both = text.replace("2080506 职业年金缴费   |   6.16 |", "2080506 职业年金缴费 | 61.60 |")
    expect(said(disclosureWith([{ key: "expenditure", text: both }])).length).toBe(2)
  })
})

test("a figure carried over from last year's own disclosure is told", () => {
  const last = disclosureWith([
    {
      key: "expenditure",
      text: expenditure.replace("2012601 行政运行     |  60.00 |", "2012601 行政运行 | 47.11 |"),
    },
  ])
  const disclosure = spoiled("2012601 行政运行     |  60.00 |", "2012601 行政运行     |  47.11 |")
  const report = checkDisclosure(
    { disclosure, lastYear: last, reference: defaultReference },
    { only: ["SUM"] },
  )
  expect(report.findings[0]!.cause).toBe("所写数字与上年同一格的数字相同，疑似沿用上年数")
})

describe("rounding is no error", () => {
  test("sums that differ by the last digits of rounded figures are silent", () => {
    const disclosure = disclosureWith([
      {
        key: "basic",
        text: `
          total personnel operating
          total 合计       | 105.58 | 95.36 | 10.23
          301 工资福利支出     | 95.36 | 95.36 | .
          302 商品和服务支出    | 10.23 | . | 10.23
          30201 办公费      | 3.78 | . | 3.78
          30211 差旅费      | 3.19 | . | 3.19
          30213 维修费      | 3.25 | . | 3.25`,
      },
    ])
    expect(said(disclosure)).toEqual([])
  })

  test("one figure printed twice with other last digits is a note", () => {
    const disclosure = disclosureWith([
      { key: "generalPublic", text: "total basic project\n total 合计 | 100.00 | 80.00 | 20.00" },
      { key: "basic", text: "total\n total 合计 | 80.01" },
    ])
    expect(said(disclosure)).toEqual(["XT-008 note 80.01 → 80.00：两数只有一位数字不同，疑似录入有误"])
  })
})

describe("a form we do not know is not judged", () => {
  test("when most rows fail, each in its own way, the relation is listed as not checked", () => {
    const disclosure = disclosureWith([
      {
        key: "expenditure",
        text: `
          total basic project
          2012601 甲 | 10.00 | 3.00 | 2.00
          2012602 乙 | 20.00 | 5.00 | 1.00
          2012603 丙 | 30.00 | 7.00 | 9.00`,
      },
    ])
    const report = checkDisclosure(
      { disclosure, lastYear: null, reference: defaultReference },
      { only: ["SUM-001"] },
    )
    expect(report.findings).toEqual([])
    expect(report.unchecked.map(({ because }) => because)).toEqual([
      "“支出总表：合计 = basic + project”多数行不成立，表式可能与通行表式不同，请人工核对",
    ])
  })

  test("a column in another measure is a defect, said once", () => {
    const disclosure = disclosureWith([
      {
        key: "threePublic",
        text: `
          total generalPublic governmentFund
          total 合计 | 3.00 | 30000.00 | .
          overseas 出国 | 1.00 | 10000.00 | .
          reception 接待 | 2.00 | 20000.00 | .`,
      },
    ])
    const found = findings(disclosure, ["SUM-001"])
    expect(found.length).toBe(1)
    expect(found[0]!.message).toContain("同样的问题有3处")
    expect(found[0]!.cause).toContain("元与万元弄混")
  })
})

describe("assets", () => {
  const row = (key: AssetRow["key"], label: string, value: string, n: number): AssetRow => ({
    key,
    label,
    quantity: null,
    value: value ? amount(value, { line: n }) : null,
    at: { line: n },
  })
  const claim = {
    subject: "assets",
    kind: "amount",
    words: "固定资产金额",
    amount: amount("1551.29", { line: 5 }),
    at: { line: 5 },
  } as Claim

  test("a lost decimal point in two cells is one finding with both", () => {
    const disclosure = disclosureWith([], {
      assets: {
        asOf: null,
        asOfAt: null,
        rows: [
          row("total", "资产总额", "155129", 11),
          row("buildings", "1、房屋", "153019", 12),
          row("vehicles", "2、车辆", "21.10", 13),
          row("other", "4、其他固定资产", "", 14),
        ],
      },
      claims: [claim],
    })
    const found = findings(disclosure)
    expect(found.length).toBe(1)
    expect(found[0]!.severity).toBe("error")
    expect(found[0]!.at.slice(0, 2)).toEqual([{ line: 11 }, { line: 12 }])
    expect(found[0]!.cause).toContain("小数点")
  })
})

describe("laws", () => {
  const cents = fc.integer({ min: 1, max: 9_999_999 })
  const leaf = fc.tuple(cents, fc.integer({ min: 0, max: 9_999_999 }))
  const tree = fc.array(fc.array(leaf, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: 4 })
  const money = (value: number) => (value / 100).toFixed(2)
  const line = (name: string, [a, b]: readonly [number, number]) =>
    `${name} | ${money(a + b)} | ${money(a)} | ${money(b)}`
  const add = (list: readonly (readonly [number, number])[]): [number, number] =>
    list.reduce<[number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0])

  function rowsOf(sections: readonly (readonly (readonly [number, number])[])[]): string[] {
    const all = add(sections.flat())
    return [
      line("total 合计", all),
      line("201 类", all),
      ...sections.flatMap((items, s) => [
        line(`2010${s + 1} 款`, add(items)),
        ...items.map((item, i) => line(`2010${s + 1}0${i + 1} 项`, item)),
      ]),
    ]
  }

  const disclosureOf = (rows: readonly string[]) =>
    disclosureWith([{ key: "expenditure", text: ["total basic project", ...rows].join("\n") }])

  test("any tree of sums is silent; any one cell changed is found and named first", () => {
    fc.assert(
      fc.property(
        tree,
        fc.nat(),
        fc.nat(2),
        fc.integer({ min: 100, max: 99_999 }),
        (sections, pick, column, change) => {
          const rows = rowsOf(sections)
          expect(findings(disclosureOf(rows), ["SUM"])).toEqual([])
          const at = pick % rows.length
          const parts = rows[at]!.split(" | ")
          parts[column + 1] = money(Math.round(Number(parts[column + 1]) * 100) + change)
          const found = findings(disclosureOf(rows.with(at, parts.join(" | "))), ["SUM"])
          expect(found.length).toBe(1)
          expect(found[0]!.at[0]).toMatchObject({ row: at + 1, column: column + 1 })
        },
      ),
      { numRuns: 60 },
    )
  })

  test("the same document always gives the same report", () => {
    const disclosure = spoiled("104.00 | 78.50", "114.00 | 87.50")
    expect(JSON.stringify(findings(disclosure))).toBe(JSON.stringify(findings(disclosure)))
  })
})

describe("size", () => {
  test("ten thousand rows with 31 wrong cells: 31 findings", () => {
    const rows: string[] = []
    for (let i = 0; i < 10_000; i++) {
      const code = `${201 + Math.floor(i / 2500)}${String(1 + (Math.floor(i / 50) % 50)).padStart(2, "0")}${String(1 + (i % 50)).padStart(2, "0")}`
      const wrong = i % 333 === 7
      rows.push(`${code} 项 | ${wrong ? "9.99" : "3.00"} | 1.00 | 2.00`)
    }
    const disclosure = disclosureWith([
      { key: "expenditure", text: ["total basic project", ...rows].join("\n") },
    ])
    const found = findings(disclosure, ["SUM-001"])
    expect(found.length).toBe(31)
  })
})

test("both sides of a balance", () => {
  const balance = sidesOf(
    tableFrom({
      key: "balance",
      side: "revenue",
      text: "amount\n generalPublic 一般公共预算 | 98.50\n currentTotal 本年收入合计 | 98.50\n carryOver 上年结转 | 5.50\n total 收入总计 | 104.00",
    }),
    tableFrom({
      key: "balance",
      side: "expenditure",
      text: "amount\n 201 一般公共服务支出 | 104.00\n currentTotal 本年支出合计 | 104.00\n carryOver 年终结转 | .\n total 支出总计 | 140.00",
    }),
  )
  expect(said(disclosureWith([balance]))).toEqual([
    "SUM-005 error 140.00 → 104.00：两数只是相邻两位数字颠倒，疑似录入有误",
  ])
})

describe("一处错误只报一处", () => {
  const inTable = (text: string) => disclosureWith([{ key: "expenditure", text }])

  test("类和它唯一的款一样地少了一位数字", () => {
    expect(
      said(
        inTable(`
          total basic project
          total 合计          | 1242.50 | 1217.00 | 25.50
          212 城乡社区支出      | 1180.00 | 154.50  | 25.50
          21201 城乡社区管理    | 1180.00 | 154.50  | 25.50
          2120101 行政运行     | 1154.50 | 1154.50 | .
          2120104 城管执法     |   25.50 | .       | 25.50
          221 住房保障支出      |   62.50 | 62.50   | .
          22102 住房改革支出    |   62.50 | 62.50   | .
          2210201 住房公积金    |   62.50 | 62.50   | .`),
      ),
    ).toEqual(["SUM-001 error 154.50 → 1154.50：比应有的数少一位数字，疑似漏录一位"])
  })

  test("类、款、项和它们唯一的一栏都印着同一个错数", () => {
    expect(
      said(
        disclosureWith([
          {
            key: "expenditure",
            text: `
              total basic project
              total 合计          | 520.00 | 300.00 | 220.00
              212 城乡社区支出      | 120.00 | .      | 120.00
              21208 国有土地支出     | 120.00 | .      | 120.00
              2120801 征地补偿     | 120.00 | .      | 120.00
              213 农林水支出       | 400.00 | 300.00 | 100.00
              21303 水利         | 400.00 | 300.00 | 100.00
              2130301 行政运行     | 400.00 | 300.00 | 100.00`,
          },
          {
            key: "generalPublic",
            text: `
              total basic project
              total 合计          | 400.00 | 300.00 | 100.00
              213 农林水支出       | 400.00 | 300.00 | 100.00
              21303 水利         | 400.00 | 300.00 | 100.00
              2130301 行政运行     | 400.00 | 300.00 | 100.00`,
          },
          {
            key: "governmentFund",
            text: `
              total basic project
              total 合计          | 120.00 | .      | 120.00
              212 城乡社区支出      | 150.00 | .      | 150.00
              21208 国有土地支出     | 150.00 | .      | 150.00
              2120801 征地补偿     | 150.00 | .      | 150.00`,
          },
        ]),
      ),
    ).toEqual(["SUM-003 error 150.00 → 120.00：两数只有一位数字不同，疑似录入有误"])
  })

  test("类和款数字相同而只有一处错，还是那一处", () => {
    expect(
      said(
        inTable(`
          total basic project
          total 合计          | 1242.50 | 1217.00 | 25.50
          212 城乡社区支出      | 1180.00 | 1154.50 | 25.50
          21201 城乡社区管理    | 1180.00 | 154.50  | 25.50
          2120101 行政运行     | 1154.50 | 1154.50 | .
          2120104 城管执法     |   25.50 | .       | 25.50
          221 住房保障支出      |   62.50 | 62.50   | .
          22102 住房改革支出    |   62.50 | 62.50   | .
          2210201 住房公积金    |   62.50 | 62.50   | .`),
      ),
    ).toEqual(["SUM-002 error 154.50 → 1154.50：比应有的数少一位数字，疑似漏录一位"])
  })

  test("两处错误碰在一格里，不凑出负数", () => {
    const basic = tableFrom({
      key: "basic",
      text: `
        total personnel operating
        total 合计      | 84.57 | . | 84.57
        302 商品和服务支出 | 84.57 | . | 84.57
        30201 办公费     | 71.33 | . | 71.33
        30217 公务接待费   | 13.24 | . | 13.24
        30299 其他支出    | 84.57 | . | 84.57`,
    })
    const found = said(disclosureWith([basic]))
    expect(found.filter((text) => / -/.test(text))).toEqual([])
    expect(found.some((text) => text.includes("84.57 → 0.00"))).toBe(true)
  })

  test("数字整体错位几行，说一次", () => {
    const expenditure = `
      total basic project
      total 合计        | 463.20 | 355.20 | 108.00
      213 农林水支出      | 408.00 | 300.00 | 108.00
      21303 水利        | 360.00 | 300.00 | 60.00
      2130301 行政运行    | 300.00 | 300.00 | .
      2130306 运行维护    | 60.00  | .      | 60.00
      21305 巩固脱贫      | 48.00  | .      | 48.00
      2130504 农村基础设施  | 48.00  | .      | 48.00
      221 住房保障支出     | 55.20  | 55.20  | .
      22102 住房改革支出   | 55.20  | 55.20  | .
      2210201 住房公积金   | 55.20  | 55.20  | .`
    const slipped = `
      total basic project
      213 农林水支出      | 408.00 | 300.00 | 108.00
      21303 水利        | 300.00 | 300.00 | .
      2130301 行政运行    | 60.00  | .      | 60.00
      2130306 运行维护    | 48.00  | .      | 48.00
      21305 巩固脱贫      | 48.00  | .      | 48.00
      2130504 农村基础设施  | 55.20  | 55.20  | .
      221 住房保障支出     | 55.20  | 55.20  | .
      22102 住房改革支出   | 55.20  | 55.20  | .
      2210201 住房公积金   | 360.00 | 300.00 | 60.00`
    const found = findings(
      disclosureWith([
        { key: "expenditure", text: expenditure },
        { key: "generalPublic", text: slipped },
      ]),
    ).filter(({ severity }) => severity === "error")
    expect(found.map(({ title, data }) => [title, data.rows, data.belongs])).toEqual([
      ["表内数字整体错位", 1, "down"],
    ])
  })
})
