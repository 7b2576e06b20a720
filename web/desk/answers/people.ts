import type { PostView } from "./me.ts"

/** A person with their posts, and what may be done with the account. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly state: string
  readonly stateName: string
  readonly posts: readonly PostView[]
  readonly acts: readonly string[]
}

/** Where a post can be held. */
export interface PostSeat {
  readonly kind: "department" | "unit"
  readonly code: string
  readonly name: string
}

/** Everybody with an account, their deputies, and which posts there are. */
export interface PeopleView {
  readonly people: readonly PersonRow[]
  readonly deputies: readonly {
    readonly by: string
    readonly for: string
    readonly from: string
    readonly until: string
  }[]
  /** Where posts can be held: the newest year's departments and units. */
  readonly bodies: readonly PostSeat[]
  readonly roles: readonly {
    readonly role: string
    readonly roleName: string
    readonly seat: "unit" | "department" | "departments" | "region"
    readonly isAdministrator: boolean
  }[]
}
