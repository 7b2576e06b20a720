import { type DragEvent, type ReactNode, useRef, useState } from "react"

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** What letting go of the files does. */
  readonly words: string
  readonly children: ReactNode
}

/** Takes files and folders dropped anywhere on the page. */
export function DropTarget({ onFiles, words, children }: Props) {
  const [over, setOver] = useState(false)
  const depth = useRef(0)

  function move(event: DragEvent, change: number) {
    if (!event.dataTransfer.types.includes("Files")) return
    event.preventDefault()
    depth.current = Math.max(0, depth.current + change)
    setOver(depth.current > 0)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    depth.current = 0
    setOver(false)
    void filesOf(event.dataTransfer).then(onFiles)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the file button on each view does the same by keyboard
    <div
      className="drop-target"
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => move(event, 0)}
      onDrop={drop}
    >
      {children}
      {over && <div className="drop-veil">{words}</div>}
    </div>
  )
}

/** The files dropped, those in folders included. Entries must be asked for before the event has passed. */
async function filesOf(data: DataTransfer): Promise<File[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry?.() ?? [])
  if (entries.length === 0) return [...data.files]
  const files = await Promise.all(entries.map(filesBelow))
  return files.flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry.name.startsWith(".")) return []
  if (entry.isFile)
    return [
      await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)),
    ]
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const files: File[] = []
  // A reader hands out its entries in portions; an empty one is the last.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (portion.length === 0) return files
    for (const below of portion) files.push(...(await filesBelow(below)))
  }
}
