import { sql } from "kysely"
import type { Publication } from "../../portal/shelf.ts"

/** The columns of a publication as they are shown. */
export const publicationColumns = sql`p.id, p.region, p.body, p.name, p.kind, p.department, p.year, p.stage, p.version,
  p.day, p.replied, p.reason, p.origin, p.file`

/** One publication and where it stands among the versions of its body, year and stage. */
export type PublicationRow = Publication & { readonly newest: boolean; readonly number: number }
