import { useId } from "react"
import type { Finding } from "../../../src/model/finding.ts"
import type { Evidence, IndicatorFill, PersonsVerdict } from "../../../src/model/monitoring.ts"
import type { SheetProject, SheetView } from "../api.ts"
import { Area, Field } from "../parts/field.tsx"
import { Said } from "./said.tsx"

interface Props {
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
export function IndicatorCard({ indicator, fill, findings, words, months, mayEdit, onIndicator }: Props) {
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
      <EvidenceField evidence={fill.evidence} onEvidence={(evidence) => set({ evidence })} />
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

interface ChoiceProps {
  readonly label: string
  readonly value: string | null
  readonly words: Readonly<Record<string, string>>
  readonly onValue: (value: string | null) => void
}

function Choice({ label, value, words, onValue }: ChoiceProps) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ""} onChange={(event) => onValue(event.target.value || null)}>
        <option value="">没有选</option>
        {Object.entries(words).map(([key, word]) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
      </select>
    </p>
  )
}

function EvidenceField({
  evidence,
  onEvidence,
}: {
  readonly evidence: readonly Evidence[]
  readonly onEvidence: (evidence: readonly Evidence[]) => void
}) {
  const shown = evidence.length === 0 ? [{ name: "", where: "" }] : evidence
  const set = (at: number, part: Partial<Evidence>) =>
    onEvidence(
      shown
        .map((each, i) => (i === at ? { ...each, ...part } : each))
        .filter(({ name, where }, i) => name !== "" || where !== "" || i === at),
    )
  return (
    <div className="evidence">
      {shown.map(({ name, where }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no other name
        <div className="fields" key={i}>
          <Field
            label="佐证材料"
            value={name}
            placeholder="如 验收单"
            onText={(text) => set(i, { name: text })}
          />
          <Field
            label="在哪里"
            value={where}
            placeholder="文号、档案号或网址"
            onText={(text) => set(i, { where: text })}
          />
        </div>
      ))}
      {evidence.length > 0 && (
        <button
          type="button"
          className="link"
          onClick={() => onEvidence([...evidence, { name: "", where: "" }])}
        >
          再加一份佐证
        </button>
      )}
    </div>
  )
}
