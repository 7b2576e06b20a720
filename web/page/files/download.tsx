import { useRef, useState } from "react"
import type { ReportFormat } from "../../../src/report/findings/index.ts"
import { save } from "../../shared/save.ts"
import type { MadeFile } from "../messages/ledgers.ts"
import { type FileEntry, reportOf, type WriteReport } from "./work.ts"

const forms: readonly { readonly format: ReportFormat; readonly name: string; readonly type: string }[] = [
  { format: "html", name: "网页，可打印（.html）", type: "text/html" },
  {
    format: "xlsx",
    name: "表格（.xlsx）",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  { format: "json", name: "数据（.json）", type: "application/json" },
]

interface Props {
  readonly files: readonly FileEntry[]
  readonly write: WriteReport
  /** What is saved, as the button and the name of the file say it. */
  readonly what?: string
  /** Makes the file itself with a note at each finding, where it can hold notes. */
  readonly mark?: (() => Promise<MadeFile>) | undefined
}

/** A menu that saves the report of one or more files; it is written here, in the browser. */
export function Download({ files, write, what = "检查报告", mark }: Props) {
  const menu = useRef<HTMLDetailsElement>(null)
  const [trouble, setTrouble] = useState("")
  const checked = files.filter(({ outcome, kept }) => reportOf(outcome) ?? kept?.summary)
  const name = checked.length === 1 ? checked[0]!.name.replace(/\.[^.]+$/, "") : `${checked.length}个文件`

  const report = async (format: ReportFormat, type: string) => ({
    ...{ name: `${name}-${what}.${format}`, type },
    bytes: await write(format, files),
  })

  async function saveAs(make: () => Promise<MadeFile>) {
    setTrouble("")
    try {
      save(await make())
    } catch (error) {
      setTrouble((error as Error).message)
    }
    if (menu.current) menu.current.open = false
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key !== "Escape" || !menu.current?.open) return
    menu.current.open = false
    menu.current.querySelector("summary")?.focus()
  }

  if (checked.length === 0) return null
  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
    >
      <summary>下载{what.replace("检查", "")}</summary>
      <ul>
        {forms.map((form) => (
          <li key={form.format}>
            <button type="button" onClick={() => void saveAs(() => report(form.format, form.type))}>
              {form.name}
            </button>
          </li>
        ))}
        {mark && (
          <li>
            <button type="button" onClick={() => void saveAs(mark)}>
              原件，问题写成批注
            </button>
          </li>
        )}
      </ul>
      <p className="trouble" role="alert">
        {trouble}
      </p>
    </details>
  )
}
