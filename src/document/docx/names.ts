import { canonicalPrefixes } from "../xml.ts"

/** Prefixes that stand for Word's namespaces under another name than `w`, `m`, `mc`, `r` in this part. */
export function wordPrefixes(xml: string): Map<string, string> {
  return canonicalPrefixes(xml, [
    [/\/wordprocessingml\/(2006\/)?main$/, "w"],
    [/\/officeDocument\/(2006\/)?math$/, "m"],
    [/\/markup-compatibility\/2006$/, "mc"],
    [/\/officeDocument\/(2006\/)?relationships$/, "r"],
  ])
}
