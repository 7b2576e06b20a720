import { useCallback } from "react"
import {
  type EvaluationFill,
  emptyEvaluation,
  emptySubject,
  type SubjectFill,
} from "../../../src/model/evaluation.ts"
import type { EvaluationSheetView } from "../answers/evaluation-sheet.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { SheetFrame } from "../sheets/sheet-frame.tsx"
import { useFilling } from "../sheets/use-filling.ts"
import { SubjectCard } from "./subject-card.tsx"

/** A sheet of self-evaluation: filled in by who works on it, scored again and answered by the others. */
export function EvaluationSheetPage({ year, code }: { readonly year: number; readonly code: string }) {
  const at = `/years/${year}/evaluation/sheets/${code}`
  const turn = useTurn(year, code)
  const { value, trouble, again } = useLoaded<EvaluationSheetView>(at, turn)
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
  readonly view: EvaluationSheetView
  readonly onDone: () => void
}) {
  const { year } = view
  const filling = useFilling<EvaluationSheetView["fills"]>(at, view, onDone)
  const { fills, change } = filling
  const onIndicator = useCallback(
    (id: string, part: Partial<EvaluationFill>) => change("indicators", id, emptyEvaluation, part),
    [change],
  )
  const onSubject = useCallback(
    (id: string, part: Partial<SubjectFill>) => change("subjects", id, emptySubject, part),
    [change],
  )
  const names = new Map(
    view.subjects.flatMap((subject) =>
      subject.indicators.map(({ id, name }) => [id, `${subject.name}：${name}`] as const),
    ),
  )
  return (
    <SheetFrame
      at={at}
      view={view}
      list={{ href: linkTo(year, "results"), name: `${year}年度绩效自评` }}
      hrefOf={(code) => linkTo(year, "results", code)}
      names={names}
      filling={filling}
      downloads={<Downloads at={at} />}
      onDone={onDone}
    >
      {view.whyNot !== "" && <p className="hint">{view.whyNot}</p>}
      {view.subjects.length === 0 && (
        <p className="empty">这里没有自己要自评的项目，所属单位的自评表在上面。</p>
      )}
      {view.subjects.map((subject) => (
        <SubjectCard
          key={subject.id}
          at={at}
          subject={subject}
          fills={fills}
          view={view}
          onIndicator={onIndicator}
          onSubject={onSubject}
          onDone={onDone}
        />
      ))}
    </SheetFrame>
  )
}

const formats = { docx: "Word", xlsx: "Excel", pdf: "PDF", html: "网页" } as const

/** The sheet in the form of its place, and the report with it. */
function Downloads({ at }: { readonly at: string }) {
  return (
    <>
      {(Object.keys(formats) as (keyof typeof formats)[]).map((to) => (
        <DownloadButton key={to} path={`${at}/document?to=${to}`}>
          {formats[to]}
        </DownloadButton>
      ))}
      <DownloadButton path={`${at}/document?paper=report`}>自评报告</DownloadButton>
    </>
  )
}
