import type { Document } from "../document/blocks.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { readClaims } from "./claims/index.ts"
import { recoverTables } from "./flow/index.ts"

/** Blocks → Disclosure. Never throws on a strange document: what has no place goes to `unread`. */
export function readDisclosure(document: Document): Disclosure {
  const blocks = recoverTables(document.blocks)
  const { claims, narrative } = readClaims([], null)
  return {
    source: document.source,
    title: "",
    entity: { name: "", code: null, kind: "department", region: { name: "", code: null } },
    year: null,
    stage: "budget",
    sections: [],
    organisation: { duties: [], units: [] },
    tables: [],
    projects: [],
    procurement: { items: [], totals: [] },
    assets: { asOf: null, asOfAt: null, rows: [] },
    threePublic: { table: {}, narrative },
    claims,
    unread: blocks.map((block) => ({ what: block.kind, at: block.at })),
  }
}
