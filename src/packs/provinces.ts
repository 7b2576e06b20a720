import file from "./generated/provinces.ts"
import { everywhere } from "./inheritance.ts"

/** A province: 湖南, and how its name goes on (packs/national/provinces.csv). */
export interface Province {
  readonly name: string
  /** Its whole name in a text: 湖南省. */
  readonly whole: RegExp
  /** How counties are called that only it has; null where they are called as everywhere. */
  readonly bodies: RegExp | null
}

/** Every province, region and municipality. */
export const provinces: readonly Province[] = everywhere<Record<"name" | "suffix" | "bodies", string>>(
  file,
).map(({ name, suffix, bodies }) => ({
  name,
  whole: new RegExp(`${name}(?:${suffix})`),
  bodies: bodies === "" ? null : new RegExp(`(?:${bodies})$`),
}))

/** The province that the name of a place tells, or null. */
export function provinceOf(place: string): Province | null {
  return (
    provinces.find(({ name, whole }) => place.startsWith(name) && place.search(whole) === 0) ??
    provinces.find(({ bodies }) => bodies?.test(place)) ??
    null
  )
}
