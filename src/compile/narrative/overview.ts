import type { Context, Passage } from "./context.ts"
import { functionItems } from "./function-items.ts"
import { projectNames } from "./project-names.ts"

const kinds = ["basic", "project", "business", "remittance", "subsidy"]

/** 总体情况: revenue by source, expenditure by kind, and the change against last year by part. */
export function overview(context: Context): Passage {
  const { say } = context
  const prose = [
    say("overview.intro"),
    say("overview.revenue.heading"),
    revenue(context),
    say("overview.expenditure.heading"),
    expenditure(context),
    ...functionItems(context),
    say("overview.change.heading"),
    change(context),
  ]
  return { prose, tables: [] }
}

function revenue({ say, figures }: Context): string {
  const keys = say("overview.revenue.parts").split(" ")
  const parts = keys.filter((key) => figures.now(key) !== 0)
  const [first] = parts
  return say("overview.revenue", {
    only: parts.length === 1 ? say(`label.${first}`) : "",
    parts:
      parts.length > 1
        ? parts
            .map((key) =>
              say("overview.revenue.part", { label: say(`label.${key}`), amount: figures.now(key) }),
            )
            .join("，")
        : "",
  })
}

function expenditure(context: Context): string {
  const { say, figures } = context
  const parts = kinds.filter((key) => figures.now(key) !== 0)
  const uses = projectNames(context)
  return say("overview.expenditure", {
    parts: parts
      .map((key) => {
        const label = say(`label.${key}`)
        if (key === "basic")
          return say("overview.expenditure.basic", {
            label,
            split: figures.now("personnel") !== 0 && figures.now("operating") !== 0 ? label : "",
          })
        if (key === "project")
          return say("overview.expenditure.project", {
            label,
            uses: uses.names.join("、"),
            more: uses.more ? label : "",
          })
        return say("overview.revenue.part", { label, amount: figures.now(key) })
      })
      .join("；"),
  })
}

function change(context: Context): string {
  const { say, figures, reason } = context
  const { whole, parts } = figures.whole("expenditure", kinds)
  if (whole.change === undefined) return say("overview.change.none")
  return say("overview.change", {
    ...whole,
    reason: reason("expenditure") || reason("revenue"),
    parts: [...parts]
      .map(([key, { change }]) => {
        const given = reason(key)
        return say("overview.change.part", {
          label: say(`label.${key}`),
          change,
          reason: given,
          detail: given === "" && change !== 0 ? detail(context, key) : "",
        })
      })
      .join("；"),
  })
}

/** Where nobody gave a reason, what the figures themselves tell of a change. */
function detail({ say, figures, scope }: Context, key: string): string {
  if (key === "basic") {
    const { parts } = figures.whole("basic", ["personnel", "operating"])
    const [personnel, operating] = ["personnel", "operating"].map((part) => {
      const change = parts.get(part)?.change
      return change === undefined
        ? ""
        : say("overview.change.part", { label: say(`label.${part}`), change, reason: "", detail: "" })
    })
    return personnel && operating ? say("overview.change.split", { personnel, operating }) : ""
  }
  if (key !== "project" || scope.projects.length === 0) return ""
  const carried = new Set(
    scope.lines.flatMap((line) => (line.carriedOver && line.project ? [line.project] : [])),
  )
  return say("overview.change.projects", {
    count: String(scope.projects.length),
    carried: carried.size > 0 ? String(carried.size) : "",
  })
}
