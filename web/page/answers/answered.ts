import type { Explanation } from "../../../src/check/explanations/index.ts"
import type { Finding } from "../../../src/model/finding.ts"

/** What somebody writes about a finding: an explanation, or the reason why it is set aside. */
export interface Answer {
  readonly text: string
  readonly by: string
  readonly aside: boolean
}

/** The explanations of a document once a finding is answered; whatever was written about it before gives way. */
export function withAnswer(
  explanations: readonly Explanation[],
  finding: Finding,
  { text, by, aside }: Answer,
  date: string,
): Explanation[] {
  const about = aboutsOf(finding)
  return [
    ...withoutAnswer(explanations, finding),
    {
      ...{ check: finding.check, finding: finding.message, about, text: text.trim(), by: by.trim(), date },
      ...(aside ? { aside: true as const } : {}),
    },
  ]
}

/** The explanations of a document without what was written about a finding. */
export function withoutAnswer(explanations: readonly Explanation[], finding: Finding): Explanation[] {
  const gone = new Set(aboutsOf(finding))
  return explanations.flatMap((one) => {
    if (one.check !== finding.check) return [one]
    const about = one.about.filter((key) => !gone.has(key))
    return about.length === 0 ? [] : [{ ...one, about }]
  })
}

/** What was brought in a file, beside what is there: of the same thing the newer text counts. */
export function merged(there: readonly Explanation[], brought: readonly Explanation[]): Explanation[] {
  const key = ({ check, about }: Explanation) => `${check} ${about.join("\n")}`
  const written = brought.filter(({ text }) => text !== "")
  const keys = new Set(written.map(key))
  return [...there.filter((one) => !keys.has(key(one))), ...written]
}

function aboutsOf(finding: Finding): string[] {
  return (finding.each ?? [finding]).map(({ about }) => about)
}

/** A day as the files have it, `2026-03-01`, where the clerk sits. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0")
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
