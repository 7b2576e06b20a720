import { type FormEvent, useId, useState } from "react"
import type { Invitation } from "../answers/office.ts"
import type { PeopleView, PersonRow } from "../answers/people.ts"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { Modal } from "../parts/modal.tsx"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { chosenPosts, endingRole, postsFrom, seatsFor } from "./posts.ts"
import { SeatsField } from "./seats-field.tsx"

/** What an administrator can do to an account. */
export type PersonAct = "grant" | "suspend" | "restore" | "handOver" | "invite"

export const personActNames: Readonly<Record<PersonAct, string>> = {
  grant: "授权",
  invite: "发启用码",
  suspend: "停用",
  restore: "恢复",
  handOver: "移交工作",
}

const sayings: Readonly<Record<PersonAct, string>> = {
  grant: "授权后打印启用码，当面交给本人。",
  invite: "本人忘了密码或丢了启用码时，发一个新的；旧的启用码和已有的登录即刻作废。",
  suspend: "停用后不能登录，已有的登录即刻作废；做过的事都留着。",
  restore: "恢复后发一个新的启用码，本人重新设置密码。",
  handOver: "把这个人的岗位移交给另一个人；以前办的事仍记在原来的人名下。",
}

interface Props {
  readonly act: PersonAct
  readonly person: PersonRow
  readonly roles: PeopleView["roles"]
  readonly bodies: PeopleView["bodies"]
  readonly people: readonly PersonRow[]
  readonly onInvitation: (invitation: Invitation) => void
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Asks for what is needed to do something to an account, and does it. */
export function PersonDialog({ act, person, roles, bodies, people, onInvitation, onDone, onClose }: Props) {
  const [posts, setPosts] = useState(
    person.posts.length > 0
      ? chosenPosts(person.posts)
      : [{ role: roles[0]?.role ?? "", codes: [], until: "" }],
  )
  const [reason, setReason] = useState("")
  const [to, setTo] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const id = useId()

  async function perform(event: FormEvent) {
    event.preventDefault()
    const read = postsFrom(posts, roles)
    if (act === "grant" && read.trouble !== "") return setTrouble(read.trouble)
    if (act === "handOver" && to === "") return setTrouble("请选择移交给谁。")
    if (act === "suspend" && reason.trim() === "") return setTrouble("请写明停用的原因。")
    setTrouble("")
    setBusy(true)
    try {
      const at = `/people/${encodeURIComponent(person.id)}`
      const { invitation } = await (act === "grant"
        ? ask<{ invitation: Invitation | null }>("PUT", `${at}/posts`, { posts: read.posts })
        : ask<{ invitation: Invitation | null }>("POST", `${at}/${stepOf(act)}`, {
            ...(act === "suspend" && { reason: reason.trim() }),
            ...(act === "handOver" && { to }),
          }))
      if (invitation) onInvitation(invitation)
      onDone()
      onClose()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      title={`${personActNames[act]}：${person.name}（${person.id}）`}
      onClose={onClose}
      isWide={act === "grant"}
    >
      <form onSubmit={(event) => void perform(event)} noValidate>
        <p className="hint">{sayings[act]}</p>
        {act === "grant" && (
          <fieldset>
            <legend>岗位</legend>
            {posts.map((post, i) => {
              const seat = roles.find(({ role }) => role === post.role)?.seat
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: posts have no other name
                <div className="inline post" key={i}>
                  <p className="field">
                    <label htmlFor={`${id}-role-${i}`}>岗位</label>
                    <select
                      id={`${id}-role-${i}`}
                      value={post.role}
                      onChange={(event) =>
                        setPosts(
                          posts.map((each, n) =>
                            n === i ? { role: event.target.value, codes: [], until: "" } : each,
                          ),
                        )
                      }
                    >
                      {roles.map(({ role, roleName }) => (
                        <option key={role} value={role}>
                          {roleName}
                        </option>
                      ))}
                    </select>
                  </p>
                  {seat !== "region" && (
                    <SeatsField
                      label={seat === "unit" ? "单位" : seat === "department" ? "部门" : "所管部门"}
                      codes={post.codes}
                      onCodes={(codes) =>
                        setPosts((all) => all.map((each, n) => (n === i ? { ...each, codes } : each)))
                      }
                      seats={seatsFor(seat, bodies)}
                    />
                  )}
                  {post.role === endingRole && (
                    <Field
                      label="截止日期"
                      type="date"
                      value={post.until}
                      onText={(until) =>
                        setPosts((all) => all.map((each, n) => (n === i ? { ...each, until } : each)))
                      }
                    />
                  )}
                  {posts.length > 1 && (
                    <button
                      type="button"
                      className="link"
                      onClick={() => setPosts(posts.filter((_, n) => n !== i))}
                    >
                      删除
                    </button>
                  )}
                </div>
              )
            })}
            <button
              type="button"
              className="button"
              onClick={() => setPosts([...posts, { role: roles[0]?.role ?? "", codes: [], until: "" }])}
            >
              再加一个岗位
            </button>
          </fieldset>
        )}
        {act === "suspend" && <Area label="原因" value={reason} onText={setReason} />}
        {act === "handOver" && (
          <p className="field">
            <label htmlFor={`${id}-to`}>移交给</label>
            <select id={`${id}-to`} value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">请选择</option>
              {people
                .filter((each) => each.id !== person.id)
                .map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}（{each.id}）
                  </option>
                ))}
            </select>
          </p>
        )}
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={busy}>
            {personActNames[act]}
          </button>
          <button type="button" className="button" onClick={onClose}>
            不办了
          </button>
        </p>
      </form>
    </Modal>
  )
}

function stepOf(act: Exclude<PersonAct, "grant">): string {
  return { suspend: "suspend", restore: "restore", handOver: "hand-over", invite: "invitation" }[act]
}
