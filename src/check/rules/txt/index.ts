import type { Check } from "../../check.ts"
import { cutOff } from "./cut-off.ts"
import { fullStop } from "./full-stop.ts"
import { garbled } from "./garbled.ts"
import { measureThere } from "./measure-there.ts"
import { miswritten } from "./miswritten.ts"
import { numbering } from "./numbering.ts"
import { malformedNumbers, mixedWidths } from "./numbers.ts"
import { pairs } from "./pairs.ts"
import { percentSign } from "./percent-sign.ts"
import { placeholders } from "./placeholders.ts"
import { remarks } from "./remarks.ts"
import { repeated } from "./repeated.ts"
import { saidAgain } from "./said-again.ts"
import { strayCharacters } from "./stray.ts"

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
]
