import { useState } from "react"
import type { WrittenFormat } from "../../../src/write/formats.ts"
import { save } from "../../shared/save.ts"
import type { Ask, MadeFile, OpenedLedger, Template } from "../messages/ledgers.ts"
import { OwnTemplate, type Templates } from "./own-template.tsx"

interface Props {
  readonly ledger: OpenedLedger
  /** The publisher shown. */
  readonly of: string
  /** The month on its cover. */
  readonly month: string | null
  readonly ask: Ask
  readonly templates: Templates
}

const forms: readonly { readonly format: WrittenFormat; readonly name: string; readonly about: string }[] = [
  { format: "docx", name: "Word（.docx）", about: "公开用的正式文件：封面、目录、横排宽表" },
  { format: "xlsx", name: "Excel（.xlsx）", about: "合计是公式" },
  { format: "html", name: "网页（.html）", about: "可上网，也可打印" },
  { format: "md", name: "Markdown（.md）", about: "纯文字" },
  { format: "json", name: "数据（.json）", about: "每个数都带出处" },
  { format: "csv", name: "数据表（.csv）", about: "开放数据用，多张表装在一个压缩包里" },
]

/** Buttons that save what was compiled; every file is made here, in the browser. */
export function Downloads({ ledger, of, month, ask, templates }: Props) {
  const [template, setTemplate] = useState<Template | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState("")
  const [trouble, setTrouble] = useState("")
  const each = ledger.choices.filter(({ kind }) => kind !== "region").length

  async function get(doing: string, make: () => Promise<MadeFile>) {
    setBusy(true)
    setSaid(doing)
    setTrouble("")
    try {
      const file = await make()
      save(file)
      setSaid(`已下载“${file.name}”。`)
    } catch (error) {
      setSaid("")
      setTrouble((error as Error).message)
    }
    setBusy(false)
  }

  return (
    <section className="downloads" aria-labelledby="downloads">
      <h2 id="downloads">下载</h2>
      <OwnTemplate templates={templates} template={template} onTemplate={setTemplate} />
      <ul>
        {forms.map(({ format, name, about }) => (
          <li key={format}>
            <button
              type="button"
              className={format === "docx" ? "button main" : "button"}
              disabled={busy}
              onClick={() =>
                void get(`正在写${name}……`, () =>
                  ask({ ask: "write", key: ledger.key, of, format, month, template }),
                )
              }
            >
              <b>{name}</b> <span>{about}</span>
            </button>
          </li>
        ))}
        {each > 1 && (
          <li>
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() =>
                void get(`正在写 ${each} 份 Word，请稍候……`, () =>
                  ask({ ask: "writeEach", key: ledger.key, month, template }),
                )
              }
            >
              <b>部门和各单位的 Word（压缩包）</b> <span>每家一份，共 {each} 份</span>
            </button>
          </li>
        )}
      </ul>
      <p className="said" role="status">
        {said}
      </p>
      <p className="trouble" role="alert">
        {trouble}
      </p>
      <p className="aside">
        要 PDF：用 Word 或 WPS 打开 .docx，选“另存为 PDF”；或者用浏览器打开 .html，选“打印 → 另存为 PDF”。
      </p>
      <p className="aside">以上文件都在您的浏览器里生成，台账没有上传。</p>
    </section>
  )
}
