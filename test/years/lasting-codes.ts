import type { Ledger } from "../../src/model/ledger.ts"

/** The ledgers with one code for a project that goes on from year to year, as the bureau's system gives it. */
export function withLastingCodes(ledgers: readonly Ledger[]): Ledger[] {
  const codes = new Map<string, string>()
  return ledgers.map((ledger): Ledger => {
    let text = JSON.stringify(ledger)
    const taken = new Set(ledger.projects.map(({ code }) => code))
    for (const { code, unit, name } of ledger.projects) {
      const lasting = `${unit} ${name.replace(/\d{4}|[（(〔].*?[)）〕]|\d+号/g, "")}`
      const known = codes.get(lasting)
      if (!known) codes.set(lasting, code)
      else if (known !== code && !taken.has(known)) {
        text = text.replaceAll(code, known)
        taken.add(known)
      }
    }
    return JSON.parse(text)
  })
}
