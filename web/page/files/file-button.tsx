import { useId } from "react"

interface Props {
  readonly children: string
  readonly look: "main" | "quiet" | "link"
  readonly onFiles: (files: readonly File[]) => void
  /** The endings of the one kind of file that is wanted, where it is not any document. */
  readonly only?: string
}

/** A button that asks for files. */
export function FileButton({ children, look, onFiles, only }: Props) {
  const id = useId()
  return (
    <span className={`file-button ${look}`}>
      <input
        id={id}
        type="file"
        multiple={only === undefined}
        accept={only ?? ".docx,.xlsx,.pdf,.html,.htm,.txt,.json,.doc,.xls,.et,.wps"}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ""
        }}
      />
      <label htmlFor={id}>{children}</label>
    </span>
  )
}
