import { type FormEvent, useState } from "react"
import type { OfficeInfo } from "../answers/office.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { linkTo } from "../parts/route.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

/** 启用账号: a person sets the own password with the printed code. */
export function Accept({ info }: { readonly info: OfficeInfo }) {
  const [region, setRegion] = useState(info.regions[0]?.code ?? "")
  const [id, setId] = useState("")
  const [code, setCode] = useState("")
  const [password, setPassword] = useState("")
  const [again, setAgain] = useState("")
  const [trouble, setTrouble] = useState("")
  const [isDone, setDone] = useState(false)

  async function accept(event: FormEvent) {
    event.preventDefault()
    if (password !== again) return setTrouble("两次输入的密码不一样，请重新输入。")
    setTrouble("")
    try {
      await ask("POST", "/accounts/accept", { region, id: id.trim(), code, password })
      setDone(true)
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  if (isDone)
    return (
      <main className="narrow">
        <h1>账号已启用</h1>
        <p>
          请用新密码<a href={linkTo("tasks")}>登录</a>。
        </p>
      </main>
    )
  return (
    <main className="narrow">
      <h1>启用账号</h1>
      <form onSubmit={(event) => void accept(event)}>
        {info.regions.length > 1 && (
          <p className="field">
            <label htmlFor="region">地区</label>
            <select id="region" value={region} onChange={(event) => setRegion(event.target.value)}>
              {info.regions.map(({ code: each, name }) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        <Field label="账号" value={id} onText={setId} autoComplete="username" required />
        <Field
          label="启用码"
          value={code}
          onText={setCode}
          hint="纸上的三组字，横线和大小写不要紧"
          required
        />
        <Field
          label="新密码"
          type="password"
          value={password}
          onText={setPassword}
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
        <p className="row">
          <button type="submit" className="button main">
            启用
          </button>
          <a href={linkTo("tasks")}>回到登录</a>
        </p>
      </form>
    </main>
  )
}
