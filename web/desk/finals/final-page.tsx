import { useState } from "react"
import { severityNames } from "../../../src/report/findings/report.ts"
import type { FinalView } from "../answers/final.ts"
import { DownloadButton } from "../parts/download-button.tsx"
import { Explanation } from "../parts/explanation.tsx"
import { useTurn } from "../parts/live.ts"
import { wan } from "../parts/money.ts"
import { linkTo } from "../parts/route.ts"
import { dayText } from "../parts/time.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { SheetFrame } from "../sheets/sheet-frame.tsx"
import { FinalUpload } from "./final-upload.tsx"

/** How many findings are shown. */
const most = 200

/** One final account: its workbook out and in, what it comes to, what is wrong with it, and how far it is. */
export function FinalPage({ year, code }: { readonly year: number; readonly code: string }) {
  const turn = useTurn(year)
  const at = `/years/${year}/finals/sheets/${code}`
  const { value, trouble, again } = useLoaded<FinalView>(at, turn)
  const [typed, setTyped] = useState<Readonly<Record<string, string | undefined>>>({})
  if (!value)
    return (
      <main className="broad">
        <Waiting trouble={trouble} onAgain={again} />
      </main>
    )
  return (
    <SheetFrame
      at={at}
      view={value}
      list={{ href: linkTo(year, "finals"), name: "全部决算" }}
      hrefOf={(unit) => linkTo(year, "finals", unit)}
      names={new Map()}
      downloads={
        <>
          <DownloadButton path={`${at}/document?to=docx`}>公开文件（.docx）</DownloadButton>
          <DownloadButton path={`${at}/document?to=pdf`}>PDF</DownloadButton>
        </>
      }
      onDone={again}
    >
      {value.clock && <p className="hint">{value.clock}</p>}
      {value.published.map(({ day, number }) => (
        <p key={number} className="hint">
          {number === 1 ? `${dayText(day)}公开。` : `${dayText(day)}更正后公开（第${number}版）。`}
        </p>
      ))}
      <FinalUpload at={at} mayUpload={value.mayUpload} onDone={again} />
      <section aria-labelledby="totals-title">
        <h2 id="totals-title">收支</h2>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col" className="number">
                万元
              </th>
            </tr>
          </thead>
          <tbody>
            {value.totals.map(({ name, cents }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="number">{wan(cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {value.findings.length > 0 && (
        <section aria-labelledby="found-title">
          <h2 id="found-title">检查出的问题（{value.findings.length}）</h2>
          <ol className="problems">
            {value.findings.slice(0, most).map((finding, i) => {
              const { severity, check, message, about, advice } = finding
              const key = `${check} ${about}`
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two findings may have one key
                <li key={`${key} ${i}`} className={severity}>
                  <span className="badge">{severityNames[severity]}</span> {check} {message}{" "}
                  {advice && <span className="hint">{advice}</span>}
                  {severity === "warning" && (
                    <Explanation
                      finding={finding}
                      path={at}
                      isMine={value.mayUpload}
                      typed={typed[key]}
                      onTyped={(text) => setTyped((all) => ({ ...all, [key]: text }))}
                      onSaved={again}
                    />
                  )}
                </li>
              )
            })}
          </ol>
        </section>
      )}
    </SheetFrame>
  )
}
