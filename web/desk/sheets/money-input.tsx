import { useEffect, useId, useState } from "react"
import { moneyText } from "../../../src/money/form.ts"
import { centsOf } from "../parts/money.ts"

interface Props {
  readonly label: string
  /** Of which row it is, for readers of screens. */
  readonly of: string
  readonly cents: number | null
  readonly placeholder?: string
  readonly onCents: (cents: number | null) => void
}

const written = (cents: number | null) =>
  cents === null ? "" : moneyText(cents, { measure: "元", decimals: 2, thousands: false })

/** An amount in yuan; what is no amount is kept as typed, told, and not taken. */
export function MoneyInput({ label, of, cents, placeholder, onCents }: Props) {
  const [typed, setTyped] = useState(written(cents))
  const id = useId()
  const known = typed.trim() === "" ? null : centsOf(typed)
  const isWrong = typed.trim() !== "" && known === null
  useEffect(() => {
    setTyped((now) =>
      centsOf(now) === cents && now.trim() !== ""
        ? now
        : cents === null && centsOf(now) === null
          ? now
          : written(cents),
    )
  }, [cents])
  return (
    <p className="field">
      <label htmlFor={id}>
        <span className="unseen">{of}</span>
        {label}
      </label>
      <input
        id={id}
        inputMode="decimal"
        className="amount"
        value={typed}
        placeholder={placeholder}
        aria-invalid={isWrong || undefined}
        onChange={(event) => {
          const text = event.target.value
          setTyped(text)
          if (text.trim() === "") onCents(null)
          else {
            const amount = centsOf(text)
            if (amount !== null) onCents(amount)
          }
        }}
      />
      {isWrong && <span className="hint">“{typed}”不是金额，请写成数字，单位元，最多两位小数。</span>}
    </p>
  )
}
