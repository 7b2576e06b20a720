import { memo, useId } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import {
  type Fills,
  fillOf,
  type IndicatorFill,
  type MoneyFill,
  type MoneySource,
  moneyOf,
  type ProjectFill,
} from "../../../src/model/monitoring.ts"
import type { SheetProject, SheetView } from "../answers/monitoring-sheet.ts"
import { wan } from "../parts/money.ts"
import { MoneyInput } from "../sheets/money-input.tsx"
import { Said } from "../sheets/said.tsx"
import { IndicatorCard } from "./indicator-card.tsx"
import { Lights } from "./lights.tsx"

interface Props {
  /** Path of the sheet. */
  readonly at: string
  readonly project: SheetProject
  readonly fills: Fills
  readonly findings: readonly Finding[]
  readonly words: SheetView["words"]
  readonly months: number
  readonly mayEdit: boolean
  readonly onIndicator: (id: string, part: Partial<IndicatorFill>) => void
  readonly onProject: (id: string, part: Partial<ProjectFill>) => void
}

/** A project of a sheet: both lights, its money row by row, and its indicators one by one. */
export function ProjectCard(props: Props) {
  const { at, project, fills, findings, words, months, mayEdit, onIndicator, onProject } = props
  const own = findings.filter(({ at }) => at[0]?.record === project.id)
  const id = useId()
  return (
    <section className="card project" aria-labelledby={id}>
      <p className="row between">
        <strong id={id} className="project-name">
          {project.name} <span className="hint">{project.code}</span>
        </strong>
        <Lights lights={project} />
      </p>
      {project.says !== "" && <p className="says">{project.says}</p>}
      <p className="hint">
        目标：{project.goal.because}资金：{project.paying.because}
      </p>
      {project.goals.length > 0 && <p className="hint">年度目标：{project.goals.join(" ")}</p>}
      <Said findings={own} />
      <Money
        project={project}
        fills={fills}
        words={words}
        months={months}
        mayEdit={mayEdit}
        onProject={onProject}
      />
      {project.indicators.map((indicator) => (
        <Indicator
          key={indicator.id}
          at={at}
          indicator={indicator}
          fill={fillOf(fills, indicator.id)}
          findings={findings}
          words={words}
          months={months}
          mayEdit={mayEdit}
          onIndicator={onIndicator}
        />
      ))}
    </section>
  )
}

const Indicator = memo(IndicatorCard)

function Money({
  project,
  fills,
  words,
  months,
  mayEdit,
  onProject,
}: Pick<Props, "project" | "fills" | "words" | "months" | "mayEdit" | "onProject">) {
  const filled = fills.projects[project.id]
  const set = (source: MoneySource, part: Partial<MoneyFill>) =>
    onProject(project.id, {
      money: { ...filled?.money, [source]: { ...moneyOf(fills, project.id, source), ...part } },
    })
  return (
    <div className="money-rows">
      {project.money.rows.map(({ source, budget, isKnown, paid: knownPaid }) => {
        const { adjusted, paid, expected } = moneyOf(fills, project.id, source)
        const name = words.sources[source]
        return (
          <fieldset key={source} disabled={!mayEdit}>
            <legend>
              {name}：年初预算{wan(budget)}万元
            </legend>
            <MoneyInput
              label="调整后预算数（元）"
              of={name ?? ""}
              cents={adjusted}
              placeholder="没有调整不用填"
              onCents={(cents) => set(source, { adjusted: cents })}
            />
            {isKnown ? (
              <p className="field">
                <span>1—{months}月执行数</span>
                <strong>{wan(knownPaid ?? 0)}万元</strong>
                <span className="hint">来自指标账</span>
              </p>
            ) : (
              <MoneyInput
                label={`1—${months}月执行数（元）`}
                of={name ?? ""}
                cents={paid}
                onCents={(cents) => set(source, { paid: cents })}
              />
            )}
            <MoneyInput
              label="全年预计执行数（元）"
              of={name ?? ""}
              cents={expected}
              onCents={(cents) => set(source, { expected: cents })}
            />
          </fieldset>
        )
      })}
    </div>
  )
}
