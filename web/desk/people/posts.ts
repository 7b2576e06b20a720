import type { PeopleView, PostView } from "../api.ts"

/** A post as it is typed: at which codes as text. */
export interface TypedPost {
  readonly role: string
  readonly codes: string
}

/** Posts for typing. */
export function typedPosts(posts: readonly PostView[]): readonly TypedPost[] {
  return posts.map(({ role, at }) => ({ role, codes: at.join("、") }))
}

/** Typed posts as they are sent: codes are set apart by anything that is no digit or letter. */
export function postsFrom(
  typed: readonly TypedPost[],
  roles: PeopleView["roles"],
): { posts: { role: string; at: string[] }[]; trouble: string } {
  const posts = typed.map(({ role, codes }) => {
    const isEverywhere = roles.find((each) => each.role === role)?.seat === "region"
    return { role, at: isEverywhere ? [] : codes.split(/[^0-9A-Za-z]+/).filter(Boolean) }
  })
  const bare = posts.find(
    ({ role, at }) => at.length === 0 && roles.find((each) => each.role === role)?.seat !== "region",
  )
  const name = roles.find(({ role }) => role === bare?.role)
  const trouble = bare
    ? `“${name?.roleName ?? bare.role}”要写明在哪个${name?.seat === "unit" ? "单位" : "部门"}，请填写编码。`
    : ""
  return { posts, trouble }
}
