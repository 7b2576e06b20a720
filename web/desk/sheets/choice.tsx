import { useId } from "react"

interface Props {
  readonly label: string
  readonly value: string | null
  readonly words: Readonly<Record<string, string>>
  readonly onValue: (value: string | null) => void
}

/** One of a few words, or none yet. */
export function Choice({ label, value, words, onValue }: Props) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={(event) => onValue(event.target.value || null)}>
        <option value="">没有选</option>
        {Object.entries(words).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </p>
  )
}
