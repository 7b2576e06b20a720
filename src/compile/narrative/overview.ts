import type { Figures, Made } from "./compared.ts"
import type { Context, Passage } from "./context.ts"
import { functionItems } from "./function-items.ts"
import { projectNames } from "./project-names.ts"

const kinds = ["basic", "project", "business", "remittance", "subsidy"]
const basicParts: Made = ["basic", ["personnel", "operating"]]

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
  const told = figures.telling(["revenue", keys])
  const parts = keys.filter((key) => told.now(key) !== 0)
  const labels = parts.map((key) => say(`label.${key}`))
  const said = parts.map((key, i) => say("part", { label: labels[i], amount: told.now(key) }))
  return say("overview.revenue", {
    revenue: told.now("revenue"),
    only: parts.length === 1 ? labels[0] : "",
    parts: parts.length > 1 ? said.join("，") : "",
  })
}

function expenditure(context: Context): string {
  const { say, figures } = context
  const told = figures.telling(["expenditure", kinds], basicParts)
  const [basic, project, personnel, operating] = ["basic", "project", "personnel", "operating"].map((key) =>
    told.now(key),
  )
  const uses = projectNames(context)
  const tell = (key: string) => {
    const label = say(`label.${key}`)
    if (key === "basic") {
      const split = personnel !== 0 && operating !== 0 ? label : ""
      return say("overview.expenditure.basic", { label, basic, personnel, operating, split })
    }
    if (key === "project")
      return say("overview.expenditure.project", {
        label,
        project,
        uses: uses.names.join("、"),
        more: uses.more ? label : "",
      })
    return say("part", { label, amount: told.now(key) })
  }
  return say("overview.expenditure", {
    expenditure: told.now("expenditure"),
    parts: kinds
      .filter((key) => told.now(key) !== 0)
      .map(tell)
      .join("；"),
  })
}

function change(context: Context): string {
  const { say, figures, reason, why } = context
  const given = (...keys: string[]) => [...new Set(keys.map(reason).filter((text) => text !== ""))].join("，")
  const told = figures.telling(["expenditure", kinds], basicParts)
  const { whole, parts } = told.whole("expenditure", kinds)
  if (whole.change === undefined) return say("overview.change.none", { expenditure: whole.amount })
  return say("overview.change", {
    ...whole,
    expenditure: whole.amount,
    why: why(given("expenditure", "revenue") || given("basic", "project"), whole.change),
    parts: [...parts]
      .map(([key, { change }]) => {
        const said = reason(key)
        return say("overview.change.part", {
          label: say(`label.${key}`),
          change,
          why: why(said, change),
          detail: said === "" && change !== 0 ? detail(context, told, key) : "",
        })
      })
      .join("；"),
  })
}

/** Where nobody gave a reason, what the figures themselves tell of a change. */
function detail({ say, scope }: Context, told: Figures, key: string): string {
  if (key === "basic") {
    const { parts } = told.whole(...basicParts)
    const [personnel, operating] = ["personnel", "operating"].map((part) => {
      const change = parts.get(part)?.change
      return change === undefined
        ? ""
        : say("overview.change.part", { label: say(`label.${part}`), change, why: "", detail: "" })
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
