import { useCallback } from "react"
import type { Finding, Report } from "../../../src/model/finding.ts"
import type { DisclosureJson } from "../../../src/model/json.ts"
import { remarkOn, useRemarks } from "../act/remarks.ts"
import type { BodyView, VersionView } from "../answers/body.ts"
import { Explanation } from "../parts/explanation.tsx"
import { dayText } from "../parts/time.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { Bench } from "./bench.tsx"
import { BodyHead } from "./body-frame.tsx"
import { RemarkButton } from "./remark-button.tsx"
import { isReturnable, RemarksPane } from "./remarks-pane.tsx"

interface Props {
  readonly year: number
  readonly code: string
  readonly kind: string
  readonly number: number
}

interface Detail {
  readonly version: VersionView
  readonly report: Report
  readonly json: DisclosureJson
}

const nobody = () => {}

/** One version as it was handed in, with what was found in it and how it was explained. */
export function VersionPage({ year, code, kind, number }: Props) {
  const path = `/years/${year}/bodies/${encodeURIComponent(code)}`
  const body = useLoaded<BodyView>(path)
  const detail = useLoaded<Detail>(`${path}/versions/${encodeURIComponent(kind)}/${number}`)
  const collected = useRemarks(year, code)
  const isNewest =
    body.value?.versions.findLast((version) => version.kind !== "publication")?.number === number &&
    kind !== "publication"
  const returnable = body.value !== null && isNewest && isReturnable(body.value)
  const more = useCallback(
    (finding: Finding) => (
      <>
        <Explanation
          finding={finding}
          path={path}
          isMine={false}
          typed={undefined}
          onTyped={nobody}
          onSaved={nobody}
        />
        {returnable && <RemarkButton finding={finding} {...collected} />}
      </>
    ),
    [path, returnable, collected],
  )
  if (!body.value || !detail.value)
    return (
      <main>
        {body.value ? (
          <BodyHead year={year} body={body.value} part="versions" />
        ) : (
          <h1 className="unseen">{code}</h1>
        )}
        <Waiting
          trouble={body.trouble || detail.trouble}
          onAgain={() => {
            body.again()
            detail.again()
          }}
        />
      </main>
    )
  const { version, report, json } = detail.value
  return (
    <Bench
      report={report}
      disclosure={json}
      head={
        <BodyHead year={year} body={body.value} part="versions">
          <p>
            <strong>
              {version.kindName}第{version.number}版
            </strong>{" "}
            <span className="hint">
              {dayText(version.day)} {version.by} {version.reason}
            </span>
          </p>
          {returnable && <RemarksPane year={year} body={body.value} onDone={body.again} {...collected} />}
        </BodyHead>
      }
      more={more}
      onSpot={returnable ? (spot) => collected.onRemarks(remarkOn(spot, collected)) : undefined}
    />
  )
}
