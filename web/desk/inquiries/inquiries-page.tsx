import { type FormEvent, useState } from "react"
import type { InquiriesView } from "../answers/inquiries.ts"
import { ask } from "../client.ts"
import { Area } from "../parts/field.tsx"
import { useTurn } from "../parts/live.ts"
import { linkTo } from "../parts/route.ts"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

/** What a new question begins from: a rule that found something at a date of monitoring. */
export interface From {
  readonly department: string
  readonly check: string
  readonly until: string
}

/** What the congress and the auditors ask of departments, and what is answered; every thread stays. */
export function InquiriesPage({ year, from }: { readonly year: number; readonly from: From | null }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<InquiriesView>(`/years/${year}/inquiries`, turn)
  const [isAsking, setAsking] = useState(from !== null)
  return (
    <main>
      <h1>询问和答复</h1>
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && value.departments.length > 0 && !isAsking && (
        <p>
          <button type="button" className="button main" onClick={() => setAsking(true)}>
            提出询问
          </button>
        </p>
      )}
      {value && isAsking && (
        <NewInquiry
          year={year}
          departments={value.departments}
          from={from}
          onDone={() => {
            setAsking(false)
            again()
          }}
        />
      )}
      {value?.threads.length === 0 && <p className="empty">还没有询问。</p>}
      {value?.threads.map((thread) => (
        <Thread key={thread.thread} year={year} thread={thread} onDone={again} />
      ))}
    </main>
  )
}

function NewInquiry({
  year,
  departments,
  from,
  onDone,
}: {
  readonly year: number
  readonly departments: InquiriesView["departments"]
  readonly from: From | null
  readonly onDone: () => void
}) {
  const [department, setDepartment] = useState(from?.department ?? departments[0]?.code ?? "")
  return (
    <section className="card" aria-label="提出询问">
      <p className="field">
        <label htmlFor="inquiry-department">问哪个部门</label>
        <select
          id="inquiry-department"
          value={department}
          onChange={(event) => setDepartment(event.target.value)}
        >
          {departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {from && (
        <p className="hint">
          关于{dayText(from.until)}的绩效监控，{from.check}
        </p>
      )}
      <Say
        year={year}
        act="inquire"
        about={from ? { check: from.check, until: from.until } : {}}
        department={department}
        thread={null}
        label="问题"
        button="提出"
        onDone={onDone}
      />
    </section>
  )
}

function Thread({
  year,
  thread: { thread, department, departmentName, about, isOpen, mayAnswer, mayAsk, messages },
  onDone,
}: {
  readonly year: number
  readonly thread: InquiriesView["threads"][number]
  readonly onDone: () => void
}) {
  const [isSaying, setSaying] = useState(false)
  return (
    <section className="card inquiry" aria-label={`对${departmentName}的第${thread}号询问`}>
      <p className="row between">
        <strong>{departmentName}</strong>
        <span className={isOpen ? "state sent" : "state done"}>{isOpen ? "待答复" : "已答复"}</span>
      </p>
      {about.until && (
        <p className="hint">
          关于<a href={linkTo(year, "monitoring", about.until)}>{dayText(about.until)}的绩效监控</a>
          {about.check && `，${about.check}`}
        </p>
      )}
      <ol className="plain">
        {messages.map(({ number, isAnswer, day, who, text }) => (
          <li key={number} className={isAnswer ? "answer" : "question"}>
            <span className="hint">
              {dayText(day)} {who} {isAnswer ? "答复" : "询问"}
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {!isSaying && (mayAnswer || mayAsk) && (
        <button
          type="button"
          className={isOpen && mayAnswer ? "button main" : "button"}
          onClick={() => setSaying(true)}
        >
          {mayAnswer ? (isOpen ? "答复" : "补充答复") : "再问"}
        </button>
      )}
      {isSaying && (
        <Say
          year={year}
          act={mayAnswer ? "answer" : "inquire"}
          department={department}
          thread={thread}
          label={mayAnswer ? "答复" : "问题"}
          button={mayAnswer ? "答复" : "提出"}
          onDone={() => {
            setSaying(false)
            onDone()
          }}
        />
      )}
    </section>
  )
}

interface SayProps {
  readonly year: number
  readonly act: "inquire" | "answer"
  readonly about?: { readonly check?: string; readonly until?: string }
  readonly department: string
  readonly thread: number | null
  readonly label: string
  readonly button: string
  readonly onDone: () => void
}

function Say({ year, act, about = {}, department, thread, label, button, onDone }: SayProps) {
  const [text, setText] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setTrouble("")
    try {
      await ask("POST", `/years/${year}/inquiries`, { act, department, thread, about, text })
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void send(event)}>
      <Area label={label} value={text} onText={setText} hint="写下的不能改、不能删，一直留着。" />
      <TroubleLine>{trouble}</TroubleLine>
      <button type="submit" className="button main" disabled={busy} aria-busy={busy}>
        {button}
      </button>
    </form>
  )
}
