import { type FormEvent, useState } from "react"
import type { Invitation, OfficeInfo } from "../answers/office.ts"
import { ask } from "../client.ts"
import { Codes } from "../parts/codes.tsx"
import { Field } from "../parts/field.tsx"
import { linkTo } from "../parts/route.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { DemoCard } from "./demo-card.tsx"

const posts = ["系统管理员（建账号）", "安全管理员（授权、发启用码）", "审计管理员（查看两人做了什么）"]

/** The first run: the region and its three administrators; nobody gets a password, each a code. */
export function SetUp({
  info,
  secret,
  onInfo,
}: {
  readonly info: OfficeInfo
  readonly secret: string
  readonly onInfo: () => void
}) {
  const [code, setCode] = useState("")
  const [name, setName] = useState("")
  const [place, setPlace] = useState(info.places[0]?.name ?? "")
  const [people, setPeople] = useState(posts.map(() => ({ id: "", name: "" })))
  const [trouble, setTrouble] = useState("")
  const [invitations, setInvitations] = useState<readonly Invitation[] | null>(null)

  async function setUp(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    try {
      const answer = await ask<{ invitations: Invitation[] }>("POST", "/office/set-up", {
        secret,
        region: { code: code.trim(), name: name.trim(), place },
        administrators: people.map((each) => ({ id: each.id.trim(), name: each.name.trim() })),
      })
      setInvitations(answer.invitations)
      onInfo()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  if (invitations)
    return (
      <main className="narrow">
        <h1>{name}的办公室已经设置好</h1>
        <Codes invitations={invitations} />
        <p>
          接下来：三人各自<a href={linkTo("accept")}>启用账号</a>
          ；系统管理员给各单位的人建账号，安全管理员授权并发启用码；财政局负责人准备并布置年度。
        </p>
      </main>
    )
  if (!info.needsSetUp)
    return (
      <main className="narrow">
        <h1>已经设置好了</h1>
        <p>
          {info.regions.find(({ isDemo }) => !isDemo)?.name}的办公室已经设置好，请
          <a href={linkTo("tasks")}>登录</a>。
        </p>
        <DemoCard info={info} secret={secret} onInfo={onInfo} />
      </main>
    )
  return (
    <main className="narrow">
      <h1>设置办公室</h1>
      <form onSubmit={(event) => void setUp(event)}>
        <Field label="地区名称" value={name} onText={setName} placeholder="云岭县" required />
        <Field
          label="行政区划代码"
          value={code}
          onText={setCode}
          inputMode="numeric"
          hint="六位数字"
          required
        />
        <p className="field">
          <label htmlFor="place">表式</label>
          <select id="place" value={place} onChange={(event) => setPlace(event.target.value)}>
            {info.places.map((each) => (
              <option key={each.name} value={each.name}>
                {each.title}
              </option>
            ))}
          </select>
        </p>
        {posts.map((post, i) => (
          <fieldset key={post}>
            <legend>{post}</legend>
            {(["id", "name"] as const).map((key) => (
              <Field
                key={key}
                label={key === "id" ? "账号" : "姓名"}
                value={people[i]![key]}
                onText={(value) =>
                  setPeople(people.map((each, n) => (n === i ? { ...each, [key]: value } : each)))
                }
                required
              />
            ))}
          </fieldset>
        ))}
        <p className="hint">三员互相制约，须是三个人；他们不参与预算业务。</p>
        <TroubleLine>{trouble}</TroubleLine>
        <button type="submit" className="button main">
          设置
        </button>
      </form>
      <DemoCard info={info} secret={secret} onInfo={onInfo} />
    </main>
  )
}
