import { useId, useState } from "react"
import { evidenceProblem } from "../../../src/model/evidence.ts"
import type { Evidence } from "../../../src/model/monitoring.ts"
import { addressOf, sendFile } from "../client.ts"
import { Field } from "../parts/field.tsx"
import { TroubleLine } from "../parts/trouble-line.tsx"

interface Props {
  /** Path of the sheet. */
  readonly at: string
  readonly evidence: readonly Evidence[]
  readonly onEvidence: (evidence: readonly Evidence[]) => void
}

/** What shows a value: a file that is brought here, or where each of it is found. */
export function EvidenceField({ at, evidence, onEvidence }: Props) {
  const shown = evidence.length === 0 ? [{ name: "", where: "" }] : evidence
  const put = (place: number, changed: Evidence) =>
    onEvidence(
      shown
        .map((each, i) => (i === place ? changed : each))
        .filter(
          ({ name, where, sha256 }, i) => name !== "" || where !== "" || sha256 !== undefined || i === place,
        ),
    )
  return (
    <div className="evidence">
      {shown.map((each, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: evidence has no other name
        <div className="fields" key={i}>
          <Field
            label="佐证材料"
            value={each.name}
            placeholder="如 验收单"
            onText={(name) => put(i, { ...each, name })}
          />
          <Field
            label="在哪里"
            value={each.where}
            placeholder="文号、档案号或网址"
            onText={(where) => put(i, { ...each, where })}
          />
          <EvidenceFile at={at} evidence={each} onEvidence={(changed) => put(i, changed)} />
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

/** The file of a piece of evidence: brought, looked at, left out again. */
function EvidenceFile({
  at,
  evidence: { sha256, ...rest },
  onEvidence,
}: {
  readonly at: string
  readonly evidence: Evidence
  readonly onEvidence: (evidence: Evidence) => void
}) {
  const [trouble, setTrouble] = useState("")
  const [busy, setBusy] = useState(false)
  const id = useId()
  if (sha256 !== undefined)
    return (
      <p className="row">
        {/* A link and no button: who may not fill in may look all the same. */}
        <a href={addressOf(`${at}/evidence/${sha256}`)} download>
          下载{rest.name || "佐证材料"}
        </a>
        <button type="button" className="link" onClick={() => onEvidence(rest)}>
          去掉文件
        </button>
      </p>
    )

  async function bring(file: File) {
    const problem = evidenceProblem(file)
    setTrouble(problem ?? "")
    if (problem) return
    setBusy(true)
    try {
      const kept = await sendFile<{ readonly sha256: string; readonly name: string }>(
        "POST",
        `${at}/evidence`,
        file,
      )
      onEvidence({ ...rest, name: rest.name || kept.name, sha256: kept.sha256 })
    } catch (error) {
      setTrouble((error as Error).message)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div>
      <span className="file-button">
        <input
          id={id}
          type="file"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ""
            if (file) void bring(file)
          }}
        />
        <label htmlFor={id}>{busy ? "正在上传……" : "上传文件"}</label>
      </span>
      <TroubleLine>{trouble}</TroubleLine>
    </div>
  )
}
