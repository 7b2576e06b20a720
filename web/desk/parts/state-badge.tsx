interface Props {
  readonly state: string
  readonly children: string
}

/** How far something is, as a coloured word: waiting, under way, with others, done. */
export function StateBadge({ state, children }: Props) {
  return <span className={`state ${toneOf(state)}`}>{children}</span>
}

/** The tone of a state. */
export function toneOf(state: string): "idle" | "work" | "sent" | "done" {
  if (/[Ss]ubmitted$|[Pp]roposed$|eviewed$|igned$|^presented$/.test(state)) return "sent"
  if (/^(published|approved|active|received)$/.test(state)) return "done"
  if (/^(waiting|preparing|absent|invited|granted|suspended|withheld)$/.test(state)) return "idle"
  return "work"
}
