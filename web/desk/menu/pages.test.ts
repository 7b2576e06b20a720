import { expect, test } from "vitest"
import type { HeldRole } from "../../../src/flow/roles.ts"
import type { Me } from "../answers/me.ts"
import { menuOf } from "./pages.ts"

const region = { code: "990101", name: "云岭县", place: "national", isDemo: false }
const nothing = {
  people: false,
  createPeople: false,
  grantPeople: false,
  administration: false,
  prepareYear: false,
  publicPages: false,
}
const years = [
  { year: 2026, state: "approved", stateName: "已批准" },
  { year: 2027, state: "open", stateName: "已布置" },
]
const post = (role: HeldRole) => ({ role, roleName: "", at: [], until: null })
const who = (role: HeldRole, may: Partial<Me["may"]> = {}): Me => ({
  person: { id: "a", name: "甲", posts: [post(role)] },
  for: null,
  actors: [null],
  region,
  years,
  may: { ...nothing, ...may },
})

/** The menu as it reads: groups with their pages, a group of one page by itself. */
function read(me: Me, year: number): string[] {
  return menuOf(me, year).map(({ title, pages }) =>
    pages.length === 1 ? pages[0]!.title : `${title}：${pages.map((page) => page.title).join("、")}`,
  )
}

const bureauMay = { prepareYear: true, publicPages: true }

test("the head of the bureau has everything of an approved year but other people's accounts", () => {
  expect(read(who("bureauHead", bureauMay), 2026)).toEqual([
    "我的工作",
    "预算编制：部门和单位、文件",
    "执行：预算执行、支付登记、指标变动、合同和资产、年终结转",
    "绩效：绩效监控、绩效自评、结果应用、第三方评价、询问和答复",
    "决算",
    "公开：公众提问、导入档案、公开设置",
    "管理：办理记录、准备年度",
  ])
})

test("what follows the approval is not there before it", () => {
  expect(read(who("bureauHead", bureauMay), 2027)).toEqual([
    "我的工作",
    "预算编制：部门和单位、文件",
    "公开：公众提问、导入档案、公开设置",
    "管理：办理记录、准备年度",
  ])
})

test.each<[HeldRole, string[]]>([
  [
    "unitClerk",
    [
      "我的工作",
      "预算编制：部门和单位、文件",
      "执行：预算执行、指标变动、合同和资产",
      "绩效：绩效监控、绩效自评",
      "决算",
      "办理记录",
    ],
  ],
  [
    "departmentFinance",
    [
      "我的工作",
      "预算编制：部门和单位、文件",
      "执行：预算执行、指标变动、合同和资产",
      "绩效：绩效监控、绩效自评、结果应用、第三方评价、询问和答复",
      "决算",
      "办理记录",
    ],
  ],
  [
    "congressReader",
    [
      "我的工作",
      "文件",
      "执行：预算执行、支付登记、指标变动、合同和资产",
      "绩效：绩效监控、绩效自评、结果应用、第三方评价、询问和答复",
      "决算",
    ],
  ],
  ["evaluator", ["我的工作", "第三方评价"]],
])("%s has the pages of the own work only", (role, menu) => {
  expect(read(who(role), 2026)).toEqual(menu)
})

test("administrators have accounts, not budgets; the audit administrator what was done to them", () => {
  expect(read(who("systemAdministrator", { people: true }), 2026)).toEqual(["我的工作", "人员和权限"])
  expect(read(who("auditAdministrator", { people: true, administration: true }), 2026)).toEqual([
    "我的工作",
    "管理：办理记录、人员和权限、管理记录",
  ])
})

test("whoever acts for somebody has the menu of that person", () => {
  const deputy: Me = { ...who("unitClerk"), for: { id: "b", name: "乙", posts: [post("evaluator")] } }
  expect(read(deputy, 2026)).toEqual(["我的工作", "第三方评价"])
})

test("before there is a year there are only the pages that need none", () => {
  const head = { ...who("bureauHead", bureauMay), years: [] }
  expect(read(head, 0)).toEqual(["公开：公众提问、导入档案、公开设置", "准备年度"])
})

test("addresses stay what they were", () => {
  const hrefs = menuOf(who("bureauHead", bureauMay), 2026).flatMap(({ pages }) =>
    pages.map(({ href }) => href),
  )
  expect(hrefs).toContain("#/2026/execution")
  expect(hrefs).toContain("#/questions")
})
