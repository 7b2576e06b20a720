import type { FieldChange, NamedRecord } from "../answers/changes.ts"
import { yuan } from "../parts/money.ts"

type Changed = NamedRecord & { readonly fields?: readonly FieldChange[]; readonly what?: string }

/** So many records are listed; the rest are counted. */
const most = 200

/** Records that were or would be added, changed or removed, with both values of each field. */
export function Changes({ records }: { readonly records: readonly Changed[] }) {
  return (
    <ul className="changes">
      {records.slice(0, most).map(({ kindName, label, cents, fields = [], what }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={i}>
          <span className="hint">
            {what && `${what} `}
            {kindName}
          </span>{" "}
          {label}
          {cents !== null && <span className="amount"> {yuan(cents)}元</span>}
          {fields.length > 0 && what !== "新增" && what !== "删除" && (
            <ul>
              {fields.map(({ field, fieldName, before, after }) => (
                <li key={field}>
                  {fieldName}：<del>{before || "（空）"}</del> → <ins>{after || "（空）"}</ins>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {records.length > most && <li className="hint">等共{records.length}条</li>}
    </ul>
  )
}
