import { type HeldRole, type Person, roleNames } from "../../flow/index.ts"

/** Somebody of the demonstration as the page that says who to sign in as names them. */
export interface Guide {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  readonly at: readonly string[]
  /** What there is to see for them, in a sentence. */
  readonly sees: string
  /** Whether they stand for all who see the same. */
  readonly isFirst: boolean
}

/** The years that stand in the demonstration: one being made, one executed with the bodies that are in it. */
export interface Shown {
  readonly year: number
  readonly executed: { readonly year: number; readonly bodies: ReadonlySet<string> } | null
}

/** Who comes first: those with most to see. */
const order: readonly HeldRole[] = [
  "bureauHead",
  "bureauOfficer",
  "departmentFinance",
  "departmentHead",
  "unitClerk",
  "unitHead",
  "congressReader",
  "auditor",
  "evaluator",
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
]

/** The people of a demonstration in the order one may want to be them, with what each sees. */
export function guideTo(people: readonly Person[], shown: Shown): Guide[] {
  const said = new Set<string>()
  const sorted = people.toSorted((a, b) => rankOf(a, shown) - rankOf(b, shown))
  return sorted.map(({ id, name, posts }) => {
    const at = posts.flatMap((post) => post.at)
    const sees = posts.map(({ role }) => seenBy(role, at, shown)).join("")
    const isFirst = !said.has(sees)
    said.add(sees)
    return { id, name, roles: posts.map(({ role }) => roleNames[role]), at, sees, isFirst }
  })
}

function rankOf({ posts }: Person, { executed }: Shown): number {
  const [post] = posts
  const isExecuted = post?.at.some((code) => executed?.bodies.has(code)) ?? false
  return (post ? order.indexOf(post.role) : order.length) * 2 + (isExecuted ? 0 : 1)
}

function seenBy(role: HeldRole, at: readonly string[], { year, executed }: Shown): string {
  const isExecuted = executed !== null && at.some((code) => executed.bodies.has(code))
  const also = (text: string) => (isExecuted ? `；${executed.year}年${text}` : "")
  switch (role) {
    case "bureauHead":
      return `${year}年各部门走到哪一步，下达控制数${executed ? `；${executed.year}年的执行、预警、绩效、决算和年终结转` : ""}。`
    case "bureauOfficer":
      return `所管部门的上报稿，受理和退回${also("的支付登记，有几笔找不到指标")}。`
    case "departmentFinance":
      return `${year}年分解控制数、受理单位、汇总上报${also("的监控、自评、决算，还有一个询问等着答复")}。`
    case "departmentHead":
      return `${year}年本部门的预算，公开以前由他审签${also("的监控、自评和决算")}。`
    case "unitClerk":
      return `填报本单位${year}年预算${also("的合同和资产、绩效监控和自评、决算")}。`
    case "unitHead":
      return `审核、上报本单位${year}年预算${also("等着审批的一笔调剂，自评和决算")}。`
    case "congressReader":
      return executed ? `${executed.year}年批准的预算和它的执行，向部门询问。` : "提交以后的预算草案。"
    case "auditor":
      return "所有部门的上报稿、执行和办理记录，只看不改。"
    case "evaluator":
      return "受委托的评价：一项在跟踪整改，一项等着报方案。"
    case "systemAdministrator":
      return "建账号；看不到预算。"
    case "securityAdministrator":
      return "授权、发启用码、停用账号；看不到预算。"
    case "auditAdministrator":
      return "谁办了什么：办理记录和管理记录。"
  }
}
