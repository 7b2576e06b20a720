import { numeral } from "../../text/numeral.ts"
import { printable, printableLines } from "../printable.ts"
import type { Context, Passage } from "./context.ts"

/** 绩效: the overall goal, goals and indicators by line of work, safeguards; drafted where nobody wrote them. */
export function performance(context: Context): Passage {
  const { say, scope, sheets, wording } = context
  const count = scope.projects.length
  const money = sheets.projects.reduce((sum, { project }) => sum + (project.amount?.figure?.cents ?? 0), 0)
  const parts = [
    ["overall", overall(context, count)],
    ["lines", lines(context, count)],
    ["safeguards", safeguards(context)],
  ] as const
  const said = parts.filter(([, prose]) => prose.some((text) => text !== ""))
  return {
    prose: [
      say("performance.targets", {
        count: String(count),
        money: wording.round(money),
        some: count > 0 ? String(count) : "",
      }),
      ...said.flatMap(([part, prose], i) => [
        say(`performance.${part}.heading`, { number: numeral(i + 1) }),
        ...prose,
      ]),
    ],
    tables: [],
  }
}

function overall({ say, texts }: Context, count: number): string[] {
  const written = texts("overallGoal").flatMap(({ text }) => printableLines(text))
  if (written.length > 0) return written
  return [count > 0 ? say("performance.overall", { count: String(count) }) : say("performance.overall.none")]
}

function lines({ say, texts }: Context, count: number): string[] {
  const written = texts("lineOfWork")
  if (written.length === 0) return [say(count > 0 ? "performance.lines.sheets" : "performance.lines.none")]
  return written.flatMap(({ about, text, items }, i) => [
    say("performance.line.heading", { number: String(i + 1), title: printable(about) }),
    say("performance.line.goal", { text: printable(text) }),
    items.length === 0
      ? ""
      : say("performance.line.indicators", {
          items: items
            .map((item, n) =>
              say("performance.line.indicator", { number: String(n + 1), text: printable(item) }),
            )
            .join("；"),
        }),
  ])
}

function safeguards({ say, texts }: Context): string[] {
  const written = texts("safeguard")
  if (written.length === 0) return [say("performance.safeguards")]
  return written.map(({ text }, i) =>
    say("performance.safeguard", { number: String(i + 1), text: printable(text) }),
  )
}
