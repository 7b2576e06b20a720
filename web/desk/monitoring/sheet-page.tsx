import { useCallback } from "react"
import type { Fills, IndicatorFill, ProjectFill } from "../../../src/model/monitoring.ts"
import { emptyFill } from "../../../src/model/monitoring.ts"
import type { SheetView } from "../answers/monitoring-sheet.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { dayText } from "../parts/time.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { SheetFrame } from "../sheets/sheet-frame.tsx"
import { useFilling } from "../sheets/use-filling.ts"
import { FilledFormButton } from "./filled-form.tsx"
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
  const { year, until, mayEdit } = view
  const filling = useFilling<Fills>(at, view, onDone)
  const { fills, change } = filling
  const onIndicator = useCallback(
    (id: string, part: Partial<IndicatorFill>) => change("indicators", id, emptyFill, part),
    [change],
  )
  const onProject = useCallback(
    (id: string, part: Partial<ProjectFill>) => change("projects", id, { money: {}, progress: "" }, part),
    [change],
  )
  const names = new Map(
    view.projects.flatMap((project) =>
      project.indicators.map(({ id, name: of }) => [id, `${project.name}：${of}`] as const),
    ),
  )
  return (
    <SheetFrame
      at={at}
      view={view}
      list={{ href: linkTo(year, "monitoring", until), name: `${dayText(until)}的监控` }}
      hrefOf={(code) => linkTo(year, "monitoring", until, code)}
      names={names}
      filling={filling}
      downloads={(["docx", "xlsx", "pdf"] as const).map((to) => (
        <DownloadButton key={to} path={`${at}/document?to=${to}`}>
          {{ docx: "Word", xlsx: "Excel", pdf: "PDF" }[to]}
        </DownloadButton>
      ))}
      onDone={onDone}
    >
      {mayEdit && view.projects.length > 0 && (
        <FilledFormButton
          at={at}
          onRead={({ projects, indicators }) => {
            for (const [id, part] of Object.entries(projects)) onProject(id, part)
            for (const [id, part] of Object.entries(indicators)) onIndicator(id, part)
          }}
        />
      )}
      {view.projects.length === 0 && <p className="empty">这里没有自己的项目，所属单位的监控表在上面。</p>}
      {view.projects.map((project) => (
        <ProjectCard
          key={project.id}
          at={at}
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
    </SheetFrame>
  )
}
