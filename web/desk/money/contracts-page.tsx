import { useState } from "react"
import type { ContractRow, Contracts } from "../answers/contracts.ts"
import { useTurn } from "../parts/live.ts"
import { wan, yuan } from "../parts/money.ts"
import { useLoaded } from "../parts/use-loaded.ts"
import { Waiting } from "../parts/waiting.tsx"
import { AssetsPart } from "./assets-part.tsx"
import { ContractDialog } from "./contract-dialog.tsx"
import { ContractStepDialog, type Step } from "./contract-steps.tsx"

/** Contracts from plan to payment, what small firms got, and the assets that came of it. */
export function ContractsPage({ year }: { readonly year: number }) {
  const turn = useTurn(year)
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<{ readonly contract: ContractRow; readonly step: Step } | null>(null)
  const { value, trouble, again } = useLoaded<Contracts>(`/years/${year}/contracts`, turn)
  if (!value)
    return (
      <main>
        <h1>合同和资产</h1>
        <Waiting trouble={trouble} onAgain={again} />
      </main>
    )
  const { units, needs, contracts, small } = value
  return (
    <main className="broad">
      <h1>合同和资产</h1>
      {units.length > 0 && (
        <p className="row">
          <button type="button" className="button main" onClick={() => setAsking(true)}>
            登记合同
          </button>
          <span className="hint">
            登记以后占用指标；支付明细里写了合同编号的自动认到合同，执行完的释放余额。
          </span>
        </p>
      )}
      {small.cents > 0 && (
        <p className="hint">
          合同合计{wan(small.cents)}万元，授予中小企业{wan(small.small)}万元（
          {((small.small * 100) / small.cents).toFixed(1)}%），其中小微企业{wan(small.micro)}万元。
        </p>
      )}
      <h2>合同（{contracts.length}）</h2>
      {contracts.length === 0 && <p className="empty">还没有登记合同。</p>}
      <ul className="cards">
        {contracts.map((contract) => (
          <li key={contract.number} className="card">
            <ContractText contract={contract} />
            {contract.may.record && (
              <p className="row">
                {contract.announced === null && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => setChosen({ contract, step: "announced" })}
                  >
                    登记公告
                  </button>
                )}
                <button
                  type="button"
                  className="button"
                  onClick={() => setChosen({ contract, step: "payments" })}
                >
                  认支付
                </button>
                {contract.tied > 0 && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => setChosen({ contract, step: "release" })}
                  >
                    释放占用
                  </button>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
      <Needs needs={needs} />
      <AssetsPart year={year} turn={turn} />
      {asking && <ContractDialog year={year} known={value} onDone={again} onClose={() => setAsking(false)} />}
      {chosen && (
        <ContractStepDialog {...chosen} year={year} onDone={again} onClose={() => setChosen(null)} />
      )}
    </main>
  )
}

function ContractText({ contract }: { readonly contract: ContractRow }) {
  const { title, kindName, unit, unitName, supplier, sizeName, document, signed, cents } = contract
  const { tied, paid, released, goods, why, announced, by } = contract
  return (
    <>
      <p className="row between">
        <strong>
          {title} {yuan(cents)}元
        </strong>
        <span className={`state ${tied === 0 ? "done" : "idle"}`}>
          {tied > 0 ? "执行中" : paid > 0 ? "已执行完" : "已释放"}
        </span>
      </p>
      <p>
        {unit}
        {unitName} · {kindName} · {supplier}（{sizeName}）
      </p>
      <p>
        占用{yuan(tied)}元，已支付{yuan(paid)}元{released > 0 && `，已释放${yuan(released)}元`}
      </p>
      <p className="hint">
        {document}，{signed}签订，{announced === null ? "没有登记公告" : `${announced}公告`}；
        {goods === null ? `没有采购预算：${why}` : `采购预算“${goods}”`}；{by}登记。
      </p>
    </>
  )
}

function Needs({ needs }: { readonly needs: Contracts["needs"] }) {
  if (needs.length === 0) return null
  return (
    <>
      <h2>政府采购预算（{needs.length}）</h2>
      <p className="hint">单位：万元。</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keys */}
      <section className="scroll" aria-label="政府采购预算" tabIndex={0}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">采购内容</th>
              <th scope="col">单位</th>
              {["预算", "合同", "其中中小企业", "预留中小企业"].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {needs.map(({ unit, unitName, number, goods, cents, contracted, small, reserved }) => (
              <tr key={`${unit} ${number}`}>
                <th scope="row">{goods}</th>
                <td>{unitName || unit}</td>
                <td className="number">{wan(cents)}</td>
                <td className={contracted > cents ? "number minus" : "number"}>{wan(contracted)}</td>
                <td className="number">{wan(small)}</td>
                <td className="number">{wan(reserved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
