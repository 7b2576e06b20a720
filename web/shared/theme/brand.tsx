/** The name of the program. */
export function Brand() {
  return (
    <span className="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" />
        <path className="lines" d="M8 9h16M8 15h16M8 21h9" />
        <path className="tick" d="m18.5 22 3 3 5-6.5" />
      </svg>
      明账
    </span>
  )
}
