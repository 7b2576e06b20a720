import type { Disclosure, Section } from "../model/disclosure.ts"
import type { LedgerText } from "../model/ledger.ts"
import { subjectOfItem } from "../model/three-public.ts"
import { withoutNumber } from "../text/numbering.ts"

const at = {}

/** What a person wrote in a disclosure and nothing can derive: duties, goals, safeguards, reasons, other matters. */
export function textsOf(disclosure: Disclosure, of: string): LedgerText[] {
  const text = (
    kind: LedgerText["kind"],
    about: string,
    words: string,
    items: readonly string[] = [],
  ): LedgerText => ({
    of,
    kind,
    about,
    text: words,
    items,
    at,
  })
  const performance = disclosure.sections.filter(({ key }) => key === "performance")
  const part = (words: RegExp) => performance.find(({ title }) => words.test(title))
  const duties = disclosure.organisation.duties.filter((line) => !/[：:]$/.test(line.trim())).map(plain)
  const safeguards = part(/保障措施/)
  return [
    ...duties.filter(Boolean).map((line) => text("duty", "", line)),
    ...goalOf(part(/总体/)).map((words) => text("overallGoal", "", words)),
    ...linesOfWork(performance).map(({ title, goal, items }) => text("lineOfWork", title, goal, items)),
    ...linesOf(safeguards).map((line) => text("safeguard", "", plain(line))),
    ...reasonsOf(disclosure).map(([about, words]) => text("reason", about, words)),
    ...disclosure.sections
      .filter(({ key, text: words }) => key === "other" && words.trim().length > 20)
      .map(({ text: words }) => text("other", "", words)),
  ]
}

function plain(line: string): string {
  return withoutNumber(line).trim()
}

function linesOf(section: Section | undefined): string[] {
  return (
    section?.text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean) ?? []
  )
}

function goalOf(section: Section | undefined): string[] {
  const lines = linesOf(section)
  return lines.length > 0 ? [lines.join("\n")] : []
}

/** 分项绩效目标: titled pieces below it, each with a goal and indicators. */
function linesOfWork(sections: readonly Section[]): { title: string; goal: string; items: string[] }[] {
  const from = sections.findIndex(({ title }) => /分项/.test(title))
  if (from < 0) return []
  const level = sections[from]!.level
  const end = sections.findIndex((section, i) => i > from && section.level <= level)
  return sections.slice(from + 1, end < 0 ? undefined : end).map((section) => {
    const words = linesOf(section).join("\n")
    const [goal, indicators] = words.split(/绩效指标[:：]?/)
    return {
      title: plain(section.title),
      goal: (goal ?? "").replace(/绩效目标[:：]?/, "").trim(),
      items: (indicators ?? "")
        .split(/\n|(?<=[；;])/)
        .map((line) => plain(line).replace(/[；;。]+$/, ""))
        .filter(Boolean),
    }
  })
}

function reasonsOf({ threePublic }: Disclosure): [string, string][] {
  return Object.entries(threePublic.narrative).flatMap(([key, said]): [string, string][] =>
    said.reason ? [[subjectOfItem(key), said.reason]] : [],
  )
}
