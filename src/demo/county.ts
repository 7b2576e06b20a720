import { type Office, officeOf } from "./department.ts"
import { countyOf } from "./geography.ts"
import { linesOfGovernment } from "./lines/index.ts"

/**
 * The first `count` departments of a county; when it has no more lines of government the next county of the
 * province follows. Codes have three digits, and five (county and department) in a province.
 */
export function* officesOf(seed: number, place: string, count: number): Generator<Office> {
  const lines = linesOfGovernment.length
  const province = count > lines
  for (let i = 0; i < count; i++) {
    const index = Math.floor(i / lines)
    const line = linesOfGovernment[i % lines]!
    const code = province ? String(10 + index) + line.code : line.code
    yield officeOf(seed, place, countyOf(seed, index, place), line, code)
  }
}
