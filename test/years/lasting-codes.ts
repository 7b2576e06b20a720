import type { Ledger } from "../../src/model/ledger.ts"

/** The ledgers with one code for a project that goes on from year to year, as the bureau's system gives it. */
export function withLastingCodes(ledgers: readonly Ledger[]): Ledger[] {
  const codes = new Map<string, string>()
  return ledgers.map((ledger): Ledger => {
    const taken = new Set(ledger.projects.map(({ code }) => code))
    const before = new Map<string, string>()
    for (const { code, unit, name } of ledger.projects) {
      const lasting = `${unit} ${name.replace(/\d{4}|[（(〔].*?[)）〕]|\d+号/g, "")}`
      const known = codes.get(lasting)
      if (!known) codes.set(lasting, code)
      else if (known !== code && !taken.has(known)) {
        before.set(code, known)
        taken.add(known)
      }
    }
    if (before.size === 0) return ledger
    const text = JSON.stringify(ledger).replace(
      new RegExp([...before.keys()].join("|"), "g"),
      (code) => before.get(code)!,
    )
    return JSON.parse(text)
  })
}
