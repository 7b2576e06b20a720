import type { Numbers } from "./formula.ts"
import type { County } from "./geography.ts"

/** What a text is filled in with. */
export interface Words {
  readonly county: County
  readonly year: number
  readonly office: string
  readonly numbers: Numbers
}

/** Fills in a text of the vocabulary (see ProjectTemplate); a name it does not know is an accident. */
export function filled(text: string, words: Words): string {
  return text.replace(/\{([^}]+)\}/g, (_, name: string) => said(name, words))
}

function said(name: string, { county, year, office, numbers }: Words): string {
  switch (name) {
    case "all":
      return county.all
    case "kind":
      return county.kind
    case "upper":
      return county.upper
    case "region":
      return county.name
    case "office":
      return office
    case "year":
      return String(year)
    case "last":
      return String(year - 1)
  }
  const place = /^(town|river)(\d?)$/.exec(name)
  if (place) {
    const list = place[1] === "town" ? county.towns : county.rivers
    return list[Number(place[2] || 0) % list.length]!
  }
  const inTenThousands = name.endsWith("万")
  const value = numbers[inTenThousands ? name.slice(0, -1) : name]
  if (value === undefined) throw new Error(`text without a value for {${name}}`)
  return printed(inTenThousands ? value / 10_000 : value)
}

/** A number with at most two decimals and no trailing zeros. */
function printed(value: number): string {
  return String(Math.round(value * 100) / 100)
}
