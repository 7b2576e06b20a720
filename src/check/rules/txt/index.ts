import type { Check } from "../../check.ts"
import { placeholders } from "./TXT-001-placeholder.ts"
import { malformedNumbers } from "./TXT-002-malformed-number.ts"
import { mixedWidths } from "./TXT-003-mixed-widths.ts"
import { pairs } from "./TXT-004-pairs.ts"
import { repeated } from "./TXT-005-repeated.ts"
import { miswritten } from "./TXT-006-miswritten.ts"
import { cutOff } from "./TXT-007-cut-off.ts"
import { remarks } from "./TXT-008-remark.ts"
import { garbled } from "./TXT-009-garbled.ts"
import { numbering } from "./TXT-010-numbering.ts"
import { percentSign } from "./TXT-011-percent-sign.ts"
import { saidAgain } from "./TXT-012-said-again.ts"
import { strayCharacters } from "./TXT-013-stray.ts"
import { fullStop } from "./TXT-014-full-stop.ts"
import { measureThere } from "./TXT-015-measure.ts"
import { impossibleDate } from "./TXT-016-impossible-date.ts"
import { personalData } from "./TXT-017-personal-data.ts"
import { contents } from "./TXT-018-contents.ts"
import { tableNumberAgain } from "./TXT-019-table-number-again.ts"

/** TXT: what is wrong with the words themselves. */
export const checks: readonly Check[] = [
  placeholders,
  malformedNumbers,
  mixedWidths,
  pairs,
  repeated,
  miswritten,
  cutOff,
  remarks,
  garbled,
  numbering,
  percentSign,
  saidAgain,
  strayCharacters,
  fullStop,
  measureThere,
  impossibleDate,
  personalData,
  contents,
  tableNumberAgain,
]
