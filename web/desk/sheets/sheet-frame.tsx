import { type ReactNode, useState } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import { ActDialog } from "../act/act-dialog.tsx"
import type { ActChoice } from "../answers/act-choice.ts"
import type { SheetHead } from "../answers/sheet.ts"
import { ask } from "../client.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  /** Where the sheet is asked for. */
  readonly at: string
  readonly view: SheetHead & { readonly findings: readonly Finding[] }
  /** The list it is in: its address and what it is called. */
  readonly list: { readonly href: string; readonly name: string }
  /** Where the sheet of one of its units is. */
  hrefOf(code: string): string
  /** What each record of the sheet is called, for remarks on a returned sheet. */
  readonly names: ReadonlyMap<string, string>
  /** What is typed on it; without it nothing is. */
  readonly filling?: {
    readonly isDirty: boolean
    readonly busy: boolean
    readonly trouble: string
    save(): Promise<boolean>
  }
  readonly downloads?: ReactNode
  readonly onDone: () => void
  readonly children: ReactNode
}

const untyped = { isDirty: false, busy: false, trouble: "", save: async () => true }

/** What every sheet shows around what it is filled in with: state, acts, why it came back, its units, what was done to it. */
export function SheetFrame({ at, view, list, hrefOf, names, filling, downloads, onDone, children }: Props) {
  const { year, code, name, mayEdit } = view
  const { isDirty, busy, trouble, save } = filling ?? untyped
  const [chosen, setChosen] = useState<ActChoice | null>(null)

  async function begin(choice: ActChoice) {
    if (isDirty && !(await save())) return
    setChosen(choice)
  }

  const errors = view.findings.filter(({ severity }) => severity === "error").length
  const warnings = view.findings.length - errors
  const places = [...names].map(([id, where]) => ({ at: { record: id, field: "value" }, where }))
  return (
    <main className="broad sheet">
      <div className="body-head">
        <h1 tabIndex={-1}>
          {name} <span className="hint">{code}</span>
        </h1>
        <StateBadge state={view.state}>{view.stateName}</StateBadge>
        <a href={list.href} className="hint">
          {list.name}
        </a>
      </div>
      <p className="hint">
        {view.turn.join("")} 部门报送期限{dayText(view.due)}。 <DaysLeft days={view.daysLeft} />
        {view.savedBy && ` 最后由${view.savedBy}保存。`}
      </p>
      {view.comments && (
        <section className="card returned" aria-label="退回意见">
          <p>
            {dayText(view.comments.day)} {view.comments.who}退回
            {view.comments.due && `，请在${dayText(view.comments.due)}前重新报送`}：
          </p>
          <ul>
            {view.comments.comments.map(({ at: place, text }) => (
              <li key={text}>
                {text}
                {place.record !== undefined && names.has(place.record) && (
                  <button type="button" className="link" onClick={() => goTo(place.record!)}>
                    到这一项
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="acts sticky">
        {mayEdit && filling && (
          <button
            type="button"
            className={isDirty ? "button main" : "button"}
            disabled={!isDirty || busy}
            aria-busy={busy}
            onClick={() => void save()}
          >
            {isDirty ? "保存并计算" : "已保存"}
          </button>
        )}
        {view.acts.map((choice) => (
          <button
            key={choice.act}
            type="button"
            className={choice.way === "on" && !isDirty ? "button main" : "button"}
            disabled={busy}
            onClick={() => void begin(choice)}
          >
            {choice.actName}
          </button>
        ))}
        {downloads}
        <span role="status" className="hint">
          {errors > 0 && `${errors}个错误`}
          {errors > 0 && warnings > 0 && "，"}
          {warnings > 0 && `${warnings}条警告`}
          {errors + warnings === 0 && "没有疑问"}
        </span>
      </div>
      <TroubleLine>{trouble}</TroubleLine>
      {view.units.length > 0 && (
        <section aria-labelledby="units-title">
          <h2 id="units-title">所属单位</h2>
          <ul className="cards">
            {view.units.map((unit) => (
              <li key={unit.code} className="card row between">
                <a href={hrefOf(unit.code)}>{unit.name}</a>
                <StateBadge state={unit.state}>{unit.stateName}</StateBadge>
              </li>
            ))}
          </ul>
        </section>
      )}
      {children}
      {view.entries.length > 0 && (
        <details>
          <summary>办理经过（{view.entries.length}）</summary>
          <ol className="plain">
            {view.entries.map(({ day, who, actName, toName, comments }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what was done never changes its place
              <li key={i}>
                {dayText(day)} {who} {actName}，到“{toName}”
                {comments.length > 0 && `：${comments.join("；")}`}
              </li>
            ))}
          </ol>
        </details>
      )}
      {chosen && (
        <ActDialog
          year={year}
          choice={chosen}
          subjects={[{ code, name }]}
          places={places}
          send={(_, act, given) => ask("POST", `${at}/acts`, { act, given })}
          onDone={onDone}
          onClose={() => setChosen(null)}
        />
      )}
    </main>
  )
}

/** Brings an indicator into sight, with the focus on its first field. */
export function goTo(id: string): void {
  const element = document.getElementById(`indicator-${id}`)
  element?.scrollIntoView({ block: "center" })
  element?.querySelector<HTMLElement>("input, select, textarea, h4")?.focus()
}
