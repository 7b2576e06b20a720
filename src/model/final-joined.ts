import type { FinalAccount } from "./final.ts"

/** What a department tells of itself, with the accounts of its units: the account of the whole department. */
export function joinedFinal(own: FinalAccount, units: readonly FinalAccount[]): FinalAccount {
  const all = [own, ...units]
  return {
    ...own,
    units: all.flatMap((each) => each.units),
    projects: all.flatMap((each) => each.projects),
    lines: all.flatMap((each) => each.lines),
    counts: all.flatMap((each) => each.counts),
    contracts: all.flatMap((each) => each.contracts),
    holdings: all.flatMap((each) => each.holdings),
    evaluations: all.flatMap((each) => each.evaluations),
    lastYear: all.flatMap((each) => each.lastYear),
    texts: all.flatMap((each) => each.texts),
  }
}

/** What of an account one body fills in itself: a unit all of its own, a department what is told of it as a whole. */
export function ownPartOf(account: FinalAccount, kind: "department" | "unit", code: string): FinalAccount {
  const isOwn = ({ unit }: { readonly unit: string }) => kind === "unit" && unit === code
  const isTold = ({ of }: { readonly of: string }) => of === code
  return {
    ...account,
    units: account.units.filter((unit) => kind === "unit" && unit.code === code),
    projects: account.projects.filter(isOwn),
    lines: account.lines.filter(isOwn),
    counts: account.counts.filter(isOwn),
    contracts: account.contracts.filter(isOwn),
    holdings: account.holdings.filter(isOwn),
    evaluations: account.evaluations.filter(isTold),
    lastYear: account.lastYear.filter(isTold),
    texts: account.texts.filter(isTold),
  }
}
