import { type FormEvent, useState } from "react"
import type { Demo, Me, OfficeInfo } from "../api.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { linkTo } from "../parts/route.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"

interface Props {
  readonly info: OfficeInfo
  readonly onMe: (me: Me) => void
  readonly onInfo: () => void
}

/** Signing in, and the two other ways in: a first set-up and the demonstration county. */
export function SignIn({ info, onMe, onInfo }: Props) {
  const [region, setRegion] = useState(info.regions[0]?.code ?? "")
  const [id, setId] = useState("")
  const [password, setPassword] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)

  async function signIn(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setTrouble("")
    try {
      onMe(await ask<Me>("POST", "/sessions", { region, id: id.trim(), password }))
    } catch (error) {
      setTrouble((error as Error).message)
      setPassword("")
    } finally {
      setBusy(false)
    }
  }

  return (
    <main className="narrow">
      <h1>登录</h1>
      {info.regions.length > 0 && (
        <form onSubmit={(event) => void signIn(event)}>
          {info.regions.length > 1 && (
            <p className="field">
              <label htmlFor="region">地区</label>
              <select id="region" value={region} onChange={(event) => setRegion(event.target.value)}>
                {info.regions.map(({ code, name, isDemo }) => (
                  <option key={code} value={code}>
                    {name}
                    {isDemo ? "（演示）" : ""}
                  </option>
                ))}
              </select>
            </p>
          )}
          <Field label="账号" value={id} onText={setId} autoComplete="username" required />
          <Field
            label="密码"
            type="password"
            value={password}
            onText={setPassword}
            autoComplete="current-password"
            required
          />
          <TroubleLine>{trouble}</TroubleLine>
          <p className="row">
            <button type="submit" className="button main" disabled={busy}>
              登录
            </button>
            <a href={linkTo("accept")}>启用账号或重设密码</a>
          </p>
        </form>
      )}
      {info.needsSetUp && (
        <section className="card">
          <h2>设置自己的办公室</h2>
          <p>
            还没有设置。请在运行明账的电脑上，打开启动窗口里显示的“#/set-up/…”地址：只有看得到那一行的人能设置。
          </p>
        </section>
      )}
      <DemoCard
        info={info}
        onInfo={onInfo}
        onPick={(who, word) => {
          setRegion(info.demo?.region.code ?? region)
          setId(who)
          setPassword(word)
        }}
      />
    </main>
  )
}

function DemoCard({
  info,
  onInfo,
  onPick,
}: {
  readonly info: OfficeInfo
  readonly onInfo: () => void
  readonly onPick: (id: string, password: string) => void
}) {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState("")
  const { value: demo } = useLoaded<Demo>(info.demo ? "/demo" : null)

  async function change(method: "POST" | "DELETE") {
    setBusy(true)
    setTrouble("")
    try {
      await ask(method, "/demo")
      onInfo()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <section className="card" aria-labelledby="demo-title">
      <h2 id="demo-title">到演示县看一看</h2>
      <p>一个虚构的县，各个角色都有人，这一年正在二上当中。与真实数据分开，随时可以删除。</p>
      <TroubleLine>{trouble}</TroubleLine>
      {demo && (
        <>
          <p>
            {demo.region.name}，密码都是 <code>{demo.password}</code>。点一个人填好账号，再点“登录”：
          </p>
          <ul className="people-picks">
            {demo.people.map(({ id, name, roles, at }) => (
              <li key={id}>
                <button type="button" className="link" onClick={() => onPick(id, demo.password)}>
                  {id}
                </button>
                <span className="hint">
                  {name} · {roles.join("、")}
                  {at.length > 0 ? ` · ${at.join("、")}` : ""}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="row">
        {!demo && (
          <button type="button" className="button" disabled={busy} onClick={() => void change("POST")}>
            {busy ? "正在建立，约需十几秒……" : info.demo ? "重新建立演示县" : "建立演示县"}
          </button>
        )}
        {info.demo && (
          <button type="button" className="button" disabled={busy} onClick={() => void change("DELETE")}>
            删除演示县
          </button>
        )}
      </p>
    </section>
  )
}
