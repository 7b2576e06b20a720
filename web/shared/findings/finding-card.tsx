import { memo, type ReactNode } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import type { Place } from "../../../src/model/place.ts"
import { placeText } from "../../../src/report/findings/place.ts"
import {
  explanationName,
  explanationText,
  gapText,
  severityNames,
} from "../../../src/report/findings/report.ts"
import { visible } from "../../../src/text/visible.ts"
import type { Anchor, Spot } from "../places.ts"
import { CheckPage } from "./check-page.tsx"
import { Steps } from "./steps.tsx"

interface Props {
  readonly number: number
  readonly finding: Finding
  readonly title: string
  /** Where it stands on the page; places that could not be found have none. */
  readonly spots: readonly Spot[]
  readonly selected: boolean
  readonly onSelect: (finding: number | null) => void
  readonly onGoTo: (anchor: Anchor) => void
  readonly more?: (finding: Finding) => ReactNode
  /** It was not there in the version before. */
  readonly isFresh?: boolean
  /** Shows a place without leaving the list; without it there is no stepping through many. */
  readonly onStep?: (anchor: Anchor) => void
}

/** So many places are listed; the rest are counted. */
const mostPlaces = 12

/** One finding: its message, and when selected what it says, should say, why, and every place. */
export const FindingCard = memo(function FindingCard(props: Props) {
  const { number, finding, title, spots, selected, onSelect, onGoTo, more, isFresh, onStep } = props
  const { severity, check, message, at, explanation } = finding
  return (
    <li
      id={`finding-${number}`}
      className={`finding ${severity}${selected ? " selected" : ""}${explanation ? " answered" : ""}`}
    >
      <button type="button" aria-expanded={selected} onClick={() => onSelect(selected ? null : number)}>
        <span className="line">
          <span className="badge">{severityNames[severity]}</span>
          {explanation && <span className="badge answer">{explanation.aside ? "已搁置" : "已说明"}</span>}
          {isFresh && !explanation && <span className="badge fresh">新</span>}
          <span className="title">{finding.title || title || check}</span>
          <span className="where">{at[0] ? placeText(at[0]) : ""}</span>
        </span>
        <span className="message">{visible(message)}</span>
        {explanation && (
          <span className="answer-text">
            {explanationName(explanation)}：{visible(explanationText(explanation))}
          </span>
        )}
      </button>
      {selected && (
        <div className="details">
          <dl>
            <Fact isFigure name="写的是" text={finding.says} />
            <Fact isFigure name="应为" text={finding.should} />
            <Fact isFigure name="相差" text={gapText(finding)} />
            <Fact name="可能原因" text={finding.cause} />
            <Fact name="建议" text={finding.advice} />
            <Fact name="有关关系" text={finding.relations?.join("；")} />
            <Fact name="依据" text={finding.basis} />
          </dl>
          {spots.length > 0 && (
            <p className="places">
              <span>到文档中看：</span>
              {spots.slice(0, mostPlaces).map(({ anchor, place }, i) => (
                <button
                  key={anchor}
                  type="button"
                  className="place"
                  title={placeText(place)}
                  onClick={() => onGoTo(anchor)}
                >
                  {wordsOf(finding, place) || placeText(place) || `第 ${i + 1} 处`}
                </button>
              ))}
              {spots.length > mostPlaces && <span>等 {spots.length} 处</span>}
            </p>
          )}
          {onStep && spots.length > 1 && <Steps spots={spots} onStep={onStep} />}
          {more?.(finding)}
          <CheckPage check={check} title={title} />
        </div>
      )}
    </li>
  )
})

/** A place by its table, row, column and value, or by its heading and sentence. */
function wordsOf({ at, where, each }: Finding, place: Place): string {
  for (const one of [{ at, where }, ...(each ?? [])]) {
    const i = one.at.findIndex((other) => samePlace(other, place))
    if (i >= 0 && one.where?.[i]) return one.where[i]
  }
  return ""
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

interface FactProps {
  readonly name: string
  readonly text: string | undefined
  /** It stands in the sentence, too. */
  readonly isFigure?: boolean
}

function Fact({ name, text, isFigure = false }: FactProps) {
  if (!text) return null
  return (
    <div {...(isFigure && { className: "figure" })}>
      <dt>{name}</dt>
      <dd>{visible(text)}</dd>
    </div>
  )
}
