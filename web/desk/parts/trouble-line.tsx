import { useEffect, useRef } from "react"

/** What went wrong, told at once and given the focus. */
export function TroubleLine({ children }: { readonly children: string }) {
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (children !== "") line.current?.focus()
  }, [children])
  return (
    <p className="trouble" role="alert" tabIndex={-1} ref={line}>
      {children}
    </p>
  )
}
