import { useState } from "react"
import type { AssetRow, Assets } from "../answers/assets.ts"
import { ask } from "../client.ts"
import { wan, yuan } from "../parts/money.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { AssetDialog } from "./asset-dialog.tsx"
import { ReasonDialog } from "./reason-dialog.tsx"

/** Fixed assets by kind: what there was, what came and went, what there is. */
export function AssetsPart({ year, turn }: { readonly year: number; readonly turn: number }) {
  const [asking, setAsking] = useState(false)
  const [wrong, setWrong] = useState<AssetRow | null>(null)
  const { value, trouble, again } = useLoaded<Assets>(`/years/${year}/assets`, turn)
  if (!value) return <Waiting trouble={trouble} onAgain={again} />
  const { units, accounts, planned, changes } = value
  if (accounts.length + planned.length + units.length === 0) return null
  return (
    <>
      <h2>固定资产</h2>
      {units.length > 0 && (
        <p className="row">
          <button type="button" className="button" onClick={() => setAsking(true)}>
            登记资产变动
          </button>
          <span className="hint">年初数由批复的预算来；年初＋增加－减少＝现有。</span>
        </p>
      )}
      {accounts.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys
        <section className="scroll" aria-label="固定资产" tabIndex={0}>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">单位</th>
                <th scope="col">资产</th>
                {["年初", "增加", "减少", "现有", "现有价值（万元）"].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {accounts.map(({ unit, unitName, kind, kindName, opening, came, went, closing }) => (
                <tr key={`${unit} ${kind}`}>
                  <td>{unitName || unit}</td>
                  <th scope="row">{kindName}</th>
                  {[opening, came, went, closing].map(({ quantity }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
                    <td key={i} className={quantity < 0 ? "number minus" : "number"}>
                      {quantity}
                    </td>
                  ))}
                  <td className="number">{wan(closing.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {changes.length > 0 && <h3>变动（{changes.length}）</h3>}
      <ul className="plain">
        {changes.map((change) => {
          const { number, date, wayName, goods, quantity, cents, unitName, kindName, document, back } = change
          return (
            <li key={number} className={back ? "undone row between" : "row between"}>
              <span>
                {date} {unitName} {wayName}
                {goods}（{kindName}）{quantity}，{yuan(cents)}元{" "}
                <span className="hint">
                  {document}
                  {change.planned === null && change.way === "bought" && "，没有购置计划"}
                  {back && `，${back.by}撤销：${back.reason}`}
                </span>
              </span>
              {change.may.back && (
                <button type="button" className="link" onClick={() => setWrong(change)}>
                  撤销
                </button>
              )}
            </li>
          )
        })}
      </ul>
      {asking && <AssetDialog year={year} known={value} onDone={again} onClose={() => setAsking(false)} />}
      {wrong && (
        <ReasonDialog
          title={`撤销${wrong.wayName}${wrong.goods}`}
          says="原来的一笔会一直留着，写明已经撤销。"
          label="为什么撤销"
          doing="撤销"
          act={async (reason) => {
            await ask("POST", `/years/${year}/assets/${wrong.number}/back`, { reason })
            again()
          }}
          onClose={() => setWrong(null)}
        />
      )}
    </>
  )
}
