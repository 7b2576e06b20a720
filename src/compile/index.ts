import type { Disclosure } from "../model/disclosure.ts"
import type { Ledger } from "../model/ledger.ts"
import type { Reference } from "../packs/reference.ts"
import { compileSheets } from "./annexes/index.ts"
import { assemble } from "./assemble.ts"
import { figuresOf } from "./figures.ts"
import { contextOf } from "./narrative/index.ts"
import { scopeOf } from "./scope.ts"
import { compileTables } from "./tables/index.ts"

export { type Scope, scopeOf } from "./scope.ts"

/** A ledger was asked for a publisher it does not have. The message is one Chinese sentence for the user. */
export class NoSuchPublisher extends Error {
  override readonly name = "NoSuchPublisher"

  constructor(of: string, ledger: Ledger) {
    const known = [...ledger.departments, ...ledger.units]
      .slice(0, 10)
      .map(({ code, name }) => `${code}${name}`)
    super(
      `台账中没有编码为“${of}”的部门或单位；可用的有：${[...known, "region（全部部门汇总）"].join("、")}。`,
    )
  }
}

/** What a disclosure says beside its ledger. */
export interface CompileOptions {
  /** The day it is published or made out, for the cover; none: the cover has no date. */
  readonly date?: Date | undefined
}

/**
 * The complete disclosure of a publisher: a department or unit by its code, or `region` for all departments
 * together. Throws {@link NoSuchPublisher}.
 */
export function compile(
  ledger: Ledger,
  of: string,
  reference: Reference,
  { date }: CompileOptions = {},
): Disclosure {
  const scope = scopeOf(ledger, of, reference)
  if (!scope) throw new NoSuchPublisher(of, ledger)
  const tables = compileTables(scope)
  const sheets = compileSheets(scope, tables.length + 1)
  return assemble(contextOf(scope, figuresOf(scope), tables, sheets), date)
}
