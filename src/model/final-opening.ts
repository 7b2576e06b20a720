import type { AccountLine, FinalAccount } from "./final.ts"

/** Money that a year begins with: of what, and whether it may still be used as it was budgeted. */
export interface OpeningMoney
  extends Pick<AccountLine, "unit" | "project" | "category" | "function" | "economic" | "fund" | "since"> {
  readonly cents: number
  /** 结转: same use in the new year. 结余: unspent for two years, or of a work that is done, so that the bureau decides. */
  readonly is: "carryOver" | "surplus"
}

/** What a year begins with, as the year before left it. */
export interface YearOpening {
  readonly year: number
  readonly money: readonly OpeningMoney[]
  readonly projects: FinalAccount["projects"]
  readonly holdings: FinalAccount["holdings"]
}

/**
 * The opening of the year after a final account: to the cent what it closed with. Money that two years' budgets have
 * not spent becomes 结余 (预算法第四十二条，实施条例第五十条); money without a project has no use it is tied to.
 */
export function openingAfter(account: FinalAccount): YearOpening {
  const money = account.lines
    .filter(({ closing }) => closing !== 0)
    .map((line): OpeningMoney => {
      const { unit, project, category, function: section, economic, fund, since, closing } = line
      const isTied = project !== null && since >= account.year
      return {
        unit,
        project,
        category,
        function: section,
        economic,
        fund,
        since,
        cents: closing,
        is: isTied ? "carryOver" : "surplus",
      }
    })
  const kept = new Set(money.map(({ project }) => project))
  return {
    year: account.year + 1,
    money,
    projects: account.projects.filter(({ code }) => kept.has(code)),
    holdings: account.holdings,
  }
}

/** The lines of a year that what was carried over begins: nothing budgeted, received or spent yet. */
export function openingLines({ money }: YearOpening): AccountLine[] {
  return money.map(({ cents, is: _, ...of }) => ({
    ...of,
    initial: 0,
    adjusted: 0,
    opening: cents,
    received: 0,
    surplusUsed: 0,
    spent: 0,
    distributed: 0,
    closing: 0,
    withdrawn: 0,
    at: {},
  }))
}
