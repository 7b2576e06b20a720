import { type InputHTMLAttributes, useId } from "react"

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value"> {
  readonly label: string
  readonly value: string
  readonly onText: (value: string) => void
  readonly hint?: string
}

/** A labelled line to type in. */
export function Field({ label, value, onText, hint, ...rest }: Props) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onText(event.target.value)}
      />
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  )
}

interface AreaProps {
  readonly label: string
  readonly value: string
  readonly onText: (value: string) => void
  readonly rows?: number
  readonly hint?: string
}

/** A labelled box for longer text. */
export function Area({ label, value, onText, rows = 3, hint }: AreaProps) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={rows} value={value} onChange={(event) => onText(event.target.value)} />
      {hint && <span className="hint">{hint}</span>}
    </p>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly onText: (value: T) => void
  readonly options: readonly (readonly [value: T, name: string])[]
}

/** A labelled choice of one of several. */
export function Choice<T extends string>({ label, value, onText, options }: ChoiceProps<T>) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onText(event.target.value as T)}>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
