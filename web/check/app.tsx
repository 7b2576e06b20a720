import { useEffect } from "react"
import { DropTarget } from "./drop-target.tsx"
import { FileList } from "./file-list.tsx"
import { FileView } from "./file-view.tsx"
import { useFiles } from "./files.ts"
import { Start } from "./start.tsx"

/** The page: the start, a list of several files, or one file with its findings. */
export function App() {
  const { files, shown, add, show, clear, write } = useFiles()
  const file = files.find(({ key }) => key === shown)
  useEffect(() => {
    document.title = file ? `${file.name} · 明账` : "明账 · 检查预算公开文件"
  }, [file])
  return (
    <DropTarget onFiles={add}>
      {file ? (
        <FileView
          key={file.key}
          file={file}
          write={write}
          onFiles={add}
          onBack={files.length > 1 ? () => show(null) : clear}
          backTo={files.length > 1 ? `全部文件（${files.length}）` : "首页"}
        />
      ) : files.length > 0 ? (
        <FileList files={files} write={write} onShow={show} onFiles={add} onBack={clear} />
      ) : (
        <Start onFiles={add} />
      )}
    </DropTarget>
  )
}
