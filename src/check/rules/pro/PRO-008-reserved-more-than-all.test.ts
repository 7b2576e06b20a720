import { expect, test } from "vitest"
import { readDocument } from "../../../document/read.ts"
import { defaultReference } from "../../../packs/reference.ts"
import { readDisclosure } from "../../../read/index.ts"
import { checkDisclosure } from "../../index.ts"

async function found(kind: "预算" | "决算", text: string): Promise<string[]> {
  const whole = `海州市云间区体育局2024年度部门${kind}\n\n三、政府采购情况\n${text}\n`
  const document = await readDocument(new TextEncoder().encode(whole), "海州.txt")
  const { findings } = checkDisclosure({
    disclosure: readDisclosure(document, defaultReference),
    lastYear: null,
    reference: defaultReference,
  })
  return findings
    .filter(({ check }) => check === "PRO-008")
    .map(({ severity, says }) => `${severity} ${says}`)
}

test("预算：预留给中小企业的不超过采购预算，小微不超过中小", async () => {
  const total =
    "2024年度本部门政府采购预算60.00万元，其中：政府采购货物预算60.00万元、政府采购工程预算0万元、政府采购服务预算0万元。"
  expect(await found("预算", `${total}面向中小企业预留政府采购项目预算金额60.00万元。`)).toEqual([])
  expect(await found("预算", `${total}面向中小企业预留政府采购项目预算金额66.00万元。`)).toEqual([
    "error 66.00",
  ])
  expect(
    await found(
      "预算",
      `${total}面向中小企业预留政府采购项目预算金额20.00万元，面向小微企业预留政府采购项目预算金额30.00万元。`,
    ),
  ).toEqual(["warning 30.00"])
})

test("决算：预留的是预算，采购金额是合同，不比；中标的合计不超过合同总额", async () => {
  const total =
    "海州市云间区体育局2024年度政府采购金额（以合同签订为准）为20.00万元，其中：货物采购金额20.00万元、工程采购金额0万元、服务采购金额0万元。"
  const awarded = (other: string) =>
    `${total}2024年度本部门面向中小企业预留政府采购项目预算金额25.00万元。在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额15.00万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额${other}万元。`
  expect(await found("决算", awarded("5.00"))).toEqual([])
  expect(await found("决算", awarded("15.00"))).toEqual(["warning 15.00万元、15.00万元"])
})
