import { type FormEvent, useState } from "react"
import { portalBase } from "../../shared/office.ts"
import type { QuestionRow, Questions } from "../answers/questions.ts"
import { ask } from "../client.ts"
import { Modal } from "../parts/modal.tsx"
import { momentText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

const states = { held: "待看", shown: "已公开", refused: "不公开" } as const

/** What the public asks at a number: held until somebody of the bureau has looked, shown with or without an answer. */
export function QuestionsPage() {
  const { value, trouble, again } = useLoaded<Questions>("/questions")
  const [chosen, setChosen] = useState<QuestionRow | null>(null)
  const [refused, setRefused] = useState("")

  async function settle(question: QuestionRow, state: "shown" | "refused") {
    setRefused("")
    try {
      await ask("POST", `/questions/${question.number}`, { state })
      again()
    } catch (error) {
      setRefused((error as Error).message)
    }
  }

  async function switchTo(isOpen: boolean) {
    setRefused("")
    try {
      await ask("PUT", "/questions/open", { isOpen })
      again()
    } catch (error) {
      setRefused((error as Error).message)
    }
  }

  if (!value)
    return (
      <main className="broad">
        <h1>公众提问</h1>
        <Waiting trouble={trouble} onAgain={again} />
      </main>
    )
  const held = value.questions.filter(({ state }) => state === "held")
  const open = value.questions.filter(({ state, answer }) => state === "shown" && answer === null)
  const rest = value.questions.filter(
    (each) => each.state === "refused" || (each.state === "shown" && each.answer !== null),
  )
  return (
    <main className="broad">
      <h1>公众提问</h1>
      <p className="row between">
        <span>
          {value.isOpen
            ? `公开网页上可以对一个数提问；提问先放在这里，看过以后才公开。还有${held.length}个没有看，${open.length}个已公开、没有答复。`
            : "公开网页上现在不能提问；已公开的提问和答复照常显示。"}
        </span>
        <button type="button" className="button" onClick={() => void switchTo(!value.isOpen)}>
          {value.isOpen ? "停止接受提问" : "开放提问"}
        </button>
      </p>
      <TroubleLine>{refused}</TroubleLine>
      {(
        [
          ["待看的", held],
          ["已公开、没有答复的", open],
          ["已办的", rest],
        ] as const
      ).map(
        ([title, questions]) =>
          questions.length > 0 && (
            <section className="card" key={title} aria-label={title}>
              <h2>
                {title}（{questions.length}）
              </h2>
              <ul className="plain questions">
                {questions.map((question) => (
                  <li key={question.number}>
                    <p>
                      <strong>{question.text}</strong>
                    </p>
                    <p className="hint">
                      {momentText(question.at)} 问
                      <a href={`${portalBase()}${question.path}`}>{question.about || "这一页"}</a>，
                      {states[question.state]}
                    </p>
                    {question.answer !== null && <p>答复：{question.answer}</p>}
                    {question.answer === null && (
                      <p className="row tight">
                        <button type="button" className="button" onClick={() => setChosen(question)}>
                          答复并公开
                        </button>
                        {question.state !== "shown" && (
                          <button
                            type="button"
                            className="button"
                            onClick={() => void settle(question, "shown")}
                          >
                            公开，以后答复
                          </button>
                        )}
                        {question.state !== "refused" && (
                          <button
                            type="button"
                            className="button"
                            onClick={() => void settle(question, "refused")}
                          >
                            不公开
                          </button>
                        )}
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {value.questions.length === 0 && <p className="empty">还没有人提问。</p>}
      {chosen && (
        <AnswerDialog
          question={chosen}
          onDone={() => {
            setChosen(null)
            again()
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </main>
  )
}

interface DialogProps {
  readonly question: QuestionRow
  readonly onDone: () => void
  readonly onClose: () => void
}

function AnswerDialog({ question, onDone, onClose }: DialogProps) {
  const [answer, setAnswer] = useState("")
  const [trouble, setTrouble] = useState("")
  const [isBusy, setBusy] = useState(false)

  async function send(event: FormEvent) {
    event.preventDefault()
    setTrouble("")
    if (answer.trim() === "") return setTrouble("答复还没有写。")
    setBusy(true)
    try {
      await ask("POST", `/questions/${question.number}`, { state: "shown", answer })
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <Modal title="答复提问" onClose={onClose}>
      <form onSubmit={(event) => void send(event)}>
        <p>{question.text}</p>
        <p className="field">
          <label htmlFor="answer">答复（公开在这个数的旁边，公开后不能改）</label>
          <textarea
            id="answer"
            rows={5}
            maxLength={4000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
        </p>
        <TroubleLine>{trouble}</TroubleLine>
        <p className="row">
          <button type="submit" className="button main" disabled={isBusy}>
            答复并公开
          </button>
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
        </p>
      </form>
    </Modal>
  )
}
