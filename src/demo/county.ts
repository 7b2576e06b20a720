import { type Office, officeOf } from "./department.ts"
import { type County, countyOf } from "./geography.ts"
import type { LineOfGovernment } from "./line-of-government.ts"
import { linesOfGovernment, townGovernment } from "./lines-of-government/index.ts"

/**
 * The first `count` departments: every line of government of a county, then its towns, then the next county of
 * the province. Codes have three digits within one county, and six (county and department) in a province.
 */
export function* officesOf(seed: number, place: string, count: number): Generator<Office> {
  const province = count > departmentsOf(countyOf(seed, 0, place)).length
  for (let index = 0, made = 0; made < count; index++) {
    const county = countyOf(seed, index, place)
    for (const line of departmentsOf(county).slice(0, count - made)) {
      yield officeOf(seed, place, county, line, province ? `${101 + index}${line.code}` : line.code)
      made++
    }
  }
}

/** The first `count` departments of one county, which gets as many more towns as that takes; 127 at most. */
export function* officesOfOneCounty(seed: number, place: string, count: number): Generator<Office> {
  const county = countyOf(seed, 0, place)
  for (const line of departmentsOf(county, moreTowns).slice(0, count))
    yield officeOf(seed, place, county, line, line.code)
}

function departmentsOf(county: County, more: readonly string[] = []): LineOfGovernment[] {
  const towns = [...county.towns, ...more.filter((name) => !county.towns.includes(name))]
  return [...linesOfGovernment, ...towns.map((town, i) => townGovernment(town, String(501 + i)))]
}

const moreTowns = [..."东西南北上下前后大小"].flatMap((a) => [..."坡湾店岭桥泉塘寨屯"].map((b) => a + b))
