import { useState } from "react"
import { yearInPreparation } from "../../../src/model/year-in-preparation.ts"
import { packs, usualPack } from "../../../src/packs/list.ts"
import { save } from "../../shared/save.ts"
import { FileButton } from "../files/file-button.tsx"
import { Privacy } from "../files/privacy.tsx"
import type { AddFiles } from "../files/work.ts"
import type { Ask, MadeFile } from "../messages/ledgers.ts"
import "./styles/start.css"

interface Props {
  readonly ask: Ask
  readonly onFiles: AddFiles
}

/** The start for compiling: a workbook to fill in, and where to bring it back. */
export function CompileStart({ ask, onFiles }: Props) {
  const now = yearInPreparation(new Date())
  const [year, setYear] = useState(now)
  const [place, setPlace] = useState(usualPack.name)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState("")
  const [trouble, setTrouble] = useState("")

  async function get(make: () => Promise<MadeFile>, use: (file: MadeFile) => void) {
    setBusy(true)
    setSaid("")
    setTrouble("")
    try {
      use(await make())
    } catch (error) {
      setTrouble((error as Error).message)
    }
    setBusy(false)
  }

  function saved(file: MadeFile) {
    save(file)
    setSaid(`已下载“${file.name}”。`)
  }

  return (
    <main className="compile-start">
      <h1>
        <span>一个数只填一次，</span>
        <span>表和说明一起编出来</span>
      </h1>
      <p className="lead">
        把预算明细、项目、采购和资产填进一本台账，这里就编出全部公开表格、项目绩效目标表和情况说明，写成
        Word、Excel 和网页。表和表、表和文字用的是同一批数，不会对不上。
      </p>
      <ol className="steps">
        <li>
          <h2>取一本台账</h2>
          <div className="ways">
            <form
              onSubmit={(event) => {
                event.preventDefault()
                void get(() => ask({ ask: "template", year, place }), saved)
              }}
            >
              <h3>空白台账</h3>
              <p>从头填写，每一列都有说明和下拉框。</p>
              <div className="fields">
                <label>
                  年度
                  <select value={year} onChange={(event) => setYear(Number(event.target.value))}>
                    {[now - 1, now, now + 1].map((each) => (
                      <option key={each} value={each}>
                        {each} 年
                      </option>
                    ))}
                  </select>
                </label>
                <label>
                  表式
                  <select value={place} onChange={(event) => setPlace(event.target.value)}>
                    {packs.map(({ name, title }) => (
                      <option key={name} value={name}>
                        {name === "national" ? `${title}通用` : title}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
              <button type="submit" className="button main" disabled={busy}>
                下载空白台账
              </button>
            </form>
            <section aria-labelledby="from-last-year">
              <h3 id="from-last-year">用上年公开文件起草</h3>
              <p>单位、项目、绩效指标和上年数自动带入；文件里看不出来的，逐条列给您补。</p>
              <FileButton look="quiet" onFiles={(files) => onFiles(files, "compile")}>
                选择上年公开文件
              </FileButton>
            </section>
            <section className="example" aria-labelledby="see-example">
              <div>
                <h3 id="see-example">填好的示例</h3>
                <p>一个虚构的县水务局：本级和一个下属单位、五个项目、采购、资产，全部填好。</p>
              </div>
              <button
                type="button"
                className="button"
                disabled={busy}
                onClick={() => void get(() => ask({ ask: "example" }), saved)}
              >
                下载填好的示例
              </button>
              <button
                type="button"
                className="link"
                disabled={busy}
                onClick={() =>
                  void get(
                    () => ask({ ask: "example" }),
                    ({ name, type, bytes }) =>
                      onFiles([new File([bytes as Uint8Array<ArrayBuffer>], name, { type })], "ledger"),
                  )
                }
              >
                直接看它编出来的样子
              </button>
            </section>
          </div>
          <p className="said" role="status">
            {said}
          </p>
          <p className="trouble" role="alert">
            {trouble}
          </p>
        </li>
        <li>
          <h2>用 Excel 或 WPS 填写、保存</h2>
          <p>
            金额一律填元。列可以挪动、隐藏，行可以空着；表内有“填写说明”。项目的金额不用填，由它的明细相加。
          </p>
        </li>
        <li>
          <h2>放回这里，编制</h2>
          <p>填错的地方会一次全部列出，写明哪张表、哪一格、怎么改；没有错误才编制。</p>
          <section className="drop-zone" aria-label="放入台账">
            <p className="drop-words">把填好的台账拖到页面上</p>
            <FileButton look="main" onFiles={(files) => onFiles(files, "ledger")}>
              选择填好的台账
            </FileButton>
            <p className="formats">Excel 工作簿（.xlsx）、台账数据（.json）</p>
          </section>
        </li>
      </ol>
      <Privacy>
        台账只在您的浏览器里读取、检查和编制，不会上传；放入过的留在这个浏览器里，随时可以清除。
      </Privacy>
    </main>
  )
}
