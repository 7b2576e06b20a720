import type { Finding, Occurrence } from "../../model/finding.ts"
import type { Place } from "../../model/place.ts"

const shownSubjects = 5

/** What is said of several like defects: how many, the first few, every place, and each by itself. */
export function repeated(
  same: readonly Occurrence[],
  told = same.map(({ message }) => message.replace(/。$/, "")),
): Required<Pick<Finding, "data" | "message" | "at" | "each">> {
  const listed = told.slice(0, shownSubjects).join("；")
  const rest = same.length > shownSubjects ? `；等${same.length}处` : ""
  return {
    data: { count: same.length },
    message: `同样的问题有${same.length}处：${listed}${rest}。`,
    at: distinct(same.flatMap(({ at }) => at.slice(0, 1)).concat(same.flatMap(({ at }) => at.slice(1)))),
    each: [...same],
  }
}

/** What several are about together: the keys that all begin with. */
export function sharedAbout(each: readonly Pick<Occurrence, "about">[]): string {
  const keys = each.map(({ about }) => about.split("/"))
  const [first] = keys
  const shared = first!.findIndex((part, i) => keys.some((other) => other[i] !== part))
  return (shared < 0 ? first! : first!.slice(0, shared)).join("/")
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}
