import { type ReactNode, useState } from "react"
import { FileButton } from "../files/file-button.tsx"
import { Privacy } from "../files/privacy.tsx"
import { type Sample, samples } from "./samples.ts"

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** What was worked on before. */
  readonly children?: ReactNode
}

/** The start for checking: what this is, where to put a file, three samples. */
export function Start({ onFiles, children }: Props) {
  const [trouble, setTrouble] = useState("")

  async function openSample({ url, name }: Sample) {
    try {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${response.status} ${url}`)
      onFiles([new File([await response.blob()], name)])
    } catch (error) {
      console.error(error)
      setTrouble("示例文件没有取到，请确认明账服务仍在运行，然后刷新页面。")
    }
  }

  return (
    <main>
      <h1>公开之前，先把数字核对一遍</h1>
      <p className="lead">
        放入部门预算或决算的公开文件，几秒钟内查出表内合计、表间勾稽、情况说明、“三公”经费、政府采购、资产和支出计划中对不上的地方，并指到具体的格子和行。
      </p>
      <section className="drop-zone" aria-label="选择文件">
        <p className="drop-words">
          把文件拖到这里，<span>可以一次放多个</span>
        </p>
        <FileButton look="main" onFiles={onFiles}>
          选择文件
        </FileButton>
        <p className="formats">
          Word（.docx）、Excel（.xlsx）、PDF、网页（.html）、文本（.txt）、明账数据（.json）
        </p>
      </section>
      <Privacy>文件只在您的浏览器里读取和检查，不会上传；看过的留在这个浏览器里，随时可以清除。</Privacy>
      {children}
      <section className="samples" aria-labelledby="samples-title">
        <h2 id="samples-title">先看示例</h2>
        <ul>
          {samples.map((sample) => (
            <li key={sample.url}>
              <button type="button" onClick={() => void openSample(sample)}>
                <strong>{sample.title}</strong>
                <span>{sample.about}</span>
              </button>
            </li>
          ))}
        </ul>
        <p className="aside">示例中的地名、单位和数字都是虚构的。</p>
      </section>
      <p className="trouble" role="alert">
        {trouble}
      </p>
    </main>
  )
}
