import { useId, useRef, useState } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import type { Answer } from "./answered.ts"
import { draftOf, setDraft } from "./drafts.ts"

interface Props {
  readonly finding: Finding
  /** Names document and finding, so that what was begun is found again. */
  readonly about: string
  /** Who wrote last. */
  readonly by: string
  readonly onAnswer: (answer: Answer) => void
  readonly onTakeBack: () => void
}

/** Below a finding: its written explanation, or the reason why it is set aside. */
export function AnswerForm({ finding, about, by: last, onAnswer, onTakeBack }: Props) {
  const { explanation, severity } = finding
  const id = useId()
  const begun = draftOf(about)
  const [isOpen, setOpen] = useState(begun !== undefined)
  const [text, setText] = useState(begun ?? explanation?.text ?? "")
  const [by, setBy] = useState(explanation?.by || last)
  const form = useRef<HTMLFormElement>(null)

  function change(next: string) {
    setText(next)
    setDraft(about, next === (explanation?.text ?? "") ? null : next)
  }

  function close() {
    setDraft(about, null)
    setOpen(false)
    backToFinding(form.current)
  }

  function keep(aside: boolean) {
    onAnswer({ text, by, aside })
    close()
  }

  if (!isOpen)
    return (
      <p className="answering">
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {explanation ? "修改" : severity === "error" ? "搁置……" : "写说明或搁置……"}
        </button>
        {explanation && (
          <button
            type="button"
            className="link"
            onClick={(event) => {
              backToFinding(event.currentTarget)
              onTakeBack()
            }}
          >
            {explanation.aside ? "不再搁置" : "删去说明"}
          </button>
        )}
      </p>
    )
  return (
    <form
      ref={form}
      className="answering"
      onSubmit={(event) => {
        event.preventDefault()
        keep(severity === "error")
      }}
    >
      <label htmlFor={`${id}-text`}>
        {severity === "error" ? "错误应当改正。确实不改或是误报的，写明理由搁置" : "书面说明，或搁置的理由"}
      </label>
      <textarea
        id={`${id}-text`}
        rows={3}
        value={text}
        onChange={(event) => change(event.target.value)}
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
      />
      <label htmlFor={`${id}-by`}>填写人</label>
      <input id={`${id}-by`} value={by} autoComplete="off" onChange={(event) => setBy(event.target.value)} />
      <span className="choices">
        {severity !== "error" && (
          <button type="submit" className="button main" disabled={text.trim() === ""}>
            存为说明
          </button>
        )}
        <button
          type={severity === "error" ? "submit" : "button"}
          className="button"
          disabled={text.trim() === ""}
          onClick={severity === "error" ? undefined : () => keep(true)}
        >
          搁置
        </button>
        <button type="button" className="link" onClick={close}>
          取消
        </button>
      </span>
    </form>
  )
}

/** Whoever has no mouse goes on from the finding; when a filter no longer shows it, from the list. */
function backToFinding(from: HTMLElement | null): void {
  const card = from?.closest(".finding")?.querySelector<HTMLElement>("button")
  const list = from?.closest<HTMLElement>(".findings")
  card?.focus({ preventScroll: true })
  requestAnimationFrame(() => {
    if (!card?.isConnected) list?.focus({ preventScroll: true })
  })
}
