import type { Finding } from "../../../src/model/finding.ts"
import { placeText } from "../../../src/report/findings/place.ts"
import { type Remarks, remarkOn } from "../act/remarks.ts"

interface Props extends Remarks {
  readonly finding: Finding
}

/** Takes a finding into the remarks of a return, with its sentence to begin with. */
export function RemarkButton({ finding, remarks, onRemarks }: Props) {
  const { at, where, message } = finding
  const words = where?.[0] || (at[0] ? placeText(at[0]) : "")
  return (
    <button
      type="button"
      className="button"
      onClick={() => onRemarks(remarkOn({ at: at[0] ?? {}, where: words, text: message }, { remarks }))}
    >
      写进退回意见
    </button>
  )
}
