import type { Finding } from "../../../src/model/finding.ts"
import type { IndicatorFill, PersonsVerdict } from "../../../src/model/monitoring.ts"
import type { SheetProject, SheetView } from "../answers/monitoring-sheet.ts"
import { Area, Field } from "../parts/field.tsx"
import { Choice } from "../sheets/choice.tsx"
import { EvidenceField } from "../sheets/evidence-field.tsx"
import { Said } from "../sheets/said.tsx"

interface Props {
  /** Path of the sheet. */
  readonly at: string
  readonly indicator: SheetProject["indicators"][number]
  readonly fill: IndicatorFill
  readonly findings: readonly Finding[]
  readonly words: SheetView["words"]
  readonly months: number
  readonly mayEdit: boolean
  readonly onIndicator: (id: string, part: Partial<IndicatorFill>) => void
}

const verdicts: Readonly<Record<PersonsVerdict, string>> = {
  reached: "已达成",
  onTheWay: "进度正常",
  behind: "进度偏慢",
  unreachable: "已无法达成",
}

const toneOf: Readonly<Record<string, string>> = {
  reached: "green",
  onTheWay: "green",
  behind: "yellow",
  unreachable: "red",
  missed: "red",
}

/** One indicator: what was approved on the left, what is reported of it on the right, how it is judged below. */
export function IndicatorCard({ at, indicator, fill, findings, words, months, mayEdit, onIndicator }: Props) {
  const { id, level1, level2, name, description, target, is, isName, because, by, atEnd } = indicator
  const own = findings.filter(({ at }) => at[0]?.record === id)
  const set = (part: Partial<IndicatorFill>) => onIndicator(id, part)
  const asksPerson = is === "undecided" || by === "person"
  const isFar = own.some(({ check }) => /^MON-0(?:03|04|14)$/.test(check))
  const hasReason = isFar || fill.reason !== "" || fill.remedy !== "" || fill.cause !== null
  return (
    <fieldset className="indicator" id={`indicator-${id}`} disabled={!mayEdit}>
      <legend>
        {name} <span className="target">{target}</span>
      </legend>
      <p className="hint">
        {level1} · {level2}
        {description !== "" && ` · ${description}`}
      </p>
      <div className="fields">
        <Field label={`1—${months}月完成值`} value={fill.value} onText={(value) => set({ value })} />
        <Field label="全年预计" value={fill.expected} onText={(expected) => set({ expected })} />
        <Choice
          label="完成目标的可能性"
          value={fill.chance}
          words={words.chances}
          onValue={(chance) => set({ chance: chance as IndicatorFill["chance"] })}
        />
        {asksPerson && (
          <Choice
            label="由人判断"
            value={fill.says}
            words={verdicts}
            onValue={(says) => set({ says: says as PersonsVerdict | null })}
          />
        )}
      </div>
      {(fill.value !== "" || is !== "undecided") && (
        <p className="verdict">
          <span className={`light ${toneOf[is] ?? "none"}`}>{isName}</span> {because}
          {atEnd && ` 全年预计：${atEnd}`}
        </p>
      )}
      <Said findings={own} />
      <EvidenceField at={at} evidence={fill.evidence} onEvidence={(evidence) => set({ evidence })} />
      <details open={hasReason || undefined}>
        <summary>偏差原因、措施和备注</summary>
        <div className="fields">
          <Choice
            label="哪一类原因"
            value={fill.cause}
            words={words.causes}
            onValue={(cause) => set({ cause: cause as IndicatorFill["cause"] })}
          />
          <Field label="完成期限" type="date" value={fill.by} onText={(day) => set({ by: day })} />
          <Field label="责任人" value={fill.person} onText={(person) => set({ person })} />
        </div>
        <div className="fields texts">
          <Area label="偏差原因" rows={2} value={fill.reason} onText={(reason) => set({ reason })} />
          <Area label="整改措施" rows={2} value={fill.remedy} onText={(remedy) => set({ remedy })} />
          <Area label="备注" rows={2} value={fill.remark} onText={(remark) => set({ remark })} />
        </div>
      </details>
    </fieldset>
  )
}
