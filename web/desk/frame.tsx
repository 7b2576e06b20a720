import { type ReactNode, useEffect, useState } from "react"
import { Brand } from "../shared/theme/brand.tsx"
import type { Me } from "./answers/me.ts"
import { ask } from "./client.ts"
import { Menu } from "./menu/menu.tsx"
import { menuOf } from "./menu/pages.ts"
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
  const menu = menuOf(me, year)
  const title = menu.flatMap(({ pages }) => pages).find(({ name }) => name === place)?.title
  useEffect(() => {
    document.title = `${title ? `${title} · ` : ""}${me.region.name} · 明账`
  }, [title, me.region.name])

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
      <Menu groups={menu} place={place} />
      <TroubleLine>{trouble}</TroubleLine>
      {children}
    </div>
  )
}

function rolesText({ person }: Me): string {
  return [...new Set(person.posts.map(({ roleName }) => roleName))].join("、")
}
