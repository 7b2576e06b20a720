import type { Address } from "../address.ts"
import type { Page } from "../page.ts"
import type { Asked } from "./asked.ts"
import { body } from "./body.ts"
import { bodyYear } from "./body-year.ts"
import { bodyChanges, changes } from "./changes.ts"
import { classification } from "./classification.ts"
import { compare } from "./compare.ts"
import { departments } from "./departments.ts"
import { bodyExecution, execution } from "./execution.ts"
import { figure } from "./figure.ts"
import { findings } from "./findings.ts"
import { fund } from "./fund.ts"
import { catalogue, data, glossary, help, how, verify } from "./general.ts"
import { home } from "./home.ts"
import { names } from "./names.ts"
import { places } from "./places.ts"
import { bodyProjects, project, projects, thread } from "./project.ts"
import { publications, version } from "./publications.ts"
import { region } from "./region.ts"
import { results } from "./results.ts"
import { search } from "./search.ts"
import { assets, bodyThreePublic, indicators, procurement, text } from "./sheets.ts"
import { table } from "./table.ts"
import { threePublic } from "./three-public.ts"
import { visit } from "./visit.ts"
import { year } from "./year.ts"

export type { Asked } from "./asked.ts"

type Kind = Address["kind"]
/** Makes each kind of page; null when there is nothing at the address. */
const makers: { readonly [K in Kind]: (address: never, asked: Asked) => Promise<Page | null> } = {
  home,
  glossary,
  help,
  verify,
  catalogue,
  search,
  places,
  region,
  visit,
  names,
  how,
  publications,
  data,
  compare,
  projects,
  thread,
  body,
  year,
  threePublic,
  changes,
  departments,
  execution,
  fund,
  function: classification,
  economic: classification,
  bodyYear,
  bodyProjects,
  indicators,
  procurement,
  assets,
  bodyThreePublic,
  bodyChanges,
  findings,
  results,
  bodyExecution,
  table,
  project,
  text,
  version,
  figure,
}

/** Every kind of page there is. */
export const pageKinds = Object.keys(makers) as readonly Kind[]

/** The page at an address; null when nothing is published there. */
export async function pageOf(address: Address, asked: Asked): Promise<Page | null> {
  const make = makers[address.kind] as (address: Address, asked: Asked) => Promise<Page | null>
  return make(address, asked)
}
