import { useState } from "react"
import type { Demo, OfficeInfo } from "../answers/office.ts"
import { ask } from "../client.ts"
import { linkTo } from "../parts/route.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"

interface Props {
  readonly info: OfficeInfo
  /** The secret of the printed address, when somebody came by it. */
  readonly secret?: string
  readonly onInfo: () => void
  /** Hears as whom somebody wants to sign in. */
  readonly onPick?: (id: string, password: string) => void
}

/** The demonstration county: as whom one can look around, and how it is made and removed. */
export function DemoCard({ info, secret, onInfo, onPick }: Props) {
  const mayChange = info.mayChangeDemo || secret !== undefined
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState("")
  const { value: demo } = useLoaded<Demo>(info.demo ? "/demo" : null)

  async function change(method: "POST" | "DELETE") {
    setBusy(true)
    setTrouble("")
    try {
      await ask(method, "/demo", undefined, { secret })
      onInfo()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  const pick = (id: string) => onPick?.(id, demo?.password ?? "")
  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">到演示县看一看</h2>
      <p>
        一个虚构的县，各个角色都有人：新的一年正在二上当中，上一年有支付、合同、绩效和决算。与真实数据分开，随时可以删除。
      </p>
      <TroubleLine>{trouble}</TroubleLine>
      {demo && !onPick && (
        <p>
          {demo.region.name}已经建立，请到<a href={linkTo("tasks")}>登录页</a>选一个人登录。
        </p>
      )}
      {demo && onPick && (
        <>
          <p>
            {demo.region.name}，密码都是 <code>{demo.password}</code>。点一个人填好账号，再点“登录”：
          </p>
          <People people={demo.people.filter(({ isFirst }) => isFirst)} onPick={pick} />
          <details>
            <summary>其余{demo.people.filter(({ isFirst }) => !isFirst).length}人</summary>
            <People people={demo.people.filter(({ isFirst }) => !isFirst)} onPick={pick} />
          </details>
        </>
      )}
      {!mayChange && !info.demo && (
        <p className="hint">请在运行明账的电脑上打开这一页建立，或用启动窗口里显示的“#/set-up/…”地址打开。</p>
      )}
      <p className="row">
        {mayChange && !demo && (
          <button type="button" className="button" disabled={busy} onClick={() => void change("POST")}>
            {busy ? "正在建立，约需十几秒……" : info.demo ? "重新建立演示县" : "建立演示县"}
          </button>
        )}
        {mayChange && info.demo && (
          <button type="button" className="button" disabled={busy} onClick={() => void change("DELETE")}>
            删除演示县
          </button>
        )}
      </p>
    </section>
  )
}

interface PeopleProps {
  readonly people: Demo["people"]
  readonly onPick: (id: string) => void
}

function People({ people, onPick }: PeopleProps) {
  return (
    <ul className="people-picks">
      {people.map(({ id, name, roles, at, sees }) => (
        <li key={id}>
          <button type="button" className="link" onClick={() => onPick(id)}>
            {id}
          </button>
          <span className="hint">
            {name} · {roles.join("、")}
            {at.length > 0 ? ` · ${at.join("、")}` : ""}
          </span>
          <span className="sees">{sees}</span>
        </li>
      ))}
    </ul>
  )
}
