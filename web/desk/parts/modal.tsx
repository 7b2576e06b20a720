import { type ReactNode, useEffect, useId, useRef } from "react"

interface Props {
  readonly title: string
  readonly children: ReactNode
  /** Without it the dialog stays until what it asks for is done. */
  readonly onClose?: () => void
  readonly isWide?: boolean
}

/** A dialog above the page: the focus stays in it, and goes back to where it came from. */
export function Modal({ title, children, onClose, isWide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={isWide ? "modal wide" : "modal"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
