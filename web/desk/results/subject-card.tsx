import { useId } from "react"
import {
  type EvaluationFill,
  evaluationOf,
  type SubjectFill,
  subjectFillOf,
  type WordVerdict,
} from "../../../src/model/evaluation.ts"
import { type MoneyFill, type MoneySource, moneyOf } from "../../../src/model/monitoring.ts"
import type { EvaluationSheetView, EvaluationSubject } from "../answers/evaluation-sheet.ts"
import type { PartView } from "../answers/points.ts"
import { Area, Field } from "../parts/field.tsx"
import { wan } from "../parts/money.ts"
import { Choice } from "../sheets/choice.tsx"
import { EvidenceField } from "../sheets/evidence-field.tsx"
import { MoneyInput } from "../sheets/money-input.tsx"
import { Said } from "../sheets/said.tsx"
import { Points } from "./points.tsx"
import { OwnScoreFields, SecondScores } from "./score-fields.tsx"

interface Props {
  readonly at: string
  readonly subject: EvaluationSubject
  readonly fills: EvaluationSheetView["fills"]
  readonly view: EvaluationSheetView
  readonly onIndicator: (id: string, part: Partial<EvaluationFill>) => void
  readonly onSubject: (id: string, part: Partial<SubjectFill>) => void
  readonly onDone: () => void
}

/** What is evaluated: its points, its money, its indicators one by one, and what is said of it in words. */
export function SubjectCard(props: Props) {
  const { at, subject, fills, view, onSubject, onDone } = props
  const { mayEdit } = view
  const fill = subjectFillOf(fills, subject.id)
  const own = view.findings.filter(({ at: places }) => places[0]?.record === subject.id)
  const id = useId()
  const { total } = subject
  const set = (part: Partial<SubjectFill>) => onSubject(subject.id, part)
  return (
    <section className="card project" aria-labelledby={id}>
      <p className="row between">
        <strong id={id} className="project-name">
          {subject.name} <span className="hint">{subject.code}</span>{" "}
          {subject.isDrawn && <span className="light yellow">抽中复核</span>}
        </strong>
        <span className="totals">
          <Points total={total.unit} by="自评" />
          {total.department && <Points total={total.department} by="部门" />}
          {total.bureau && <Points total={total.bureau} by="财政局" />}
        </span>
      </p>
      <p className="hint">
        {subject.kindName}
        {subject.goals.length > 0 && ` · 年度目标：${subject.goals.join(" ")}`}
        {total.apart !== 0 &&
          ` · 各项四舍五入后相加，比先加后舍入${total.apart > 0 ? "多" : "少"}${Math.abs(total.apart)}分。`}
      </p>
      <Said findings={own} />
      <Money {...props} fill={fill} />
      <Row part={subject.execution} name="预算执行率" />
      <fieldset className="plain-fields" disabled={!mayEdit}>
        <Area label="钱没有用完的原因" rows={2} value={fill.reason} onText={(reason) => set({ reason })} />
      </fieldset>
      <SecondScores
        at={at}
        part={subject.execution}
        name={`${subject.name}的预算执行率`}
        mayScore={view.mayScoreAs !== null}
        mayAnswer={view.mayAnswer}
        onDone={onDone}
      />
      {subject.indicators.map((indicator) => (
        <Indicator key={indicator.id} {...props} indicator={indicator} />
      ))}
      <details open={fill.reached !== "" || fill.conclusion !== "" || undefined}>
        <summary>年度目标完成情况、结论和改进</summary>
        <fieldset className="fields texts" disabled={!mayEdit}>
          <Area
            label="年度目标完成情况"
            rows={2}
            value={fill.reached}
            onText={(reached) => set({ reached })}
          />
          <Area
            label="评价结论"
            rows={2}
            value={fill.conclusion}
            onText={(conclusion) => set({ conclusion })}
          />
          <Area label="存在问题" rows={2} value={fill.problems} onText={(problems) => set({ problems })} />
          <Area label="改进措施" rows={2} value={fill.remedies} onText={(remedies) => set({ remedies })} />
          <Area label="对下一年预算的建议" rows={2} value={fill.next} onText={(next) => set({ next })} />
        </fieldset>
      </details>
    </section>
  )
}

/** The points of a row with how they came about. */
function Row({ part, name }: { readonly part: PartView; readonly name: string }) {
  const { points, weight, proposed } = part
  const isLess = points !== null && weight !== null && points < weight
  return (
    <p className="verdict">
      <span className={`light ${points === null ? "none" : isLess ? "yellow" : "green"}`}>
        {name} {points === null ? "没有得分" : `${points}分`}
        {weight !== null && `／${weight}`}
      </span>{" "}
      {proposed.says}
    </p>
  )
}

function Money({ subject, fills, view, onSubject, fill }: Props & { readonly fill: SubjectFill }) {
  const set = (source: MoneySource, part: Partial<MoneyFill>) =>
    onSubject(subject.id, {
      money: {
        ...fill.money,
        [source]: { ...moneyOf({ projects: fills.subjects }, subject.id, source), ...part },
      },
    })
  return (
    <div className="money-rows">
      {subject.money.rows.map(({ source, budget, adjusted: now, isKnown, paid: knownPaid }) => {
        const { adjusted, paid } = moneyOf({ projects: fills.subjects }, subject.id, source)
        const name = view.words.sources[source] ?? ""
        return (
          <fieldset key={source} disabled={!view.mayEdit}>
            <legend>
              {name}：年初预算{wan(budget)}万元
            </legend>
            {isKnown ? (
              <>
                <p className="field">
                  <span>全年预算数</span>
                  <strong>{wan(now)}万元</strong>
                </p>
                <p className="field">
                  <span>全年执行数</span>
                  <strong>{wan(knownPaid ?? 0)}万元</strong>
                  <span className="hint">来自指标账</span>
                </p>
              </>
            ) : (
              <>
                <MoneyInput
                  label="全年预算数（元）"
                  of={name}
                  cents={adjusted}
                  placeholder="没有调整不用填"
                  onCents={(cents) => set(source, { adjusted: cents })}
                />
                <MoneyInput
                  label="全年执行数（元）"
                  of={name}
                  cents={paid}
                  onCents={(cents) => set(source, { paid: cents })}
                />
              </>
            )}
          </fieldset>
        )
      })}
    </div>
  )
}

function Indicator({
  at,
  indicator,
  fills,
  view,
  onIndicator,
  onDone,
}: Props & { readonly indicator: EvaluationSubject["indicators"][number] }) {
  const { id, level1, level2, name, description, target, proposed } = indicator
  const fill = evaluationOf(fills, id)
  const own = view.findings.filter(({ at: places }) => places[0]?.record === id)
  const set = (part: Partial<EvaluationFill>) => onIndicator(id, part)
  const asksWords = proposed.points === null || proposed.range !== null || fill.says !== null
  const hasMore = fill.remedy !== "" || fill.remark !== "" || fill.evidence.length > 0
  return (
    <>
      <fieldset className="indicator" id={`indicator-${id}`} disabled={!view.mayEdit}>
        <legend>
          {name} <span className="target">{target}</span>
        </legend>
        <p className="hint">
          {level1} · {level2}
          {description !== "" && ` · ${description}`}
        </p>
        <div className="fields">
          <Field
            label="全年完成值"
            value={fill.value}
            onText={(value) => set({ value, valueAsOf: null })}
            {...(fill.valueAsOf && { hint: `${fill.valueAsOf}监控时的数` })}
          />
          {asksWords && (
            <Choice
              label="完成到哪一档"
              value={fill.says}
              words={view.words.says}
              onValue={(says) => set({ says: says as WordVerdict | null })}
            />
          )}
        </div>
        {fill.valueAsOf && view.mayEdit && (
          <button type="button" className="link" onClick={() => set({ valueAsOf: null })}>
            年底还是这个数
          </button>
        )}
        <Row part={indicator} name="得分" />
        {(view.mayEdit || fill.own !== null) && (
          <OwnScoreFields own={fill.own} onOwn={(given) => set({ own: given })} />
        )}
        <Said findings={own} />
        <div className="fields texts">
          <Area label="偏差原因" rows={2} value={fill.reason} onText={(reason) => set({ reason })} />
        </div>
        <details open={hasMore || undefined}>
          <summary>佐证、措施和备注</summary>
          <EvidenceField at={at} evidence={fill.evidence} onEvidence={(evidence) => set({ evidence })} />
          <div className="fields texts">
            <Area label="改进措施" rows={2} value={fill.remedy} onText={(remedy) => set({ remedy })} />
            <Area label="备注" rows={2} value={fill.remark} onText={(remark) => set({ remark })} />
          </div>
        </details>
      </fieldset>
      <SecondScores
        at={at}
        part={indicator}
        name={name}
        mayScore={view.mayScoreAs !== null}
        mayAnswer={view.mayAnswer}
        onDone={onDone}
      />
    </>
  )
}
