import { useState } from "react"
import type { PagePart } from "./check-pages.ts"

/** A button that tells what a check looks for; its page is loaded when it is asked for. */
export function CheckPage({ check, title }: { readonly check: string; readonly title: string }) {
  const [parts, setParts] = useState<readonly PagePart[] | null>(null)

  async function toggle() {
    if (parts) return setParts(null)
    const { pageOf } = await import("./check-pages.ts")
    setParts(pageOf(check))
  }

  return (
    <div className="check-page">
      <button type="button" className="link" aria-expanded={parts !== null} onClick={() => void toggle()}>
        {check} {title}
      </button>
      {parts && (
        <div className="check-text">
          {parts.map(({ heading, paragraphs }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
        </div>
      )}
    </div>
  )
}
