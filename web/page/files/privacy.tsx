/** That nothing leaves the browser, in one line with a shield. */
export function Privacy({ children }: { readonly children: string }) {
  return (
    <p className="promise">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M12 3 5 6v5c0 4.6 3 8.4 7 10 4-1.6 7-5.4 7-10V6z" />
        <path d="m9 12 2.2 2.2L15.2 10" />
      </svg>
      <span>{children}</span>
    </p>
  )
}
