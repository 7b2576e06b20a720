import { useCallback, useState } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import { remarkOn, useRemarks } from "../act/remarks.ts"
import type { BodyView } from "../answers/body.ts"
import type { Findings } from "../answers/findings.ts"
import { Explanation } from "../parts/explanation.tsx"
import { useTurn } from "../parts/live.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { Bench } from "./bench.tsx"
import { BodyHead } from "./body-frame.tsx"
import { RemarkButton } from "./remark-button.tsx"
import { isReturnable, RemarksPane } from "./remarks-pane.tsx"

interface Props {
  readonly year: number
  readonly code: string
}

/** What checking finds in a budget now, beside the tables it will be printed as; warnings are explained here. */
export function FindingsPage({ year, code }: Props) {
  const turn = useTurn(year, code)
  const path = `/years/${year}/bodies/${encodeURIComponent(code)}`
  const body = useLoaded<BodyView>(path, turn)
  const findings = useLoaded<Findings>(`${path}/findings`, turn)
  const [typed, setTyped] = useState<Readonly<Record<string, string | undefined>>>({})
  const isMine = body.value?.may.explain ?? false
  const collected = useRemarks(year, code)
  const returnable = body.value !== null && isReturnable(body.value)
  const { again } = findings

  const more = useCallback(
    (finding: Finding) => {
      const key = `${finding.check} ${finding.about}`
      return (
        <>
          <Explanation
            key={key}
            finding={finding}
            path={path}
            isMine={isMine}
            typed={typed[key]}
            onTyped={(text) => setTyped((all) => ({ ...all, [key]: text }))}
            onSaved={again}
          />
          {returnable && <RemarkButton finding={finding} {...collected} />}
        </>
      )
    },
    [typed, isMine, path, again, returnable, collected],
  )

  if (!body.value || !findings.value)
    return (
      <main>
        {body.value ? (
          <BodyHead year={year} body={body.value} part="findings" />
        ) : (
          <h1 className="unseen">{code}</h1>
        )}
        <Waiting
          trouble={body.trouble || findings.trouble}
          onAgain={() => {
            body.again()
            again()
          }}
        />
      </main>
    )
  return (
    <Bench
      report={findings.value.report}
      disclosure={findings.value.disclosure}
      head={
        <BodyHead year={year} body={body.value} part="findings">
          {returnable && <RemarksPane year={year} body={body.value} onDone={body.again} {...collected} />}
        </BodyHead>
      }
      more={more}
      remarks={body.value.comments?.comments ?? []}
      onSpot={returnable ? (spot) => collected.onRemarks(remarkOn(spot, collected)) : undefined}
    />
  )
}
