import { type FormEvent, useState } from "react"
import { DeputyForm } from "../account/deputy-form.tsx"
import type { Invitation } from "../answers/office.ts"
import type { PeopleView, PersonRow } from "../answers/people.ts"
import { ask } from "../client.ts"
import { Codes } from "../parts/codes.tsx"
import { Field } from "../parts/field.tsx"
import { useSession } from "../parts/session.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { type PersonAct, PersonDialog, personActNames } from "./person-dialog.tsx"

/** Accounts: who is there, which posts they hold, and what an administrator does to them. */
export function PeoplePage() {
  const { me } = useSession()
  const { value, trouble, again } = useLoaded<PeopleView>("/people")
  const [codes, setCodes] = useState<readonly Invitation[]>([])
  const [words, setWords] = useState("")
  const [chosen, setChosen] = useState<{ act: PersonAct; person: PersonRow } | null>(null)
  const shown = value?.people.filter((person) => wordsOf(person).includes(words.trim())) ?? []
  return (
    <main className="broad">
      <h1>人员和权限</h1>
      {codes.length > 0 && <Codes invitations={codes} />}
      {me.may.createPeople && <CreateForm onDone={again} />}
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && (
        <>
          <p className="field">
            <label htmlFor="people-words">查找</label>
            <input
              id="people-words"
              type="search"
              value={words}
              placeholder="账号、姓名、岗位或编码"
              onChange={(event) => setWords(event.target.value)}
            />
          </p>
          <p className="hint" role="status">
            {shown.length === value.people.length
              ? `共${value.people.length}人`
              : `显示${shown.length}人，共${value.people.length}人`}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
          <section className="scroll" aria-label="人员" tabIndex={0}>
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">账号</th>
                  <th scope="col">姓名</th>
                  <th scope="col">状态</th>
                  <th scope="col">岗位</th>
                  <th scope="col">办理</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((person) => (
                  <tr key={person.id}>
                    <th scope="row">{person.id}</th>
                    <td>{person.name}</td>
                    <td>
                      <StateBadge state={person.state}>{person.stateName}</StateBadge>
                    </td>
                    <td>
                      {person.posts.map(({ role, roleName, at, until }) => (
                        <div key={role + at.join()}>
                          {roleName}{" "}
                          <span className="hint">
                            {at.join("、")}
                            {until && ` 到${dayText(until)}`}
                          </span>
                        </div>
                      ))}
                    </td>
                    <td>
                      <span className="row tight">
                        {person.acts.map((act) => (
                          <button
                            key={act}
                            type="button"
                            className="link"
                            aria-label={`${personActNames[act as PersonAct]}：${person.name}`}
                            onClick={() => setChosen({ act: act as PersonAct, person })}
                          >
                            {personActNames[act as PersonAct]}
                          </button>
                        ))}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {(value.deputies.length > 0 || me.may.grantPeople) && (
            <section className="card" aria-labelledby="deputies-title">
              <h2 id="deputies-title">委托代理</h2>
              <ul className="plain">
                {value.deputies.map(({ by, for: whom, from, until }) => (
                  <li key={`${by} ${whom} ${from}`}>
                    {by}代{whom}办理，{dayText(from)}至{dayText(until)}
                  </li>
                ))}
              </ul>
              {me.may.grantPeople && <DeputyForm onDone={again} />}
            </section>
          )}
          {chosen && (
            <PersonDialog
              {...chosen}
              roles={value.roles}
              bodies={value.bodies}
              people={value.people}
              onInvitation={(invitation) =>
                setCodes((all) => [...all.filter(({ id }) => id !== invitation.id), invitation])
              }
              onDone={again}
              onClose={() => setChosen(null)}
            />
          )}
        </>
      )}
    </main>
  )
}

function wordsOf({ id, name, stateName, posts }: PersonRow): string {
  const held = posts.map(({ roleName, at }) => `${roleName} ${at.join(" ")}`)
  return [id, name, stateName, ...held].join(" ")
}

function CreateForm({ onDone }: { readonly onDone: () => void }) {
  const [id, setId] = useState("")
  const [name, setName] = useState("")
  const [trouble, setTrouble] = useState("")
  const [said, setSaid] = useState("")

  async function create(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    setSaid("")
    try {
      await ask("POST", "/people", { id: id.trim(), name: name.trim() })
      setSaid(`已建账号“${id.trim()}”，请安全管理员授权。`)
      setId("")
      setName("")
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    }
  }

  return (
    <section className="card" aria-labelledby="create-title">
      <h2 id="create-title">建账号</h2>
      <form className="inline" onSubmit={(event) => void create(event)}>
        <Field label="账号" value={id} onText={setId} required />
        <Field label="姓名" value={name} onText={setName} required />
        <button type="submit" className="button">
          建账号
        </button>
        <TroubleLine>{trouble}</TroubleLine>
        <p role="status" className="said">
          {said}
        </p>
      </form>
    </section>
  )
}
