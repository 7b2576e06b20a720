import type { Invitation } from "../answers/office.ts"

/** One-time codes, to be printed and handed over; they are shown this once. */
export function Codes({ invitations }: { readonly invitations: readonly Invitation[] }) {
  return (
    <section className="codes" aria-label="启用码">
      <p>启用码只显示这一次，请打印或抄下来当面交给本人；本人在登录页点“启用账号”，用它设置自己的密码。</p>
      <ul>
        {invitations.map(({ id, name, roles, code, expires }) => (
          <li key={id}>
            <b>{name}</b>（账号 {id}，{roles}）<code>{code}</code>
            <span className="hint">有效期到 {new Date(expires).toLocaleDateString("zh-CN")}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={() => print()}>
        打印
      </button>
    </section>
  )
}
