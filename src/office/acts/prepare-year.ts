import {
  actorFor,
  type Body,
  type BudgetYear,
  dayAt,
  type MadeWith,
  may,
  preparedYear,
  thingOf,
  versionOf,
} from "../../flow/index.ts"
import { peopleOf } from "../../store/people.ts"
import { regionsIn } from "../../store/regions.ts"
import { insertYear, yearOf } from "../../store/years.ts"
import { type Caller, missing, must, type Office, Refused } from "../office.ts"

/** A department or unit of the tree of a year. */
export type Node = Pick<Body, "kind" | "code" | "name" | "department">

/** Prepares a year: its tree from the one given, else from the year before; packs and code lists are fixed. */
export async function prepareYear(
  office: Office,
  caller: Caller,
  { year, tree }: { readonly year: number; readonly tree?: readonly Node[] },
): Promise<BudgetYear> {
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    throw new Refused("need", `年度“${year}”不对，请写四位数的年份。`)
  return office.store.office(caller.region, async (trx) => {
    const region = (await regionsIn(trx)).find(({ code }) => code === caller.region)
    if (!region) throw missing(`编码为“${caller.region}”的地区`)
    if (await yearOf(trx, region, year))
      throw new Refused("state", `${region.name}${year}年已经有了，不用再准备。`)
    const before = await yearOf(trx, region, year - 1)
    const nodes = tree ?? before?.bodies ?? []
    const prepared = preparedYear(
      region,
      year,
      nodes.map(({ kind, code, name, department }) => ({ kind, code, name, department })),
    )
    const people = await peopleOf(trx, caller.region)
    const actor = must(actorFor(people, caller.person, caller.for, dayAt(office.now()))).value
    must(may(actor, "prepare", thingOf(prepared, null), prepared.state))
    refuseBroken(nodes)
    await insertYear(trx, prepared, await madeWith(office, region.place))
    return prepared
  })
}

/** What a year is judged and compiled with, by versions. */
export async function madeWith(office: Office, place: string): Promise<MadeWith> {
  const { codes, pack } = office.referenceFor(place)
  return {
    program: office.program,
    packs: { [place]: await versionOf(JSON.parse(JSON.stringify(pack))) },
    codes: { lists: await versionOf(JSON.parse(JSON.stringify(codes))) },
  }
}

/** What the database could not hold, in sentences. */
function refuseBroken(nodes: readonly Node[]): void {
  const codes = nodes.map(({ code }) => code)
  const twice = codes.find((code, i) => codes.indexOf(code) !== i)
  if (twice !== undefined) throw new Refused("need", `编码${twice}用了不止一次，请改正。`)
  const nameless = nodes.find(({ code, name }) => code.trim() === "" || name.trim() === "")
  if (nameless)
    throw new Refused(
      "need",
      `部门和单位都要有编码和名称，“${nameless.code}${nameless.name}”缺一样，请补上。`,
    )
  const departments = new Set(nodes.filter(({ kind }) => kind === "department").map(({ code }) => code))
  const lost = nodes.find(({ department }) => !departments.has(department))
  if (lost)
    throw new Refused("need", `单位${lost.code} ${lost.name}所属的部门${lost.department}不存在，请改正。`)
}
