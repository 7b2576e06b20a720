import { type FormEvent, useState } from "react"
import { ask } from "../client.ts"
import { Area, Field } from "../parts/field.tsx"
import { treeFrom } from "../parts/pasted.ts"
import { linkTo } from "../parts/route.ts"
import { useSession } from "../parts/session.ts"
import { TroubleLine } from "../parts/trouble-line.tsx"

/** Preparing a year: its departments and units, from the year before or pasted; it is opened by an act of its own. */
export function PreparePage() {
  const { me, refresh } = useSession()
  const latest = Math.max(...me.years.map(({ year }) => year), 0)
  const [year, setYear] = useState(String(latest > 0 ? latest + 1 : new Date().getFullYear() + 1))
  const [from, setFrom] = useState<"before" | "pasted">(latest > 0 ? "before" : "pasted")
  const [pasted, setPasted] = useState("")
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const { rows, problems } = treeFrom(pasted)
  const departments = rows.filter(({ kind }) => kind === "department").length

  async function prepare(event: FormEvent) {
    event.preventDefault()
    if (!/^\d{4}$/.test(year.trim())) return setTrouble("年度请写成四位数，如 2027。")
    if (from === "pasted" && problems.length > 0) return setTrouble(`还有${problems.length}行要改正，见下。`)
    setTrouble("")
    setBusy(true)
    try {
      const body = { year: Number(year.trim()), ...(from === "pasted" && { tree: rows }) }
      await ask("POST", "/years", body)
      refresh()
      location.hash = linkTo(year.trim(), "bodies")
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <main>
      <h1>准备年度</h1>
      <p className="hint">先建立这一年的部门和单位，核对以后再布置；布置时填写一上、二上的截止日期。</p>
      <form className="card" onSubmit={(event) => void prepare(event)}>
        <Field label="年度" value={year} onText={setYear} inputMode="numeric" required />
        <fieldset>
          <legend>部门和单位</legend>
          <label className="check">
            <input type="radio" name="from" checked={from === "before"} onChange={() => setFrom("before")} />
            沿用上年的
          </label>
          <label className="check">
            <input type="radio" name="from" checked={from === "pasted"} onChange={() => setFrom("pasted")} />
            从 Excel 粘贴
          </label>
          {from === "pasted" && (
            <>
              <Area
                label="粘贴的内容"
                value={pasted}
                onText={setPasted}
                rows={10}
                hint="四列：部门编码、部门名称、单位编码、单位名称；一行一个单位，部门本级也是一个单位。"
              />
              <p role="status">
                认出{departments}个部门、{rows.length - departments}个单位。
              </p>
              {problems.length > 0 && (
                <ul className="trouble">
                  {problems.slice(0, 50).map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              )}
            </>
          )}
        </fieldset>
        <TroubleLine>{trouble}</TroubleLine>
        <button type="submit" className="button main" disabled={busy}>
          准备年度
        </button>
      </form>
      {me.years.length > 0 && (
        <section aria-labelledby="years-title">
          <h2 id="years-title">已有的年度</h2>
          <ul className="plain">
            {me.years.map((each) => (
              <li key={each.year}>
                <a href={linkTo(each.year, "bodies")}>{each.year}年</a>{" "}
                <span className="hint">{each.stateName}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}
