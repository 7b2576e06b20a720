import { useEffect } from "react"
import { visibleLine } from "../../../src/text/visible.ts"
import { FileButton } from "../files/file-button.tsx"
import type { Template } from "../messages/ledgers.ts"

/** Where the office's own Word template is remembered. */
export interface Templates {
  template(): Promise<Template | null>
  keepTemplate(template: Template | null): Promise<void>
}

interface Props {
  readonly templates: Templates
  /** The one that is used. */
  readonly template: Template | null
  readonly onTemplate: (template: Template | null) => void
}

/** Whether Word documents are written in a template of the office's own; it is remembered for the next one. */
export function OwnTemplate({ templates, template, onTemplate }: Props) {
  useEffect(() => {
    void templates.template().then(onTemplate)
  }, [templates, onTemplate])

  function use(next: Template | null) {
    onTemplate(next)
    void templates.keepTemplate(next)
  }

  if (template)
    return (
      <p className="own-template" role="status">
        Word 用模板“{template.name}”。
        <button type="button" className="link" onClick={() => use(null)}>
          不用模板
        </button>
      </p>
    )
  return (
    <p className="own-template">
      <FileButton
        look="link"
        only=".docx"
        onFiles={async ([file]) => {
          if (file) use({ name: visibleLine(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })
        }}
      >
        用本单位的 Word 模板
      </FileButton>
      <span className="aside">单独写一段“{"{{正文}}"}”的 .docx，封面、页眉、字体都照它的。</span>
    </p>
  )
}
