import type { Claim } from "../../../model/disclosure.ts"
import type { Check, Observation } from "../../check.ts"
import { aboutOfClaim } from "../../facts/claims/claims.ts"
import { nameOfSubject } from "../../facts/claims/names.ts"

/** A count as printed, and what its parts come to. */
export interface WrongCount {
  readonly name: string
  readonly said: string
  readonly sum: string
  readonly off: number
}

/** NAR-012: counted things (vehicles, projects by grade) add up to the count said of all. */
export const counts: Check = {
  id: "NAR-012",
  family: "NAR",
  title: "文中数量与分项数量不符",
  severity: "error",
  basis: "惯例：总数等于各分项数之和",
  *run({ disclosure }): Iterable<Observation> {
    const counted = disclosure.claims.filter(
      (claim) => claim.kind === "count" && claim.value !== null && claim.qualifier === null,
    )
    for (const whole of counted) {
      const parts = counted.filter(
        (claim) =>
          claim.role === "part" &&
          claim.group !== null &&
          whole.heads.includes(claim.group) &&
          claim.unit === whole.unit,
      )
      // A list that ends in 其他用车 names every kind there is.
      if (parts.length > 2 && parts.some((part) => /^其他/.test(part.subject))) yield* judge(whole, parts)
    }
    for (const [, near] of Map.groupBy(counted, (claim) => claim.stretch)) {
      const grades = near.filter((claim) => /评级为/.test(claim.subject))
      const projects = near.filter(
        (claim) => /绩效自评的?项目|自评的项目/.test(claim.subject) && !grades.includes(claim),
      )
      const named = new Set(grades.map((claim) => claim.subject))
      if (projects.length === 1 && named.size === grades.length && grades.length >= 4)
        yield* judge(projects[0]!, grades)
    }
  },
}

function* judge(whole: Claim, parts: readonly Claim[]): Iterable<Observation> {
  const sum = parts.reduce((total, part) => total + part.value!, 0)
  if (sum === whole.value) return
  yield {
    about: [aboutOfClaim(whole, "count")],
    at: [whole.at, ...parts.filter((part) => part.value !== 0).map((part) => part.at)],
    data: {
      name: nameOfSubject(whole),
      said: whole.text,
      sum: `${sum}${whole.unit ?? ""}`,
      off: Math.abs(sum - whole.value!),
    } satisfies WrongCount,
    says: whole.text,
    should: `${sum}${whole.unit ?? ""}`,
    gap: String(Math.abs(sum - whole.value!)),
  }
}
