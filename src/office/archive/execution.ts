import type { Standing } from "../../follow/book/view.ts"
import { fillOf } from "../../model/monitoring.ts"
import type { Executed, ExecutionContent, ReportedIndicator } from "../../portal/shelf.ts"
import { standingsOf, type YearKey } from "../../store/book.ts"
import type { Work } from "../../store/database.ts"
import { publishedIn } from "../../store/publications/shown.ts"
import { regionsIn } from "../../store/regions.ts"
import { roundOf, roundsOf } from "../../store/sheets.ts"
import { verdictNames } from "../../targets/verdict.ts"
import { contentsOf, reviewed } from "../monitoring/look.ts"
import { missing, type Office } from "../office.ts"
import { type MoneyNames, moneyNames, projectKey } from "../views/money/names.ts"

/**
 * How far the money of a year is up to a day, as it is known now, of everybody who published the budget it is of: by
 * functional code, and of the projects that were published with it what was paid and what their indicators came to.
 */
export async function executionToShow(
  trx: Work,
  office: Office,
  key: YearKey,
  day: string,
): Promise<(ExecutionContent & { readonly body: string })[]> {
  const names = await moneyNames(trx, office, key)
  const standings = await standingsOf(trx, key, { asOf: day, knownOn: "9999-12-31" })
  const { reported, indicatorsOf } = await reportedBy(trx, key, day)
  const found = []
  for (const { body, kind, projects } of await publishedIn(trx, key)) {
    const own = standings.filter(
      ({ quota: { unit } }) =>
        unit === body || (kind === "department" && names.bodies.get(unit)?.department === body),
    )
    if (own.length === 0) continue
    const shown = projects.flatMap((project) => executed(project, own, names, indicatorsOf))
    found.push({
      body,
      lines: linesOf(own, names),
      projects: shown,
      reported: shown.some(({ indicators }) => indicators.length > 0) ? reported : null,
    })
  }
  return found
}

function linesOf(standings: readonly Standing[], names: MoneyNames): ExecutionContent["lines"] {
  return [...Map.groupBy(standings, ({ quota }) => quota.function)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, own]) => ({
      code,
      name: names.functionName(code),
      className: names.functionName(code.slice(0, 3)),
      ...sumOf(own),
    }))
}

function executed(
  { index, name, code }: { readonly index: number; readonly name: string; readonly code: string | null },
  standings: readonly Standing[],
  names: MoneyNames,
  indicatorsOf: (unit: string, code: string) => readonly ReportedIndicator[],
): ExecutionContent["projects"] {
  const own = standings.filter(({ quota: { unit, project } }) => {
    if (project === null) return false
    return code !== null ? project === code : names.projects.get(projectKey(unit, project))?.name === name
  })
  if (own.length === 0) return []
  const indicators = [...new Set(own.map(({ quota }) => projectKey(quota.unit, quota.project!)))].flatMap(
    (each) => {
      const [unit = "", ...rest] = each.split(" ")
      return indicatorsOf(unit, rest.join(" "))
    },
  )
  return [{ index, name, indicators, ...sumOf(own) }]
}

function sumOf(standings: readonly Standing[]): Executed {
  const sum = { approved: 0, adjusted: 0, paid: 0 }
  for (const { approved, adjusted, paid } of standings) {
    sum.approved += approved
    sum.adjusted += adjusted
    sum.paid += paid
  }
  return sum
}

/** What was reported of indicators and received, up to the last date of monitoring that is over on a day. */
async function reportedBy(trx: Work, key: YearKey, day: string) {
  const region = (await regionsIn(trx)).find(({ code }) => code === key.region)
  if (!region) throw missing(`编码为“${key.region}”的地区`)
  const of = { ...key, use: "monitoring" } as const
  const last = (await roundsOf(trx, of)).findLast(({ until }) => until <= day)
  const round = last ? await roundOf(trx, { ...of, until: last.until }) : null
  const found = new Map<string, readonly ReportedIndicator[]>()
  if (round) {
    const scene = { region, round }
    const contents = await contentsOf(trx, scene, null)
    for (const sheet of contents.sheets.filter(({ state }) => state === "received")) {
      const { judged } = reviewed(scene, sheet, contents)
      for (const { code, indicators } of sheet.projects)
        found.set(
          projectKey(sheet.code, code),
          indicators.map(({ id, name, target }) => ({
            name,
            target,
            value: fillOf(sheet.fills, id).value,
            verdict: verdictNames[judged.get(id)!.is],
          })),
        )
    }
  }
  return {
    reported: last?.until ?? null,
    indicatorsOf: (unit: string, code: string) => found.get(projectKey(unit, code)) ?? [],
  }
}
