import type { Disclosure } from "../../model/disclosure.ts"
import type { FinalAccount } from "../../model/final.ts"
import type { Reference } from "../../packs/reference.ts"
import { compileSheets } from "../annexes/index.ts"
import { assemble } from "../assemble.ts"
import { type CompileOptions, NoSuchPublisher } from "../index.ts"
import { contextOf } from "../narrative/index.ts"
import { makersOf } from "../tables/index.ts"
import { settingOf } from "../tables/setting.ts"
import { finalFiguresOf } from "./figures.ts"
import { finalPassages } from "./narrative/index.ts"
import { bodiesOf, finalScopeOf } from "./scope.ts"

/**
 * The complete final account of a publisher: a department or unit by its code, or `region` for all departments
 * together. Throws {@link NoSuchPublisher}.
 */
export function compileFinal(
  account: FinalAccount,
  of: string,
  reference: Reference,
  { date }: CompileOptions = {},
): Disclosure {
  const own = finalScopeOf(account, of, reference)
  if (!own) throw new NoSuchPublisher(of, bodiesOf(account))
  const tables = makersOf(settingOf(own.scope, own.sums)).map((maker) => maker.make())
  const sheets = compileSheets(own.scope, tables.length + 1)
  const context = contextOf(own.scope, finalFiguresOf(own), tables, sheets)
  return assemble(context, date, finalPassages(own))
}
