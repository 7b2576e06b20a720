import type { Region } from "./office.ts"

/** A role with where it is held. */
export interface PostView {
  readonly role: string
  readonly roleName: string
  readonly at: readonly string[]
  /** The last day it is held; null: it does not end. */
  readonly until: string | null
}

/** Who is signed in. */
export interface Me {
  readonly person: { readonly id: string; readonly name: string; readonly posts: readonly PostView[] }
  /** Whoever they act for now, with what they may do for them. */
  readonly for: { readonly id: string; readonly name: string; readonly posts: readonly PostView[] } | null
  readonly actors: readonly ({ readonly id: string; readonly name: string } | null)[]
  readonly region: Region
  readonly years: readonly { readonly year: number; readonly state: string; readonly stateName: string }[]
  readonly may: {
    readonly people: boolean
    readonly createPeople: boolean
    readonly grantPeople: boolean
    readonly administration: boolean
    readonly prepareYear: boolean
    /** Questions of the public and documents of elsewhere: who works at the bureau. */
    readonly publicPages: boolean
  }
}
