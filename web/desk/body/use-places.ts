import { useEffect, useState } from "react"
import type { BudgetTable } from "../../../src/model/disclosure.ts"
import type { CommentPlace } from "../act/comments-field.tsx"
import type { BodyView } from "../answers/body.ts"
import { ask } from "../client.ts"

/** The tables of what was handed in last, so that remarks of a return can name one; asked for when it can be returned. */
export function usePlaces(path: string, { acts, versions }: BodyView): readonly CommentPlace[] {
  const [places, setPlaces] = useState<readonly CommentPlace[]>([])
  const isReturnable = acts.some(({ needs }) => needs.some(({ need }) => need === "comments"))
  const last = versions.findLast(({ kind }) => kind !== "publication")
  const key = isReturnable && last ? `${last.kind}/${last.number}` : null
  useEffect(() => {
    if (key === null) return
    let wanted = true
    ask<{ readonly json: Tables }>("GET", `${path}/versions/${key}`).then(
      ({ json }) => wanted && setPlaces(placesIn(json)),
      // Without them remarks are on the whole.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [path, key])
  return places
}

/** What is looked at of a disclosure's JSON. */
interface Tables {
  readonly tables?: readonly Partial<Pick<BudgetTable, "title" | "at">>[]
}

/** Where remarks can be about: each table by its title. */
export function placesIn({ tables = [] }: Tables): readonly CommentPlace[] {
  const titled = tables.flatMap(({ title, at }) => (title ? [{ at: at ?? {}, where: title }] : []))
  return titled.filter(({ where }, i) => titled.findIndex((each) => each.where === where) === i)
}
