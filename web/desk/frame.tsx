import { type ReactNode, useState } from "react"
import { rightsTo } from "../../src/flow/rights.ts"
import { Brand } from "../shared/theme/brand.tsx"
import type { Me } from "./api.ts"
import { ask } from "./client.ts"
import { linkTo } from "./parts/route.ts"
import { useSession } from "./parts/session.ts"
import { TroubleLine } from "./parts/trouble-line.tsx"

/** The frame before anybody is signed in. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="desk">
      <header className="bar">
        <a href="./" className="home" aria-label="明账首页">
          <Brand />
        </a>
        <span className="grow" />
        <a href="./#check">检查公开文件</a>
        <a href="./#compile">编制预算</a>
      </header>
      {children}
    </div>
  )
}

interface Props {
  readonly years: readonly number[]
  readonly place: string
  readonly onMe: (me: Me) => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** The frame of somebody's pages: where one is, which year, who acts and for whom. */
export function Frame({ years, place, onMe, onLeave, children }: Props) {
  const { me, year } = useSession()
  const [trouble, setTrouble] = useState("")
  const ofYear = year !== 0
  const pages = [
    ...(ofYear
      ? [
          { name: "tasks", title: "我的工作", href: linkTo(year, "tasks") },
          { name: "bodies", title: "部门和单位", href: linkTo(year, "bodies") },
          ...moneyPages(me, year),
          { name: "documents", title: "文件", href: linkTo(year, "documents") },
          { name: "monitoring", title: "绩效监控", href: linkTo(year, "monitoring") },
          { name: "results", title: "绩效自评", href: linkTo(year, "results") },
          { name: "finals", title: "决算", href: linkTo(year, "finals") },
          ...(seesAppraisals(me)
            ? [{ name: "appraisals", title: "第三方评价", href: linkTo(year, "appraisals") }]
            : []),
          ...(seesInquiries(me)
            ? [{ name: "inquiries", title: "询问和答复", href: linkTo(year, "inquiries") }]
            : []),
          ...(seesTrail(me) ? [{ name: "trail", title: "办理记录", href: linkTo(year, "trail") }] : []),
        ]
      : []),
    ...(me.may.publicPages
      ? [
          { name: "questions", title: "公众提问", href: linkTo("questions") },
          { name: "imports", title: "导入档案", href: linkTo("imports") },
        ]
      : []),
    ...(me.may.people ? [{ name: "people", title: "人员和权限", href: linkTo("people") }] : []),
    ...(me.may.administration
      ? [{ name: "administration", title: "管理记录", href: linkTo("administration") }]
      : []),
    ...(me.may.prepareYear ? [{ name: "prepare", title: "准备年度", href: linkTo("prepare") }] : []),
  ]

  async function actFor(id: string | null) {
    setTrouble("")
    try {
      onMe(await ask<Me>("PUT", "/me/for", { for: id }))
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  async function leave() {
    try {
      await ask("DELETE", "/sessions/current")
      onLeave()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  return (
    <div className={me.region.isDemo ? "desk demo" : "desk"}>
      <button
        type="button"
        className="skip"
        onClick={() =>
          document.querySelector<HTMLElement>("main :is(a, button, input, select, textarea)")?.focus()
        }
      >
        跳到内容
      </button>
      {me.region.isDemo && (
        <aside className="demo-band" aria-label="演示">
          演示县：这里的地方、人和数字都是虚构的，随便试，不影响真实数据。
        </aside>
      )}
      <header className="bar desk-bar">
        <a href="./" className="home" aria-label="明账首页">
          <Brand />
        </a>
        <strong className="region">{me.region.name}</strong>
        {years.length > 0 && (
          <label className="year">
            <span className="unseen">年度</span>
            <select
              value={year}
              onChange={(event) => {
                location.hash = linkTo(event.target.value, "tasks")
              }}
            >
              {(years.includes(year) ? years : [year, ...years]).map((each) => (
                <option key={each} value={each}>
                  {each}年
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="grow" />
        <span className="who">
          <a href={linkTo("account")}>{me.person.name}</a>
          {me.actors.length > 1 || me.for ? (
            <label>
              <span className="unseen">以谁的身份办理</span>
              <select value={me.for?.id ?? ""} onChange={(event) => void actFor(event.target.value || null)}>
                {me.actors.map((actor) => (
                  <option key={actor?.id ?? ""} value={actor?.id ?? ""}>
                    {actor ? `代${actor.name}办理` : "本人"}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <span className="hint roles">{rolesText(me)}</span>
          )}
        </span>
        <button type="button" className="button" onClick={() => void leave()}>
          退出
        </button>
      </header>
      <nav className="pages" aria-label="页面">
        {pages.map(({ name, title, href }) => (
          <a key={name} href={href} aria-current={name === place ? "page" : undefined}>
            {title}
          </a>
        ))}
      </nav>
      <TroubleLine>{trouble}</TroubleLine>
      {children}
    </div>
  )
}

/** Pages of the money, when there is an approved budget to follow, for who may see it. */
function moneyPages(me: Me, year: number) {
  if (me.years.find((each) => each.year === year)?.state !== "approved") return []
  return [
    ...(holds(me, "unit", "seeExecution")
      ? [{ name: "execution", title: "预算执行", href: linkTo(year, "execution") }]
      : []),
    ...(holds(me, "year", "seeExecution")
      ? [{ name: "payments", title: "支付登记", href: linkTo(year, "payments") }]
      : []),
    ...(holds(me, "unit", "seeExecution")
      ? [
          { name: "changes", title: "指标变动", href: linkTo(year, "changes") },
          { name: "contracts", title: "合同和资产", href: linkTo(year, "contracts") },
        ]
      : []),
  ]
}

/** Whether somebody's posts may do an act somewhere; for whom they act holds posts not known here. */
function holds({ person, for: principal }: Me, of: "year" | "unit", act: "seeExecution"): boolean {
  return (
    principal !== null ||
    rightsTo(of, act).some(({ role }) => person.posts.some((post) => post.role === role))
  )
}

/** Whether the table of rights lets somebody see what was done; for whom they act holds posts not known here. */
function seesTrail({ person, for: principal }: Me): boolean {
  const rows = (["year", "department", "unit"] as const).flatMap((of) => rightsTo(of, "seeTrail"))
  return principal !== null || rows.some(({ role }) => person.posts.some((post) => post.role === role))
}

/** Whether somebody asks departments, or answers. */
function seesInquiries({ person, for: principal }: Me): boolean {
  const rows = rightsTo("department", "seeInquiries")
  return principal !== null || rows.some(({ role }) => person.posts.some((post) => post.role === role))
}

/** Whether somebody appraises, is appraised, or reads of it. */
function seesAppraisals({ person, for: principal }: Me): boolean {
  const rows = rightsTo("appraisal", "seeAppraisal")
  return principal !== null || rows.some(({ role }) => person.posts.some((post) => post.role === role))
}

function rolesText({ person }: Me): string {
  return [...new Set(person.posts.map(({ roleName }) => roleName))].join("、")
}
