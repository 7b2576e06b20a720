import { useState } from "react"
import type { BoardRow, Execution } from "../answers/execution.ts"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { KeptPart } from "./kept-part.tsx"
import { type Figure, MovementsDialog } from "./movements-dialog.tsx"
import { WarningsPart } from "./warnings-part.tsx"

const groupings = [
  ["department", "部门"],
  ["unit", "单位"],
  ["project", "项目"],
  ["function", "功能科目"],
  ["economic", "经济科目"],
  ["fund", "资金性质"],
  ["quota", "指标"],
] as const

type Grouping = (typeof groupings)[number][0]

interface Props {
  readonly year: number
  /** A department or unit; everything one may see when it is not given. */
  readonly code: string | undefined
}

/** The progress board: approved, adjusted, tied, paid and left, against the plan and against time, as of any day. */
export function ExecutionPage({ year, code }: Props) {
  const [by, setBy] = useState<Grouping>(code === undefined ? "department" : "project")
  const [asOf, setAsOf] = useState("")
  const [knownOn, setKnownOn] = useState("")
  const [figure, setFigure] = useState<Figure | null>(null)
  const turn = useTurn(year)
  const asked = new URLSearchParams({
    by,
    ...(code !== undefined && { code }),
    ...(asOf !== "" && { asOf }),
    ...(knownOn !== "" && { knownOn }),
  })
  const { value, trouble, again } = useLoaded<Execution>(`/years/${year}/execution?${asked}`, turn)
  return (
    <main className="broad">
      <h1>
        预算执行{" "}
        {code !== undefined && (
          <span className="hint">
            {value?.under ?? code} <a href={linkTo(year, "execution")}>看全部</a>
          </span>
        )}
      </h1>
      <form className="inline filters-line" onSubmit={(event) => event.preventDefault()}>
        <p className="field">
          <label htmlFor="execution-by">按什么汇总</label>
          <select id="execution-by" value={by} onChange={(event) => setBy(event.target.value as Grouping)}>
            {groupings.map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="execution-as-of">截至哪天</label>
          <input
            id="execution-as-of"
            type="date"
            value={asOf}
            onChange={(event) => setAsOf(event.target.value)}
          />
        </p>
        <p className="field">
          <label htmlFor="execution-known">当时知道的</label>
          <input
            id="execution-known"
            type="date"
            value={knownOn}
            onChange={(event) => setKnownOn(event.target.value)}
          />
        </p>
      </form>
      {value ? (
        <>
          <Board year={year} by={by} value={value} onFigure={setFigure} />
          {code === undefined && <KeptPart year={year} kept={value.kept} onDone={again} />}
          {code === undefined && value.rows.length > 0 && (
            <WarningsPart year={year} asOf={asOf} turn={turn} />
          )}
        </>
      ) : (
        <Waiting trouble={trouble} onAgain={again} />
      )}
      {figure && value && (
        <MovementsDialog
          year={year}
          figure={figure}
          asOf={value.asOf}
          knownOn={value.knownOn}
          onDone={again}
          onClose={() => setFigure(null)}
        />
      )}
    </main>
  )
}

interface BoardProps {
  readonly year: number
  readonly by: Grouping
  readonly value: Execution
  readonly onFigure: (figure: Figure) => void
}

function Board({ year, by, value, onFigure }: BoardProps) {
  const { asOf, knownOn, total, rows, purses, forecast } = value
  if (rows.length === 0)
    return <p className="empty">还没有批复到单位的预算；批复以后，这里是每条指标的支出进度。</p>
  return (
    <>
      <p className="hint">
        截至{asOf}，按{knownOn}知道的算；单位：万元。点金额看它由哪些记录相加。
        {total.over > 0 && <strong className="minus"> {total.over}条指标支付超过指标数。</strong>}
      </p>
      {forecast && (
        <p className="hint">
          照往年的进度，全年大约支付{wan(forecast.likely)}万元
          {forecast.years > 1 && `（${wan(forecast.least)}—${wan(forecast.most)}万元）`}，按{forecast.years}
          个往年推算；
          {forecast.missedLast === null
            ? "往年太少，还不知道准不准。"
            : `同样的办法推算上年，差${percent(forecast.missedLast)}。`}
        </p>
      )}
      {purses.length > 0 && (
        <dl className="facts">
          {purses.map(({ name, fundName, cents }) => (
            <div key={name + fundName}>
              <dt>
                {name}（{fundName}）
              </dt>
              <dd>{wan(cents)}</dd>
            </div>
          ))}
        </dl>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="支出进度" tabIndex={0}>
        <table className="list board">
          <thead>
            <tr>
              <th scope="col">{groupings.find(([key]) => key === by)![1]}</th>
              {["批复", "调整预算", "占用", "已支付", "可用"].map((title) => (
                <th key={title} scope="col" className="number">
                  {title}
                </th>
              ))}
              <th scope="col">支出进度</th>
              <th scope="col" className="number">
                计划
              </th>
              <th scope="col">状态</th>
            </tr>
          </thead>
          <tbody>
            {[total, ...rows].map((row) => (
              <Row
                key={row.key}
                year={year}
                by={by}
                row={row}
                onFigure={row === total ? null : () => onFigure(figureOf(by, row))}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

interface RowProps {
  readonly year: number
  readonly by: Grouping
  readonly row: BoardRow
  readonly onFigure: (() => void) | null
}

function Row({ year, by, row, onFigure }: RowProps) {
  const { name, of, approved, adjusted, tied, paid, left, share, planned, time, is, isName } = row
  const down =
    onFigure === null ? undefined : by === "department" ? row.key : by === "unit" ? of?.unit : undefined
  return (
    <tr className={onFigure ? undefined : "total"}>
      <th scope="row">
        {down === undefined ? name : <a href={linkTo(year, "execution", down)}>{name}</a>}
        {of && <span className="hint"> {under(by, row)}</span>}
      </th>
      <td className="number">{wan(approved)}</td>
      <td className="number">
        {wan(adjusted)}
        {adjusted !== approved && <span className="hint">{change(adjusted - approved)}</span>}
      </td>
      <td className="number">{tied === 0 ? "—" : wan(tied)}</td>
      <td className="number">
        {onFigure && by !== "department" ? (
          <button type="button" className="link" onClick={onFigure} aria-label={`${name}的记录`}>
            {wan(paid)}
          </button>
        ) : (
          wan(paid)
        )}
      </td>
      <td className={left < 0 ? "number minus" : "number"}>{wan(left)}</td>
      <td className="nowrap">
        <progress max={10_000} value={Math.max(0, Math.min(10_000, share ?? 0))} aria-label="支出进度" />{" "}
        {share === null ? "—" : percent(share)}
      </td>
      <td className="number">{planned === null ? `${percent(time)}（按时间）` : percent(planned)}</td>
      <td>
        <span className={`pace ${is}`}>{isName}</span>
      </td>
    </tr>
  )
}

/** What else names a row beside its name. */
function under(by: Grouping, { of, key }: BoardRow): string {
  if (!of || by === "fund") return ""
  if (by === "project") return of.unitName
  if (by === "quota")
    return `${of.unitName} ${of.function}${of.functionName} ${of.economic}${of.economicName}`
  return by === "unit" ? of.unit : key
}

/** Which movements a row is the sum of. */
function figureOf(by: Grouping, { name, of }: BoardRow): Figure {
  const quota = of!
  const all = {
    unit: quota.unit,
    project: quota.project ?? "",
    function: quota.function,
    economic: quota.economic,
    fund: quota.fund,
  }
  const pick = (...keys: readonly (keyof typeof all)[]) =>
    Object.fromEntries(keys.map((key) => [key, all[key]]))
  if (by === "project") return { name, touching: pick("unit", "project") }
  if (by === "quota") return { name, touching: all }
  return { name, touching: by === "department" ? {} : pick(by) }
}

function percent(share: number): string {
  return `${(share / 100).toFixed(1)}%`
}

function change(cents: number): string {
  return `${cents > 0 ? "+" : ""}${wan(cents)}`
}
