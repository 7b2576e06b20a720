import { memo } from "react"
import type { Paragraph } from "../../../src/document/blocks.ts"
import type { Finding } from "../../../src/model/finding.ts"
import { type Marks, paragraphAnchor } from "../places.ts"
import { Flag, worst } from "./flag.tsx"
import type { Look } from "./headings.ts"
import { Note } from "./note.tsx"
import { segmentsOf } from "./segments.ts"

interface Props {
  readonly paragraph: Paragraph
  readonly number: number
  readonly look: Look
  /** The level of a heading, for those who hear it; null for what is none. */
  readonly level: number | null
  readonly findings: readonly Finding[]
  readonly marks: Marks
  readonly titles: Readonly<Record<string, string>>
  readonly selected: number | null
  readonly onPick: (finding: number) => void
  readonly notes: ReadonlyMap<string, string>
}

/** A paragraph or heading; the figures findings quote from it are marked, else a sign stands before it. */
export const ParagraphView = memo(function ParagraphView(props: Props) {
  const { paragraph, number, look, level, findings, marks, titles, selected, onPick, notes } = props
  const anchor = paragraphAnchor(number)
  const here = findings.length > 0 ? (marks.at.get(anchor) ?? []) : []
  const rest = { findings, titles, selected, onPick }
  const note = notes.get(anchor)
  const segments = segmentsOf(
    paragraph.text,
    here.map(({ finding }) => findings[finding]?.says),
  )
  const pointed = new Set(segments.flatMap(({ of }) => of))
  const general = here.filter((_, i) => !pointed.has(i))
  const classes = [
    look,
    general.length > 0 && `flagged ${worst(general, findings)}`,
    general.length > 0 && general.every(({ involved }) => involved) && "involved",
    general.some(({ finding }) => finding === selected) && "chosen",
  ]
  const Tag = look === "h2" || look === "h3" || look === "h4" ? look : "p"
  return (
    <Tag
      id={anchor}
      className={classes.filter(Boolean).join(" ")}
      tabIndex={-1}
      {...(level !== null && { "aria-level": level })}
    >
      {general.length > 0 && (
        <Flag marks={general} {...rest}>
          <span aria-hidden="true">!</span>
        </Flag>
      )}
      {note !== undefined && <Note>{note}</Note>}
      {segments.map(({ text, of }, i) => {
        if (of.length === 0) return text
        const those = of.map((n) => here[n]!)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: segments never move
          <Flag key={i} marks={those} {...rest}>
            {text}
          </Flag>
        )
      })}
    </Tag>
  )
})
