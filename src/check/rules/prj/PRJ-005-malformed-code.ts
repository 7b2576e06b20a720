import type { Disclosure } from "../../../model/disclosure.ts"
import type { Cannot, Check, Observation } from "../../check.ts"
import { type NamedProject, namedProject } from "../../facts/named-project.ts"
import { aboutOfProject } from "../../facts/projects.ts"
import { type CodedProject, codeBasis, codedOf } from "./codes.ts"

/** Region, year and thirteen characters, the form of 2021 and later. */
const form = /^(\d{6})(\d{2})[0-9A-Z]{13}$/
/** Older forms have codes of their own; a P for project in the ninth place is that of the library. */
const library = /^\d{8}P[0-9A-Z]{9,13}$/

/** A project's code that is not as codes are: its length, its form, its region or its year. */
export interface MalformedCode {
  readonly project: NamedProject
  readonly code: string
  /** The region or the year it names. */
  readonly names?: string
  /** The region it should name, and whose that is. */
  readonly region?: string
  readonly of?: "place" | "others"
}

/** What the codes of a document have in common. */
interface Rule {
  readonly region: string
  readonly of: "place" | "others"
  /** The last two digits of the budget's year. */
  readonly year: number
}

/** PRJ-005: codes are written as the others of the document are. */
export const wellFormedCodes: Check = {
  id: "PRJ-005",
  family: "PRJ",
  title: "项目编码不合规则",
  severity: "warning",
  basis: codeBasis,
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const coded = codedOf(disclosure.projects)
    const rule = ruleOf(coded, disclosure)
    if (!rule) return yield { cannot: "多数项目编码不是21位编码，没有可对照的规则" }
    for (const { project, code } of coded) {
      const found = faultOf(code, rule)
      if (!found) continue
      const { fault, ...values } = found
      yield {
        fault,
        about: [aboutOfProject(project), "code"],
        at: [project.places.code ?? project.at],
        data: { project: namedProject(project), code, ...values } satisfies MalformedCode,
        says: code,
      }
    }
  },
}

/** The rule most codes follow; null when there are too few to tell. */
function ruleOf(coded: readonly CodedProject[], { entity, year }: Disclosure): Rule | null {
  const good = coded.filter(({ code }) => form.test(code))
  const few = good.length === 1 && coded.length === 2 && coded.every(({ code }) => library.test(code))
  if (!few && (good.length < 2 || good.length < coded.length * 0.6)) return null
  const regions = good.map(({ code }) => code.slice(0, 6))
  return {
    region: (few ? entity.region.code : null) ?? mostCommon(regions) ?? "",
    of: few ? "place" : "others",
    year: year === null ? 99 : year % 100,
  }
}

function faultOf(
  code: string,
  { region, of, year }: Rule,
): ({ fault: string } & Pick<MalformedCode, "names" | "region" | "of">) | null {
  const parts = form.exec(code)
  if (!parts) return { fault: code.length === 21 ? "form" : "length" }
  if (region !== "" && !isOfRegion(parts[1]!, region))
    return { fault: "region", names: parts[1]!, region, of }
  return Number(parts[2]) > year ? { fault: "year", names: parts[2]! } : null
}

/** A project set up by the province or city has the code of that region: 130000 in a county of 130726. */
function isOfRegion(said: string, region: string): boolean {
  return region.startsWith(said.replace(/(?:00){1,2}$/, ""))
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
