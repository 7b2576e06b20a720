import { type FormEvent, useState } from "react"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { useSession } from "../parts/session.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { DeputyForm } from "./deputy-form.tsx"

/** One's own account: posts, password, a deputy for some days. */
export function OwnAccount() {
  const { me, refresh } = useSession()
  const [before, setBefore] = useState("")
  const [after, setAfter] = useState("")
  const [again, setAgain] = useState("")
  const [trouble, setTrouble] = useState("")

  async function change(event: FormEvent) {
    event.preventDefault()
    if (after !== again) return setTrouble("两次输入的新密码不一样，请重新输入。")
    setTrouble("")
    try {
      await ask("PUT", "/me/password", { before, after })
      refresh()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  return (
    <main>
      <h1>我的账号</h1>
      <section className="card">
        <h2>
          {me.person.name}（{me.person.id}）
        </h2>
        <ul className="plain">
          {me.person.posts.map(({ role, roleName, at }) => (
            <li key={role + at.join()}>
              {roleName}
              {at.length > 0 && <span className="hint"> {at.join("、")}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className="card" aria-labelledby="password-title">
        <h2 id="password-title">修改密码</h2>
        <form onSubmit={(event) => void change(event)}>
          <Field
            label="现在的密码"
            type="password"
            value={before}
            onText={setBefore}
            autoComplete="current-password"
            required
          />
          <Field
            label="新密码"
            type="password"
            value={after}
            onText={setAfter}
            autoComplete="new-password"
            hint="至少10个字，可以用一句话"
            required
          />
          <Field
            label="再输一遍"
            type="password"
            value={again}
            onText={setAgain}
            autoComplete="new-password"
            required
          />
          <TroubleLine>{trouble}</TroubleLine>
          <p className="hint">修改以后要用新密码重新登录。</p>
          <button type="submit" className="button">
            修改密码
          </button>
        </form>
      </section>
      <section className="card" aria-labelledby="deputy-title">
        <h2 id="deputy-title">委托代理</h2>
        <p className="hint">出差、休假时由别人代您办理；代理人办的每件事都记明“代您办理”。</p>
        <DeputyForm principal={me.person.id} />
      </section>
    </main>
  )
}
