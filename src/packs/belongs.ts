import type { Disclosure } from "../model/disclosure.ts"
import { type Pack, packOfRegion, packs } from "./list.ts"

/** The place whose a document says it is: by the code of its region or of a project, else by a name; null: it does not say. */
export function packOfDocument({
  entity,
  projects,
  evaluations = [],
}: Pick<Disclosure, "entity" | "projects" | "evaluations">): Pack | null {
  // A project's code begins with that of its region.
  const coded = [...projects, ...evaluations].find(({ code }) => /^\d{8}/.test(code ?? ""))?.code
  const names = entity.name + entity.region.name
  return (
    packOfRegion(entity.region.code ?? coded ?? "") ??
    packs.find(({ title }) => names.includes(title)) ??
    null
  )
}
