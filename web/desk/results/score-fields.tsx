import { useState } from "react"
import type { OwnScore } from "../../../src/model/evaluation.ts"
import type { PartView } from "../answers/points.ts"
import { ask } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { pointsOf } from "../parts/points-of.ts"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

/** The unit's own score beside the proposed one, with its reason. */
export function OwnScoreFields({
  own,
  onOwn,
}: {
  readonly own: OwnScore | null
  readonly onOwn: (own: OwnScore | null) => void
}) {
  const [typed, setTyped] = useState(own === null ? "" : String(own.score))
  const isWrong = typed.trim() !== "" && pointsOf(typed) === null
  const set = (text: string) => {
    setTyped(text)
    const score = pointsOf(text)
    if (score !== null) onOwn({ score, reason: own?.reason ?? "" })
    else if (text.trim() === "") onOwn(null)
  }
  return (
    <div className="fields">
      <Field
        label="自己打的分"
        inputMode="decimal"
        value={typed}
        onText={set}
        placeholder="空着按算式得分"
        {...(isWrong && { hint: `“${typed}”不是分数，请写成数字。` })}
      />
      {own !== null && (
        <Field
          label="打分的理由"
          value={own.reason}
          onText={(reason) => onOwn({ score: own.score, reason })}
        />
      )}
    </div>
  )
}

const levels = { department: "部门复评", bureau: "财政局复评", answer: "单位答复" } as const

interface Props {
  readonly at: string
  readonly part: PartView
  /** What the row is called, for readers of screens. */
  readonly name: string
  readonly mayScore: boolean
  readonly mayAnswer: boolean
  readonly onDone: () => void
}

/** What others said of the points of a row; whoever may scores it again with a reason, or answers. */
export function SecondScores({ at, part, name, mayScore, mayAnswer, onDone }: Props) {
  const answers = mayAnswer && part.said.some(({ level }) => level === "bureau")
  return (
    <>
      {part.said.length > 0 && (
        <ul className="second">
          {part.said.map(({ level, day, who, score, reason }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was said never changes its place
            <li key={i} className={level}>
              <strong>
                {levels[level]}
                {score !== null && `${score}分`}
              </strong>
              ：{reason} <span className="hint">{`${dayText(day)} ${who}`}</span>
            </li>
          ))}
        </ul>
      )}
      {mayScore && <ScoreForm at={at} part={part} name={name} act="rescore" onDone={onDone} />}
      {answers && <ScoreForm at={at} part={part} name={name} act="answerScore" onDone={onDone} />}
    </>
  )
}

interface FormProps extends Pick<Props, "at" | "part" | "name" | "onDone"> {
  readonly act: "rescore" | "answerScore"
}

function ScoreForm({ at, part, name, act, onDone }: FormProps) {
  const [score, setScore] = useState("")
  const [reason, setReason] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const isScore = act === "rescore"

  async function send() {
    const given = isScore ? pointsOf(score) : null
    if (isScore && given === null) return setTrouble("请把复评的得分写成数字。")
    setBusy(true)
    setTrouble("")
    try {
      await ask("POST", `${at}/scores`, { act, scores: [{ part: part.id, score: given, reason }] })
      setScore("")
      setReason("")
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <details className="rescore">
      <summary>
        {isScore ? "复评打分" : "答复复评"}
        <span className="unseen">：{name}</span>
      </summary>
      <div className="fields">
        {isScore && (
          <Field
            label={`复评得分（满分${part.weight ?? ""}）`}
            inputMode="decimal"
            value={score}
            onText={setScore}
          />
        )}
        <Field label={isScore ? "复评理由" : "答复内容"} value={reason} onText={setReason} />
      </div>
      <TroubleLine>{trouble}</TroubleLine>
      <button
        type="button"
        className="button"
        disabled={busy || reason.trim() === ""}
        aria-busy={busy}
        onClick={() => void send()}
      >
        {isScore ? "记下复评分" : "提交答复"}
      </button>
    </details>
  )
}
