import { ActBar } from "../act/act-bar.tsx"
import type { BodyView } from "../answers/body.ts"
import { Clocks } from "../parts/clocks.tsx"
import { useTurn } from "../parts/live.ts"
import { LastResults } from "../parts/past-results.tsx"
import { linkTo } from "../parts/route.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { BodyHead } from "./body-frame.tsx"
import { HistoryPart } from "./history-part.tsx"
import { ReturnComments } from "./return-comments.tsx"
import { Rooms } from "./rooms.tsx"
import { Units } from "./units.tsx"
import { Upload } from "./upload.tsx"
import { usePlaces } from "./use-places.ts"
import { VersionsPart } from "./versions-part.tsx"

interface Props {
  readonly year: number
  readonly code: string
  readonly part: string
}

/** A department or unit of a year. */
export function BodyPage({ year, code, part }: Props) {
  const turn = useTurn(year, code)
  const path = `/years/${year}/bodies/${encodeURIComponent(code)}`
  const { value: body, trouble, again } = useLoaded<BodyView>(path, turn)
  if (!body)
    return (
      <main>
        <h1 className="unseen">{code}</h1>
        <Waiting trouble={trouble} onAgain={again} />
      </main>
    )
  return (
    <main>
      <BodyHead year={year} body={body} part={part} />
      {part === "history" ? (
        <HistoryPart path={path} body={body} turn={turn} onDone={again} />
      ) : part === "versions" ? (
        <VersionsPart year={year} path={path} body={body} onDone={again} />
      ) : (
        <Now year={year} path={path} body={body} onDone={again} />
      )}
    </main>
  )
}

interface NowProps {
  readonly year: number
  readonly path: string
  readonly body: BodyView
  readonly onDone: () => void
}

/** Whose turn it is, what may be done, and what has to be filled in. */
function Now({ year, path, body, onDone }: NowProps) {
  const { code, name, acts, turn, clocks, comments, may, rooms, undivided, units, kind, controls, entered } =
    body
  const places = usePlaces(path, body)
  return (
    <>
      <section className="card" aria-label="下一步">
        {turn.length === 0 ? <p>现在不用办理。</p> : turn.map((sentence) => <p key={sentence}>{sentence}</p>)}
        <ActBar
          year={year}
          acts={acts}
          subject={{ code, name }}
          receivers={units}
          known={{ entered, controls }}
          places={places}
          isDue={turn.length > 0}
          onDone={onDone}
        />
        <Clocks clocks={clocks} />
      </section>
      <LastResults year={year} code={code} />
      {comments && (
        <ReturnComments
          comments={comments}
          to={may.seeDraft ? linkTo(year, "bodies", code, "findings") : ""}
        />
      )}
      {(may.seeDraft || may.edit) && <Upload path={path} may={may} name={name} onDone={onDone} />}
      {may.seeControls && (controls.length > 0 || rooms.length > 0) && (
        <Rooms rooms={rooms} controls={controls} undivided={undivided} />
      )}
      {kind === "department" && units.length > 0 && <Units year={year} units={units} />}
    </>
  )
}
