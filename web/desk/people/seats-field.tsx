import { useId, useState } from "react"
import type { PostSeat } from "../answers/people.ts"
import { codesFrom, seatText } from "./posts.ts"

interface Props {
  readonly label: string
  readonly codes: readonly string[]
  readonly onCodes: (codes: readonly string[]) => void
  readonly seats: readonly PostSeat[]
}

/** Departments or units, chosen from the year's list by typing a part of the code or name. */
export function SeatsField({ label, codes, onCodes, seats }: Props) {
  const [typed, setTyped] = useState("")
  const [trouble, setTrouble] = useState("")
  const id = useId()
  const nameOf = (code: string) => seats.find((seat) => seat.code === code)?.name ?? ""

  function take(text: string) {
    const read = codesFrom(text, seats)
    onCodes([...codes, ...read.codes.filter((code) => !codes.includes(code))])
    setTyped(read.unknown.join("、"))
    setTrouble(read.unknown.length === 0 ? "" : `名单里没有“${read.unknown.join("、")}”，请从名单中选择。`)
  }

  return (
    <div className="field seats">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        list={`${id}-list`}
        value={typed}
        placeholder="输入编码或名称，从名单中选"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const text = event.target.value
          // Picking from the list gives the whole line at once.
          if (seats.some((seat) => seatText(seat) === text)) take(text)
          else setTyped(text)
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || typed.trim() === "") return
          event.preventDefault()
          take(typed)
        }}
        onBlur={() => typed.trim() !== "" && take(typed)}
      />
      <datalist id={`${id}-list`}>
        {seats.map((seat) => (
          <option key={seat.code} value={seatText(seat)} />
        ))}
      </datalist>
      <span className={trouble === "" ? "hint" : "trouble"} id={`${id}-hint`} role="status">
        {trouble ||
          (seats.length === 0 ? "还没有年度，名单是空的：可以先给财政局负责人授权，由他准备年度。" : "")}
      </span>
      {codes.length > 0 && (
        <ul className="chips" aria-label={`已选的${label}`}>
          {codes.map((code) => (
            <li key={code}>
              {code} {nameOf(code)}
              <button
                type="button"
                aria-label={`去掉${code}`}
                onClick={() => onCodes(codes.filter((each) => each !== code))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
