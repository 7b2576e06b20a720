import type { PostView } from "../answers/me.ts"
import type { PeopleView, PostSeat } from "../answers/people.ts"

/** A post as it is chosen: a role, and at which departments or units. */
export interface ChosenPost {
  readonly role: string
  readonly codes: readonly string[]
  /** The last day it is held, for a role that ends; "" for all others. */
  readonly until: string
}

/** A post as it is sent. */
export interface SentPost {
  readonly role: string
  readonly at: readonly string[]
  readonly until?: string
}

/** The only role whose posts end. */
export const endingRole = "evaluator"

/** Posts for choosing. One role at several units is several posts, but one choice. */
export function chosenPosts(posts: readonly PostView[]): readonly ChosenPost[] {
  const byRole = Map.groupBy(posts, ({ role, until }) => JSON.stringify([role, until]))
  return [...byRole.values()].map((those) => ({
    role: those[0]!.role,
    codes: those.flatMap(({ at }) => at),
    until: those[0]!.until ?? "",
  }))
}

/** Chosen posts as they are sent: an officer has one post over some departments, anybody else one a department or unit. */
export function postsFrom(
  chosen: readonly ChosenPost[],
  roles: PeopleView["roles"],
): { posts: SentPost[]; trouble: string } {
  const seatOf = (role: string) => roles.find((each) => each.role === role)?.seat
  const posts = chosen.flatMap(({ role, codes, until }): SentPost[] => {
    const seat = seatOf(role)
    if (seat === "region") return [{ role, at: [] }]
    if (seat !== "departments") return codes.map((code) => ({ role, at: [code] }))
    return [{ role, at: codes, ...(role === endingRole && until !== "" && { until }) }]
  })
  const bare = chosen.find(({ role, codes }) => codes.length === 0 && seatOf(role) !== "region")
  const name = roles.find(({ role }) => role === bare?.role)
  const trouble = bare
    ? `“${name?.roleName ?? bare.role}”要写明在哪个${name?.seat === "unit" ? "单位" : "部门"}，请从名单中选择。`
    : chosen.some(({ role, until }) => role === endingRole && until === "")
      ? "第三方评价人要写明到哪一天为止，请填写截止日期。"
      : ""
  return { posts, trouble }
}

/** What can be chosen for a role: units, or departments. */
export function seatsFor(
  seat: PeopleView["roles"][number]["seat"] | undefined,
  bodies: readonly PostSeat[],
): readonly PostSeat[] {
  return bodies.filter(({ kind }) => kind === (seat === "unit" ? "unit" : "department"))
}

/** How a department or unit stands in the list. */
export function seatText({ code, name }: Pick<PostSeat, "code" | "name">): string {
  return `${code} ${name}`
}

/** The codes of what was typed or pasted, and what of it is in no list; without a list codes are taken as they are. */
export function codesFrom(
  typed: string,
  seats: readonly PostSeat[],
): { readonly codes: readonly string[]; readonly unknown: readonly string[] } {
  const whole = seats.find((seat) => seatText(seat) === typed.trim() || seat.name === typed.trim())
  const words = whole ? [whole.code] : typed.split(/[^0-9A-Za-z]+/).filter(Boolean)
  const isKnown = (word: string) => seats.length === 0 || seats.some(({ code }) => code === word)
  const unknown =
    words.length === 0 && typed.trim() !== "" ? [typed.trim()] : words.filter((w) => !isKnown(w))
  return { codes: words.filter(isKnown), unknown }
}
