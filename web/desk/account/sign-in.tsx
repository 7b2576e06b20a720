import { type FormEvent, useRef, useState } from "react"
import type { Me } from "../answers/me.ts"
import type { OfficeInfo } from "../answers/office.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { linkTo } from "../parts/route.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { DemoCard } from "./demo-card.tsx"

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
      onMe(await ask<Me>("POST", "/sessions", { region, id: id.trim(), password }, { isQuiet: true }))
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

interface AgainProps {
  readonly me: Me
  readonly onMe: (me: Me) => void
  readonly onOther: () => void
}

/** Asks for the password above the page when a session has ended: what was typed and chosen stays below it. */
export function SignInAgain({ me, onMe, onOther }: AgainProps) {
  const [password, setPassword] = useState("")
  const [trouble, setTrouble] = useState("")
  const busy = useRef(false)

  async function signIn(event: FormEvent) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setTrouble("")
    try {
      const account = { region: me.region.code, id: me.person.id, password }
      let who = await ask<Me>("POST", "/sessions", account, { isQuiet: true })
      if (me.for) who = await ask<Me>("PUT", "/me/for", { for: me.for.id })
      onMe(who)
    } catch (error) {
      setTrouble((error as Error).message)
      setPassword("")
    } finally {
      busy.current = false
    }
  }

  return (
    <Modal title="登录已到期，请重新登录">
      <form onSubmit={(event) => void signIn(event)}>
        <p>
          {me.region.name} {me.person.name}（{me.person.id}
          ）。页面上填写的内容和选好的文件都还在，登录后接着办。
        </p>
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
          <button type="submit" className="button main">
            登录
          </button>
          <button type="button" className="link" onClick={onOther}>
            换人登录（放弃页面上的内容）
          </button>
        </p>
      </form>
    </Modal>
  )
}
