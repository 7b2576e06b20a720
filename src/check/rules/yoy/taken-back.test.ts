import { expect, test } from "vitest"
import { readDocument } from "../../../document/read.ts"
import { defaultReference } from "../../../packs/reference.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

/** A final account of an archive with this much at the beginning and the end of its year. */
function account(year: number, opening: string, closing: string, said = "") {
  return `云泽县档案馆${year}年度部门决算情况说明
${said}
| 单位：万元 | < | < | < |
| 收入 | < | 支出 | < |
| 项目 | 决算数 | 项目 | 决算数 |
| 一、一般公共预算财政拨款收入 | 800.00 | 一、一般公共服务支出 | 790.00 |
| 本年收入合计 | 800.00 | 本年支出合计 | 790.00 |
| 年初结转和结余 | ${opening} | 年末结转和结余 | ${closing} |
`
}

async function read(text: string) {
  return readDisclosure(await readDocument(new TextEncoder().encode(text), "决算.txt"), defaultReference)
}

const before = account(2022, "10.00", "20.00")

test.each([
  ["", true],
  ["上年年末的结转和结余中，财政按规定收回5.00万元，年初结转和结余已相应核减。", false],
  ["按照盘活存量资金的要求，上缴以前年度结余资金50000元。", false],
  ["上年结转资金中，收回财政3.00万元。", true],
  ["本年收回个人借款5.00万元。", true],
])("年初数少了5万元，文中写“%s”", async (said, isFound) => {
  const [disclosure, lastYear] = [await read(account(2023, "15.00", "25.00", said)), await read(before)]
  const { findings } = checkDisclosure(
    { disclosure, lastYear, reference: defaultReference },
    { only: ["YOY-003"] },
  )
  expect(findings.map(({ check }) => check)).toEqual(isFound ? ["YOY-003"] : [])
})
