import { canonicalPrefixes } from "../xml.ts"

/** Prefixes of the workbook namespace (some programs write `x:row`), taken off; relations are `r`. */
export function sheetPrefixes(xml: string): Map<string, string> {
  return canonicalPrefixes(xml, [
    [/\/spreadsheetml\/(2006\/)?main$/, ""],
    [/\/officeDocument\/(2006\/)?relationships$/, "r"],
  ])
}
