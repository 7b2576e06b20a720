import { list, type Plain, record } from "./plain.ts"

/** Keys that `mingzhang.disclosure/1` and `mingzhang.ledger/1` gave to columns, rows and funds. */
const renamed: Readonly<Record<string, string>> = { operatingIncome: "institutionIncome" }

/** Subjects of claims in `mingzhang.disclosure/1`. */
const renamedSubjects: Readonly<Record<string, string>> = {
  "appropriation.expenditure": "appropriation",
  "generalPublic.expenditure": "generalPublic",
  "governmentFund.expenditure": "governmentFund",
  "stateCapital.expenditure": "stateCapital",
  "revenue.business": "revenue.institutionIncome",
  "revenue.operation": "revenue.businessIncome",
  "revenue.superior": "revenue.superiorSubsidy",
  "revenue.affiliate": "revenue.affiliateRemittance",
  "revenue.other": "revenue.otherIncome",
  "revenue.unit": "revenue.unitFunds",
  "revenue.ownSurplus": "revenue.useOfSurplus",
  "revenue.current": "revenue.currentTotal",
  "governmentFund.revenue.carryOver": "revenue.carryOver.governmentFund",
  "stateCapital.revenue.carryOver": "revenue.carryOver.stateCapital",
  "expenditure.current": "expenditure.currentTotal",
  "expenditure.next": "expenditure.carryOver",
  "governmentFund.expenditure.next": "expenditure.carryOver.governmentFund",
  "stateCapital.expenditure.next": "expenditure.carryOver.stateCapital",
  "expenditure.business": "business",
  "expenditure.remittance": "remittance",
  "expenditure.subsidy": "subsidy",
  "threePublic.total": "threePublic",
  "procurement.total": "procurement",
  "procurement.small": "procurement.reservedForSmall",
  "procurement.micro": "procurement.reservedForMicro",
}

/** Headline figures of `mingzhang.ledger/1`. */
const renamedFigures: Readonly<Record<string, string>> = {
  "revenue.operatingIncome": "revenue.institutionIncome",
  "revenue.current": "revenue.currentTotal",
  "threePublic.total": "threePublic",
  "procurement.total": "procurement",
  "procurement.small": "procurement.reservedForSmall",
}

/** `mingzhang.disclosure/1` with the keys of `mingzhang.disclosure/2`. */
export function disclosureOfFirstVersion(json: Plain): Plain {
  return each(each(json, "tables", tableOfFirstVersion), "claims", (claim) =>
    named(named(claim, "subject", renamedSubjects), "base", renamedSubjects),
  )
}

function tableOfFirstVersion(table: Plain): Plain {
  const columns = each(table, "columns", (column) => named(column, "key", renamed))
  return each(columns, "rows", (row) => {
    const parts = ["cells", "printed", "places"].filter((part) => row[part] !== undefined)
    return {
      ...named(row, "key", renamed),
      ...Object.fromEntries(parts.map((part) => [part, withKeys(row[part], renamed)])),
    }
  })
}

/** `mingzhang.ledger/1` with the keys of `mingzhang.ledger/2`. */
export function ledgerOfFirstVersion(json: Plain): Plain {
  const funded = ["lines", "procurement", "transfers", "controls"].reduce(
    (ledger, part) => each(ledger, part, (entry) => named(entry, "fund", renamed)),
    json,
  )
  return each(
    each(funded, "lastYear", (entry) => named(entry, "figure", renamedFigures)),
    "texts",
    (text) => (text.kind === "reason" ? named(text, "about", renamedFigures) : text),
  )
}

/** Every record of a list made anew; what is not a list, or not a record in it, stays for the reader to refuse. */
function each(json: Plain, part: string, make: (entry: Plain) => Plain): Plain {
  if (!Array.isArray(json[part])) return json
  const entries = list(json[part]).map((entry) => {
    const own = record(entry)
    return own === entry ? make(own) : entry
  })
  return { ...json, [part]: entries }
}

function named(json: Plain, field: string, names: Readonly<Record<string, string>>): Plain {
  const name = typeof json[field] === "string" ? newName(json[field], names) : undefined
  return name === undefined ? json : { ...json, [field]: name }
}

function withKeys(value: unknown, names: Readonly<Record<string, string>>): unknown {
  const own = record(value)
  return own === value
    ? Object.fromEntries(Object.entries(own).map(([key, entry]) => [newName(key, names) ?? key, entry]))
    : value
}

function newName(name: string, names: Readonly<Record<string, string>>): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined
}
