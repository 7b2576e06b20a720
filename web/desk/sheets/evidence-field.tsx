import type { Evidence } from "../../../src/model/monitoring.ts"
import { Field } from "../parts/field.tsx"

/** What shows a value, and where each of it is found. */
export function EvidenceField({
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
