import { asksForLess, cutsText } from "../../../src/follow/results/cuts.ts"
import type { ResultsUse } from "../answers/used-results.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"

const tones = { followed: "green", notFollowed: "red", none: "none" } as const

/** Which cuts followed from which results: every result that asks for less beside what the next budget has, for the congress. */
export function CutsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const { value, trouble, again } = useLoaded<ResultsUse>(`/years/${year}/evaluation/use`, turn)
  const cuts = value?.results.filter(asksForLess) ?? []
  return (
    <main className="broad">
      <h1>
        {year}年绩效结果用到{year + 1}年预算
      </h1>
      {!value && <Waiting trouble={trouble} onAgain={again} />}
      {value && value.results.length === 0 && (
        <p className="empty">没有您可以查看的自评结果；财政局受理以后才能看到的，请过些时候再来。</p>
      )}
      {value && value.results.length > 0 && (
        <>
          <p>{cutsText(cuts, year)}</p>
          <p className="hint">按等级的建议由本地规则给出；安排多少由预算编审决定，不由分数自动决定。</p>
          {cuts.length > 0 && <Cuts year={year} cuts={cuts} />}
          <p className="row">
            <DownloadButton path={`/years/${year}/evaluation/use/document?to=xlsx`}>
              下载（.xlsx）
            </DownloadButton>
            <DownloadButton path={`/years/${year}/evaluation/use/document?to=docx`}>
              下载（.docx）
            </DownloadButton>
          </p>
        </>
      )}
    </main>
  )
}

function Cuts({ year, cuts }: { readonly year: number; readonly cuts: ResultsUse["results"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys, too
    <section className="scroll" tabIndex={0} aria-label="结果和下一年安排">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col" className="number">
              得分
            </th>
            <th scope="col">建议</th>
            <th scope="col" className="number">
              {year}年预算（万元）
            </th>
            <th scope="col" className="number">
              {year + 1}年安排（万元）
            </th>
            <th scope="col" className="number">
              增减
            </th>
            <th scope="col">结果应用</th>
          </tr>
        </thead>
        <tbody>
          {cuts.map((cut) => (
            <tr key={`${cut.of} ${cut.id}`}>
              <th scope="row">
                <a href={linkTo(year, "results", cut.of)}>{cut.name}</a>
                <br />
                <span className="hint">{cut.ofName}</span>
              </th>
              <td className="number">
                {cut.points} {cut.gradeName}
              </td>
              <td>
                <span className={`light ${cut.consequence === "end" ? "red" : "yellow"}`}>
                  建议{cut.consequenceName}
                </span>
                {!cut.isConfirmed && <span className="hint">规则还没有核实</span>}
              </td>
              <td className="number">{wan(cut.budget)}</td>
              <td className="number">{cut.next === null ? "还没有报来" : wan(cut.next)}</td>
              <td className="number">{cut.next === null ? "" : wan(cut.next - cut.budget)}</td>
              <td>
                {cut.uptakeName !== "" && (
                  <span className={`light ${tones[cut.uptake]}`}>{cut.uptakeName}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
