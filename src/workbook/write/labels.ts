import type { Codes, ListName } from "../../codes/index.ts"
import type { Ledger } from "../../model/ledger.ts"

/** Codes with their names, as the drop-downs offer them: `334001 云岭县水务局本级`. */
export interface Labels {
  /** A department or unit. */
  body(code: string): string
  /** A project; blank for none. */
  project(code: string | null): string | null
  /** An entry of a code list; blank for none. */
  code(list: ListName, code: string | null): string | null
}

/** The labels of a ledger's departments, units and projects and of its year's codes. */
export function labelsOf(ledger: Ledger, codes: Codes): Labels {
  const bodies = new Map([...ledger.departments, ...ledger.units].map(({ code, name }) => [code, name]))
  const projects = new Map(ledger.projects.map(({ code, name }) => [code, name]))
  const label = (code: string, name: string | undefined) => (name ? `${code} ${name}` : code)
  return {
    body: (code) => label(code, bodies.get(code)),
    project: (code) => (code === null ? null : label(code, projects.get(code))),
    code: (list, code) =>
      code === null ? null : label(code, codes.list(list, ledger.year)?.byCode.get(code)?.name),
  }
}
