import type { ReactNode } from "react"
import type { BodyView } from "../answers/body.ts"
import { linkTo } from "../parts/route.ts"
import { useSession } from "../parts/session.ts"
import { StateBadge } from "../parts/state-badge.tsx"

interface Props {
  readonly year: number
  readonly body: BodyView
  readonly part: string
  readonly children?: ReactNode
}

/** The head of a department's or unit's pages: whose it is, how far it is, and its parts. */
export function BodyHead({ year, body, part, children }: Props) {
  const { code, name, kind, department, departmentName, state, stateName, may } = body
  const { me } = useSession()
  const seesDepartment = me.person.posts.some(({ role }) => role !== "unitClerk" && role !== "unitHead")
  const parts = [
    { name: "now", title: "办理" },
    ...(may.seeDraft ? [{ name: "findings", title: "检查和表" }] : []),
    ...(may.seeDraft ? [{ name: "history", title: "修改历史" }] : []),
    { name: "versions", title: `版本（${body.versions.length}）` },
    { name: "course", title: "从申报到得分" },
  ]
  return (
    <div className="body-head">
      <h1 tabIndex={-1}>
        {name} <span className="hint">{code}</span>
      </h1>
      <StateBadge state={state}>{stateName}</StateBadge>
      {kind === "unit" && departmentName !== "" && !seesDepartment && (
        <span className="hint">{departmentName}</span>
      )}
      {kind === "unit" && departmentName !== "" && seesDepartment && (
        <a href={linkTo(year, "bodies", department)} className="hint">
          {departmentName}
        </a>
      )}
      <nav aria-label={name}>
        {parts.map((each) => (
          <a
            key={each.name}
            href={linkTo(year, "bodies", code, ...(each.name === "now" ? [] : [each.name]))}
            aria-current={each.name === part ? "page" : undefined}
          >
            {each.title}
          </a>
        ))}
      </nav>
      {children}
    </div>
  )
}
