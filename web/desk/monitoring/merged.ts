import type { Fills } from "../../../src/model/monitoring.ts"

/** What somebody changed on a sheet since they opened it, by the ids of projects and indicators. */
export interface Changed {
  readonly projects: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
}

/** Nothing was changed. */
export const unchanged: Changed = { projects: new Set(), indicators: new Set() }

/** What others saved meanwhile, with one's own changes on top: nothing typed is lost, nothing else is taken back. */
export function merged(theirs: Fills, mine: Fills, changed: Changed): Fills {
  return {
    projects: { ...theirs.projects, ...only(mine.projects, changed.projects) },
    indicators: { ...theirs.indicators, ...only(mine.indicators, changed.indicators) },
  }
}

function only<T>(all: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)))
}
