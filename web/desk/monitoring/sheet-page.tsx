import { useCallback, useEffect, useRef, useState } from "react"
import type { Fills, IndicatorFill, ProjectFill } from "../../../src/model/monitoring.ts"
import { emptyFill } from "../../../src/model/monitoring.ts"
import { ActDialog } from "../act/act-dialog.tsx"
import type { ActChoice, SheetView } from "../api.ts"
import { ask, Trouble } from "../client.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { DownloadButton } from "../parts/download-button.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { StateBadge } from "../parts/state-badge.tsx"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { type Changed, merged, unchanged } from "./merged.ts"
import { ProjectCard } from "./project-card.tsx"

interface Props {
  readonly year: number
  readonly until: string
  readonly code: string
}

/** A sheet of monitoring: filled in by who works on it, looked at and returned by who receives it. */
export function SheetPage({ year, until, code }: Props) {
  const at = `/years/${year}/monitoring/${until}/sheets/${code}`
  const turn = useTurn(year, code)
  const { value, trouble, again } = useLoaded<SheetView>(at, turn)
  if (!value)
    return (
      <main className="broad">
        <Waiting trouble={trouble} onAgain={again} />
      </main>
    )
  return <Sheet key={code} at={at} view={value} onDone={again} />
}

function Sheet({
  at,
  view,
  onDone,
}: {
  readonly at: string
  readonly view: SheetView
  readonly onDone: () => void
}) {
  const { year, until, code, name, version, mayEdit } = view
  const [fills, setFills] = useState(view.fills)
  const [isDirty, setDirty] = useState(false)
  const [chosen, setChosen] = useState<ActChoice | null>(null)
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const seen = useRef(version)
  const changed = useRef<Changed>(unchanged)
  /** How often something was typed: what is typed while a save is under way is not saved by it. */
  const typed = useRef(0)
  // What somebody else saved is shown when nothing of one's own would be lost.
  useEffect(() => {
    if (isDirty || version <= seen.current) return
    seen.current = version
    setFills(view.fills)
  }, [version, view.fills, isDirty])
  useEffect(() => {
    if (!isDirty) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener("beforeunload", warn)
    return () => removeEventListener("beforeunload", warn)
  }, [isDirty])

  const change = useCallback((part: (now: Fills) => Fills) => {
    typed.current++
    setFills(part)
    setDirty(true)
  }, [])
  const onIndicator = useCallback(
    (id: string, part: Partial<IndicatorFill>) => {
      changed.current = { ...changed.current, indicators: new Set(changed.current.indicators).add(id) }
      change((now) => ({
        ...now,
        indicators: { ...now.indicators, [id]: { ...emptyFill, ...now.indicators[id], ...part } },
      }))
    },
    [change],
  )
  const onProject = useCallback(
    (id: string, part: Partial<ProjectFill>) => {
      changed.current = { ...changed.current, projects: new Set(changed.current.projects).add(id) }
      change((now) => ({
        ...now,
        projects: { ...now.projects, [id]: { money: {}, progress: "", ...now.projects[id], ...part } },
      }))
    },
    [change],
  )

  async function save(): Promise<boolean> {
    setBusy(true)
    setTrouble("")
    const before = typed.current
    try {
      const saved = await ask<{ readonly version: number }>("PUT", at, { seen: seen.current, fills })
      seen.current = saved.version
      if (typed.current === before) {
        changed.current = unchanged
        setDirty(false)
      }
      onDone()
      return typed.current === before
    } catch (error) {
      setTrouble((error as Error).message)
      if (error instanceof Trouble && error.status === 409) await takeTheirs()
      return false
    } finally {
      setBusy(false)
    }
  }

  /** Somebody else saved: theirs is taken below what was typed here, to be looked at and saved once more. */
  async function takeTheirs() {
    const now = await ask<SheetView>("GET", at).catch(() => null)
    if (now === null || now.version <= seen.current) return
    seen.current = now.version
    setFills((mine) => merged(now.fills, mine, changed.current))
    setTrouble(`${now.savedBy ?? "别人"}刚保存过这张表；他改的已经载入，您改的还在，请核对后再保存一次。`)
  }

  async function begin(choice: ActChoice) {
    if (isDirty && !(await save())) return
    setChosen(choice)
  }

  const errors = view.findings.filter(({ severity }) => severity === "error").length
  const warnings = view.findings.length - errors
  const names = new Map(
    view.projects.flatMap((project) =>
      project.indicators.map(({ id, name: of }) => [id, `${project.name}：${of}`]),
    ),
  )
  const places = [...names].map(([id, where]) => ({ at: { record: id, field: "value" }, where }))
  return (
    <main className="broad sheet">
      <div className="body-head">
        <h1 tabIndex={-1}>
          {name} <span className="hint">{code}</span>
        </h1>
        <StateBadge state={view.state}>{view.stateName}</StateBadge>
        <a href={linkTo(year, "monitoring", until)} className="hint">
          {dayText(until)}的监控
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
        {mayEdit && (
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
        {(["docx", "xlsx", "pdf"] as const).map((to) => (
          <DownloadButton key={to} path={`${at}/document?to=${to}`}>
            {{ docx: "Word", xlsx: "Excel", pdf: "PDF" }[to]}
          </DownloadButton>
        ))}
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
                <a href={linkTo(year, "monitoring", until, unit.code)}>{unit.name}</a>
                <StateBadge state={unit.state}>{unit.stateName}</StateBadge>
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.projects.length === 0 && <p className="empty">这里没有自己的项目，所属单位的监控表在上面。</p>}
      {view.projects.map((project) => (
        <ProjectCard
          key={project.id}
          project={project}
          fills={fills}
          findings={view.findings}
          words={view.words}
          months={view.months}
          mayEdit={mayEdit}
          onIndicator={onIndicator}
          onProject={onProject}
        />
      ))}
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
          send={(_, act, { comments, due }) =>
            ask("POST", `${at}/acts`, { act, given: { ...(comments && { comments }), ...(due && { due }) } })
          }
          onDone={onDone}
          onClose={() => setChosen(null)}
        />
      )}
    </main>
  )
}

/** Brings an indicator into sight, with the focus on its first field. */
function goTo(id: string): void {
  const element = document.getElementById(`indicator-${id}`)
  element?.scrollIntoView({ block: "center" })
  element?.querySelector<HTMLElement>("input, select, textarea, h4")?.focus()
}
