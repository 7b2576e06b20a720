/** Whose office is served here, and what can be done before anybody is signed in. */
export interface OfficeInfo {
  readonly version: string
  readonly needsSetUp: boolean
  readonly regions: readonly Region[]
  readonly places: readonly { readonly name: string; readonly title: string }[]
  readonly demo: { readonly region: Region } | null
  /** Whether the demonstration can be made and removed from here. */
  readonly mayChangeDemo: boolean
}

/** A county or district whose office this is. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly place: string
  readonly isDemo: boolean
}

/** A one-time code, to be handed over on paper. */
export interface Invitation {
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly code: string
  readonly expires: number
}

/** The demonstration county, and as whom one can look around in it. */
export interface Demo {
  readonly region: { readonly code: string; readonly name: string }
  readonly password: string
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly roles: readonly string[]
    readonly at: readonly string[]
    readonly sees: string
    /** Whether they stand for all who see the same. */
    readonly isFirst: boolean
  }[]
  readonly note: string
}
