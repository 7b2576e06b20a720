import { escaped as asMarkup } from "../../document/html/escape.ts"
import { visible } from "../../text/visible.ts"

/** Text of any origin as it stands in HTML, signs that would steer it shown. */
export function escaped(text: string): string {
  return asMarkup(visible(text))
}
