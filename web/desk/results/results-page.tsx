import { useState } from "react"
import { ActBar } from "../act/act-bar.tsx"
import type { DrawView, EvaluationRow, EvaluationView } from "../answers/evaluation.ts"
import type { ResultsUse } from "../answers/used-results.ts"
import type { YearView } from "../answers/year.ts"
import { ask } from "../client.ts"
import { DaysLeft } from "../parts/clocks.tsx"
import { DownloadButton } from "../parts/download-button.tsx"
import { Field } from "../parts/field.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { isPoor, ResultRows } from "../parts/past-results.tsx"
import { linkTo } from "../parts/route.ts"
import { dayText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { type Column, doubtText, SheetList } from "../sheets/sheet-list.tsx"
import { gradesText, isClear, lastTotal, rangeText, subjectsByScore } from "./order.ts"
import { Points } from "./points.tsx"

/** The self-evaluation of a year: sheets by department with score and grade, what was drawn, every project's score. */
export function ResultsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<EvaluationView>(`/years/${year}/evaluation`, turn)
  const view = useLoaded<YearView>(`/years/${year}`, turn)
  const evaluate = view.value?.acts.filter(({ act }) => act === "evaluate") ?? []
  const seen = value?.sheets.some(({ reported }) => reported !== null) ?? false
  return (
    <main className="broad">
      <h1>绩效自评</h1>
      {evaluate.length > 0 && view.value && (
        <ActBar
          year={year}
          acts={evaluate}
          subject={{ code: "", name: `${view.value.region.name}${year}年度` }}
          isDue={value?.round === null}
          ruleSets={value?.sets ?? []}
          onDone={() => {
            again()
            view.again()
          }}
        />
      )}
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value?.round === null && (
        <p className="empty">
          还没有布置自评。年度结束以后，由财政局负责人定报送期限，按批复的预算开出自评表。
        </p>
      )}
      {value?.round && (
        <>
          <p className="hint">
            部门{dayText(value.round.due)}前报送财政局。评分规则：{value.round.rulesTitle}。
            <DaysLeft days={value.round.daysLeft} />
          </p>
          {value.sheets.length === 0 ? (
            <p className="empty">没有您可以查看的自评表；财政局受理以后才能看到的，请过些时候再来。</p>
          ) : (
            <SheetList
              actsAt={`/years/${year}/evaluation/acts`}
              label="自评表"
              sheets={value.sheets}
              columns={columns}
              hrefOf={(code) => linkTo(year, "results", code)}
              isClear={isClear}
              onDone={again}
            />
          )}
          {value.mayDraw && <DrawForm year={year} onDone={again} />}
          {value.draws.map((draw) => (
            <Draw key={draw.number} year={year} draw={draw} />
          ))}
          {seen && <ScoreList year={year} sheets={value.sheets} />}
          {seen && <Use year={year} turn={turn} />}
        </>
      )}
    </main>
  )
}

const columns: readonly Column<EvaluationRow>[] = [
  { name: "项目", isNumber: true, of: ({ reported }) => (reported ? reported.subjects.length : "—") },
  { name: "得分", isNumber: true, of: ({ reported }) => rangeText(reported) },
  { name: "等级", of: ({ reported }) => <span className="points">{gradesText(reported)}</span> },
  { name: "疑问", isNumber: true, of: ({ reported }) => doubtText(reported) },
]

function DrawForm({ year, onDone }: { readonly year: number; readonly onDone: () => void }) {
  const [seed, setSeed] = useState("")
  const [byRisk, setByRisk] = useState("5")
  const [byLot, setByLot] = useState("5")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)

  async function draw() {
    const counts = [byRisk, byLot].map((text) => Number(text.trim()))
    if (counts.some((count) => !Number.isInteger(count) || count < 0))
      return setTrouble("抽取的个数请写成0、1、2这样的整数。")
    setBusy(true)
    setTrouble("")
    try {
      const [risk, lot] = counts
      await ask("POST", `/years/${year}/evaluation/draws`, { seed, byRisk: risk, byLot: lot })
      setSeed("")
      onDone()
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <details className="card draw">
      <summary>抽取复核</summary>
      <p className="hint">
        疑点多的先抽，其余按种子随机抽。种子请用事先定好、事后谁都能查到的数字或文字，以后可以照样重抽。
      </p>
      <div className="fields">
        <Field label="种子" value={seed} onText={setSeed} placeholder="如当天开奖号码" />
        <Field label="按疑点抽几个" inputMode="numeric" value={byRisk} onText={setByRisk} />
        <Field label="随机抽几个" inputMode="numeric" value={byLot} onText={setByLot} />
      </div>
      <TroubleLine>{trouble}</TroubleLine>
      <button
        type="button"
        className="button main"
        disabled={busy || seed.trim() === ""}
        aria-busy={busy}
        onClick={() => void draw()}
      >
        抽取
      </button>
    </details>
  )
}

function Draw({ year, draw }: { readonly year: number; readonly draw: DrawView }) {
  const id = `draw-${draw.number}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>第{draw.number}次抽取复核</h2>
      <p className="hint">
        {dayText(draw.day)} {draw.who}从{draw.of}个里按疑点抽{draw.byRisk}个、随机抽{draw.byLot}个；种子“
        {draw.seed}”，
        {draw.isRepeatable ? "照此重抽结果一致。" : "照此重抽结果不一致，请查明原因。"}
      </p>
      <ul className="cards drawn">
        {draw.drawn.map(({ code, bodyName, subject, name, by, doubts, points, isScored, isAnswered }) => (
          <li key={`${code} ${subject}`} className="card">
            <p className="row between">
              <a href={linkTo(year, "results", code)}>
                <strong>{name}</strong>
              </a>
              <span className={isScored ? "light green" : "light yellow"}>
                {isScored ? (isAnswered ? "已复评，已答复" : "已复评") : "待复评"}
              </span>
            </p>
            <p className="hint">
              {bodyName} · {by === "risk" ? `疑点：${doubts.join("、")}` : "随机抽到"}
              {points !== null && ` · 自评${points}分`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which results ask for less, and what the next budget made of them. */
function Use({ year, turn }: { readonly year: number; readonly turn: number }) {
  const { value } = useLoaded<ResultsUse>(`/years/${year}/evaluation/use`, turn)
  const poor = value?.results.filter(isPoor) ?? []
  if (!value) return null
  return (
    <section aria-labelledby="use-title">
      <h2 id="use-title">结果用到{year + 1}年预算</h2>
      <p className="hint">
        按等级建议压减、暂停或重新评审的项目，和{year + 1}
        年预算实际的安排。安排多少由预算编审决定，不由分数自动决定。
      </p>
      {poor.length === 0 ? (
        <p className="empty">没有要压减或暂停的项目。</p>
      ) : (
        <ResultRows results={poor} year={year} />
      )}
      <p>
        <a href={linkTo(year, "cuts")}>哪些压减来自哪些结果</a>
      </p>
    </section>
  )
}

/** How many subjects are shown at first. */
const shownFirst = 30

function ScoreList({ year, sheets }: { readonly year: number; readonly sheets: readonly EvaluationRow[] }) {
  const [isAll, setAll] = useState(false)
  const all = subjectsByScore(sheets)
  const shown = isAll ? all : all.slice(0, shownFirst)
  if (all.length === 0) return null
  return (
    <section aria-labelledby="scores-title">
      <h2 id="scores-title">各项得分</h2>
      <p className="row">
        <DownloadButton path={`/years/${year}/evaluation/summary?to=xlsx`}>汇总表（.xlsx）</DownloadButton>
        <DownloadButton path={`/years/${year}/evaluation/summary?to=docx`}>汇总表（.docx）</DownloadButton>
      </p>
      <p className="hint">得分低的在前。各单位指标有难有易，分数不能直接比高低；看分数旁边的理由。</p>
      <ol className="lit-projects">
        {shown.map(({ sheet, subject }) => (
          <li key={`${sheet.code} ${subject.id}`} className="card">
            <p className="row between">
              <a href={linkTo(year, "results", sheet.code)}>
                <strong>{subject.name}</strong>
              </a>
              <Points total={lastTotal(subject)} />
            </p>
            <p className="hint">
              {sheet.name} · {subject.kindName} · 预算{wan(subject.money.adjusted)}万元
              {subject.money.paid !== null && ` · 执行${wan(subject.money.paid)}万元`}
              {lastTotal(subject) !== subject.unit &&
                subject.unit.points !== null &&
                ` · 自评${subject.unit.points}分`}
            </p>
          </li>
        ))}
      </ol>
      {all.length > shown.length && (
        <button type="button" className="button" onClick={() => setAll(true)}>
          显示全部{all.length}个
        </button>
      )}
    </section>
  )
}
