import type { Finding } from "../../../src/model/finding.ts"

/** What is found, as a list of sentences. */
export function Said({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="found">
      {findings.map(({ check, severity, message, advice }) => (
        <li key={`${check} ${message}`} className={severity}>
          {message}
          {advice && <span className="hint"> {advice}</span>}
        </li>
      ))}
    </ul>
  )
}
