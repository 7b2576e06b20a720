import { packNamed } from "../../packs/list.ts"
import type { Observation } from "../check.ts"
import type { LedgerCheck } from "./check.ts"
import { cell, keys } from "./entered.ts"
import { isStandIn } from "./stand-in.ts"

/** The national form since 2021: region (6 digits), year (2), then 13 signs; 22 for some systems. */
const form = /^(\d{6})(\d{2})[0-9A-Z]{13,14}$/

/** Projects whose codes are not of the form, of a later year or of another region. */
export interface OddCodes {
  readonly projects: readonly string[]
  readonly codes: readonly string[]
}

/** Those of later years, and the years. */
export interface LaterCodes extends Pick<OddCodes, "projects"> {
  readonly years: readonly number[]
  readonly year: number
}

/** Those of other regions, and the regions. */
export interface StrangeCodes extends Pick<OddCodes, "projects"> {
  readonly regions: readonly string[]
  readonly region: string
}

/** LED-035: a project's code is of the form, of the region, and of no later year. */
export const projectCodes: LedgerCheck = {
  id: "LED-035",
  family: "LED",
  title: "项目编码不规范，或地区、年份不符",
  severity: "warning",
  basis: "《预算管理一体化规范》：项目编码由行政区划、年度等组成，从项目库生成后不变",
  *run({ ledger: { projects, region, year, place } }): Iterable<Observation> {
    const coded = projects.filter(({ code }) => code.trim() !== "" && !isStandIn(code))
    const formed = coded.filter(({ code }) => form.test(code))
    // Codes of other systems look otherwise; one odd code among well-formed ones is a slip.
    const demanded = year >= 2021 && (packNamed(place)?.projectCodes || formed.length * 2 > coded.length)
    const odd = demanded ? coded.filter(({ code }) => !form.test(code)) : []
    if (odd.length > 0)
      yield {
        fault: "form",
        about: ["projects", "code", keys(odd.map(({ code }) => code))],
        at: odd.map((project) => cell(project, "code")),
        data: { projects: names(odd), codes: odd.map(({ code }) => code) } satisfies OddCodes,
        says: odd[0]!.code,
      }
    const later = year ? formed.filter(({ code }) => yearOf(code) > year) : []
    if (later.length > 0)
      yield {
        fault: "later",
        severity: "error",
        about: ["projects", "code", keys(later.map(({ code }) => code))],
        at: later.map((project) => cell(project, "code")),
        data: {
          projects: names(later),
          years: later.map(({ code }) => yearOf(code)),
          year,
        } satisfies LaterCodes,
      }
    const strange = region.code ? formed.filter(({ code }) => !code.startsWith(region.code!)) : []
    if (strange.length > 0)
      yield {
        fault: "region",
        about: ["projects", "code", keys(strange.map(({ code }) => code))],
        at: strange.map((project) => cell(project, "code")),
        data: {
          projects: names(strange),
          regions: strange.map(({ code }) => code.slice(0, 6)),
          region: region.code!,
        } satisfies StrangeCodes,
        says: strange[0]!.code.slice(0, 6),
        should: region.code!,
      }
  },
}

function names(projects: readonly { readonly name: string }[]): string[] {
  return projects.map(({ name }) => name)
}

function yearOf(code: string): number {
  return 2000 + Number(code.slice(6, 8))
}
