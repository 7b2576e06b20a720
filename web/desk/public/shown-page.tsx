import { type FormEvent, useState } from "react"
import { pathOf } from "../../../src/portal/address.ts"
import { portalBase } from "../../shared/office.ts"
import type { Shown, ShownYear } from "../answers/shown.ts"
import { ask } from "../client.ts"
import { useSession } from "../parts/session.ts"
import { dayText, momentText } from "../parts/time.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

const ranges: readonly (readonly [Shown["results"], string, string])[] = [
  ["all", "得分和理由都公开", "自评表的得分、等级、每项指标的完成情况和扣分原因"],
  ["scores", "只公开得分和等级", "指标完成情况、扣分原因、问题和改进措施不公开"],
  ["none", "不公开", "公开网页上写明没有公开"],
]

/** What the public sees beside published documents: how much of the results, and how far the money of a year is. */
export function ShownPage() {
  const { value, trouble, again } = useLoaded<Shown>("/shown")
  const [refused, setRefused] = useState("")
  const [said, setSaid] = useState("")

  async function does(work: () => Promise<unknown>, done: string) {
    setRefused("")
    setSaid("")
    try {
      await work()
      setSaid(done)
    } catch (error) {
      setRefused((error as Error).message)
    }
    again()
  }

  return (
    <main className="broad">
      <h1>公开设置</h1>
      <TroubleLine>{refused}</TroubleLine>
      <p role="status" className="said">
        {said}
      </p>
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && (
        <>
          <Results value={value} onChoose={does} />
          <section className="card" aria-label="预算执行情况">
            <h2>预算执行情况</h2>
            <p className="hint block">
              把截至某一天的执行情况公开：各部门、各科目的批复、调整后预算和已支付，公开了的项目的支付和已受理的绩效监控。公开的是点按钮这一刻已登记的数，以后不会自己变；要更新就再公开一次。没有公开预算的部门、单位不在其中。
            </p>
            {value.years.length === 0 && <p className="empty">还没有批复的指标，没有可公开的执行情况。</p>}
            {value.years.map((year) => (
              <Execution key={`${year.year} ${year.day}`} of={year} onDo={does} />
            ))}
          </section>
        </>
      )}
    </main>
  )
}

type Does = (work: () => Promise<unknown>, done: string) => Promise<void>

function Results({ value, onChoose }: { readonly value: Shown; readonly onChoose: Does }) {
  return (
    <section className="card" aria-label="绩效自评结果">
      <h2>绩效自评结果</h2>
      <p className="hint block">
        和决算一起公开的自评结果公开到什么程度。改了马上生效，已公开的决算也一样；别处公开、导入档案的文件照原样。
      </p>
      <fieldset>
        <legend className="unseen">公开到什么程度</legend>
        {ranges.map(([results, title, hint]) => (
          <p key={results}>
            <label>
              <input
                type="radio"
                name="results"
                checked={value.results === results}
                onChange={() =>
                  void onChoose(() => ask("PUT", "/shown/results", { results }), `已改为：${title}。`)
                }
              />{" "}
              {title} <span className="hint">{hint}</span>
            </label>
          </p>
        ))}
      </fieldset>
      {value.said && (
        <p className="hint">
          {value.said.by}于{momentText(value.said.at)}设置。
        </p>
      )}
    </section>
  )
}

function Execution({ of: { year, day, known }, onDo }: { readonly of: ShownYear; readonly onDo: Does }) {
  const { me } = useSession()
  const [until, setUntil] = useState(day ?? "")
  const [missing, setMissing] = useState("")
  const send = (wish: string | null, done: string) =>
    onDo(() => ask("PUT", "/shown/execution", { year, day: wish }), done)

  function publish(event: FormEvent) {
    event.preventDefault()
    if (until === "") return setMissing("截至哪一天还没有选。")
    setMissing("")
    void send(until, `${year}年截至${dayText(until)}的执行情况已公开。`)
  }

  return (
    <form className="row between" onSubmit={publish} aria-label={`${year}年`}>
      <span>
        {year}年：
        {day === null ? (
          "没有公开"
        ) : (
          <>
            <a
              href={`${portalBase()}${pathOf({ kind: "execution", region: me.region.code, year, stage: "budget" })}`}
            >
              截至{dayText(day)}
            </a>
            ，{dayText(known!)}公布
          </>
        )}
      </span>
      <span className="row tight">
        <label htmlFor={`until-${year}`}>截至</label>
        <input
          id={`until-${year}`}
          type="date"
          value={until}
          min={`${year}-01-01`}
          max={`${year}-12-31`}
          onChange={(event) => setUntil(event.target.value)}
        />
        <button type="submit" className="button main">
          公开
        </button>
        {day !== null && (
          <button
            type="button"
            className="button"
            onClick={() => void send(null, `${year}年的执行情况不再公开。`)}
          >
            不再公开
          </button>
        )}
      </span>
      <TroubleLine>{missing}</TroubleLine>
    </form>
  )
}
