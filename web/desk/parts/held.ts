import { rightsTo } from "../../../src/flow/rights.ts"
import type { Me } from "../answers/me.ts"

/** Whether somebody's posts, or those of whom they act for, may do one of some acts on such a thing somewhere. */
export function mayAnywhere(
  { person, for: principal }: Pick<Me, "person" | "for">,
  of: Parameters<typeof rightsTo>[0],
  ...acts: readonly Parameters<typeof rightsTo>[1][]
): boolean {
  const { posts } = principal ?? person
  return acts.some((act) => rightsTo(of, act).some(({ role }) => posts.some((post) => post.role === role)))
}
