import { once } from "../memo/index.ts"
import { builtIn, changes, mapping, type NameChange } from "./built-in.ts"
import { type Code, type CodeList, codeList, type ListName, plainName } from "./list.ts"

/** An official list from outside, of a fiscal year. */
export interface ImportedList {
  readonly name: ListName
  readonly year: number
  /** Asked for once, when something is first looked up in the list. */
  readonly rows: () => readonly Code[]
}

interface Entry {
  readonly name: ListName
  readonly year: number
  readonly list: () => CodeList
}

/** The code lists of a region: those the project carries, and before them those it imported. Never changes. */
export class Codes {
  readonly #imported: readonly Entry[]

  constructor(imported: readonly ImportedList[] = []) {
    // Of two lists of one name and year the later one replaces the earlier.
    const entries = new Map(
      imported.map(({ name, year, rows }) => [
        `${name} ${year}`,
        { name, year, list: once(() => codeList(rows())) },
      ]),
    )
    this.#imported = [...entries.values()].sort((a, b) => b.year - a.year)
  }

  /**
   * The list in force in a fiscal year, or the newest when the year is unknown: the latest imported one that is
   * not of a later year, else the built-in one of that year, else null.
   */
  list(name: ListName, year: number | null): CodeList | null {
    const ours = this.#imported.find((entry) => entry.name === name && (year === null || entry.year <= year))
    if (ours) return ours.list()
    const years = year ?? 9999
    return (
      builtIn.find((entry) => entry.name === name && entry.from <= years && years <= entry.to)?.list() ?? null
    )
  }

  /** Function class, section or item (`208`, `20801`, `2080105`) with its name in that year; null when not in our list. */
  function(code: string, year: number | null): Code | null {
    return this.#named("functional-expenditure", code, year)
  }

  /** Economic class or section of department budgets (`302`, `30217`) with its name in that year. */
  economic(code: string, year: number | null): Code | null {
    return this.#named("economic-department", code, year)
  }

  /** Economic class or section of government budgets (`502`, `50206`) with its name in that year. */
  governmentEconomic(code: string, year: number | null): Code | null {
    return this.#named("economic-government", code, year)
  }

  /** Entry of the procurement catalogue in force in a fiscal year; null when not in our list (ours is partial). */
  procurementItem(code: string, year: number | null): Code | null {
    return this.list("procurement-items", year)?.byCode.get(code) ?? null
  }

  /** Codes of the function classification whose name, now or formerly, is this one. */
  functionsNamed(name: string): readonly Code[] {
    const list = this.list("functional-expenditure", null)
    const plain = plainName(name)
    const now = list?.byName.get(plain) ?? []
    if (!list || now.length > 0) return now
    return changesOf("functional-expenditure").flatMap((change) => {
      const code = list.byCode.get(change.code)
      return code && plainName(change.old) === plain ? [code] : []
    })
  }

  /** The 3-digit function class a row label names (`八、社会保障和就业支出` → `208`), old names included; null else. */
  classNamed(name: string): string | null {
    return this.functionsNamed(name).find((code) => code.level === 1)?.code ?? null
  }

  /** Every name a code has had, the present one first; empty when the code is not in our list. */
  namesOf(name: ListName, code: string): readonly string[] {
    const now = this.list(name, null)?.byCode.get(code)
    if (!now) return []
    return [now.name, ...changesOf(name).flatMap((change) => (change.code === code ? [change.old] : []))]
  }

  #named(name: ListName, code: string, year: number | null): Code | null {
    const found = this.list(name, year)?.byCode.get(code) ?? null
    const past =
      year !== null &&
      changesOf(name).find((c) => c.code === code && year < c.from && (!found || c.name === found.name))
    if (!past) return found
    return found ? { ...found, name: past.old } : { code, name: past.old, ...positionOf(code) }
  }
}

/** Only the lists of codes/*.csv. */
export const builtInCodes: Codes = new Codes()

/** The government economic code a department's economic code is booked under, or null when it has none. */
export function governmentCodeOf(economic: string, body: "organ" | "institution"): string | null {
  return mapping().get(economic)?.[body] || null
}

/** The years in which a code was or is in force, when we know of a change; `instead` took a given-up code's place. */
export function yearsOf(
  name: ListName,
  code: string,
): { readonly from: number; readonly to: number; readonly instead: string | null } | null {
  const known = changesOf(name)
  const ended = known.find((change) => change.code === code && change.name === null)
  const begun = known.find((change) => change.into.includes(code))
  if (!ended && !begun) return null
  return {
    from: begun?.from ?? 0,
    to: ended ? ended.from - 1 : 9999,
    instead: ended?.into[0] ?? null,
  }
}

function changesOf(name: ListName): readonly NameChange[] {
  return changes().filter((change) => change.list === name)
}

// Function and economic codes are 3 digits and two more a level.
function positionOf(code: string): Pick<Code, "parent" | "level"> {
  const level = (code.length - 1) / 2
  return { parent: level > 1 ? code.slice(0, -2) : null, level }
}
