import { standInFor } from "../../check/ledger/stand-in.ts"
import type { Codes, ListName } from "../../codes/index.ts"
import type {
  AccountLine,
  AccountProject,
  Contracts,
  Evaluations,
  Holding,
  PublicCounts,
} from "../../model/final.ts"
import type {
  AssetStock,
  BudgetLine,
  Control,
  Department,
  LastYearFigure,
  LedgerIndicator,
  LedgerProject,
  LedgerText,
  LedgerUnit,
  PlannedPurchase,
  ProcurementNeed,
  Quota,
  SpecialFund,
  Transfer,
} from "../../model/ledger.ts"
import { CodeReferences, References } from "./references.ts"
import type { RowReader } from "./row.ts"

/** A ledger being read from a workbook, with what its cells may refer to. */
export class Draft {
  readonly departments: Department[] = []
  readonly units: LedgerUnit[] = []
  readonly projects: LedgerProject[] = []
  readonly lines: BudgetLine[] = []
  readonly procurement: ProcurementNeed[] = []
  readonly assets: AssetStock[] = []
  readonly purchases: PlannedPurchase[] = []
  readonly specialFunds: SpecialFund[] = []
  readonly transfers: Transfer[] = []
  readonly controls: Control[] = []
  readonly quotas: Quota[] = []
  readonly lastYear: LastYearFigure[] = []
  readonly texts: LedgerText[] = []
  /** Records that only a final account has. */
  readonly accountProjects: AccountProject[] = []
  readonly accountLines: AccountLine[] = []
  readonly counts: PublicCounts[] = []
  readonly contracts: Contracts[] = []
  readonly holdings: Holding[] = []
  readonly evaluations: Evaluations[] = []

  readonly departmentNames = new References()
  readonly unitNames = new References()
  readonly bodyNames = new References()
  readonly projectNames = new References()
  /** Projects and special funds by what their indicators refer to. */
  readonly goalNames = new References()
  readonly indicatorsOf = new Map<string, LedgerIndicator[]>()

  readonly functions: CodeReferences
  readonly economics: CodeReferences
  readonly governmentEconomics: CodeReferences
  readonly year: number | null

  constructor(year: number | null, codes: Codes) {
    this.year = year
    const list = (name: ListName, digits: number, wanted: string) =>
      new CodeReferences(codes, name, year, digits, wanted)
    this.functions = list("functional-expenditure", 7, "功能分类的项（7位代码）")
    this.economics = list("economic-department", 5, "部门经济分类的款（5位代码）")
    this.governmentEconomics = list("economic-government", 5, "政府经济分类的款（5位代码）")
  }

  /** The lists of a ledger as they have been read. */
  get records() {
    const { departments, units, projects, lines, procurement, assets, purchases, specialFunds } = this
    const { transfers, controls, quotas, lastYear, texts } = this
    return {
      departments,
      units,
      projects,
      lines,
      procurement,
      assets,
      purchases,
      specialFunds,
      transfers,
      controls,
      quotas,
      lastYear,
      texts,
    }
  }

  /** Makes a department, unit or project known under its code; gives back what stands in for one that is lost. */
  define(row: RowReader, names: readonly References[]): { code: string; name: string } {
    const code = row.code("code")
    const name = row.text("name")
    if (code !== "") for (const each of names) each.add(code, name)
    if (code !== "") return { code, name }
    const standIn = standInFor(row.at)
    for (const each of names) each.addLost(standIn, name)
    return { code: standIn, name }
  }

  /** The list the indicators of a project or special fund go to. */
  goal(key: string): LedgerIndicator[] {
    const before = this.indicatorsOf.get(key)
    if (before) return before
    const indicators: LedgerIndicator[] = []
    this.indicatorsOf.set(key, indicators)
    return indicators
  }
}
