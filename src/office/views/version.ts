import { compare } from "../../diff/index.ts"
import type { Version } from "../../flow/index.ts"
import type { Disclosure } from "../../model/disclosure.ts"
import type { Report } from "../../model/finding.ts"
import { disclosureFromJson } from "../../model/json.ts"
import { toText } from "../../report/differences/text.ts"
import { keptContent, versionsSeen } from "../../store/versions.ts"
import { askerOf, type Caller, missing, type Office } from "../office.ts"
import type { At } from "./body.ts"
import { versionView } from "./body.ts"

/** Which version of a body. */
export type WhichVersion = Pick<Version, "kind" | "number">

/** A version with the disclosure and the findings it was made with. */
export async function versionDetail(
  office: Office,
  caller: Caller,
  { year, code, kind, number }: At & WhichVersion,
) {
  const key = { region: caller.region, year, body: code }
  return office.store.as(askerOf(caller), async (trx) => {
    const version = (await versionsSeen(trx, key)).find(
      (each) => each.kind === kind && each.number === number,
    )
    const kept = version && (await keptContent(trx, key, kind, number, "disclosure", "report"))
    if (!version || !kept) throw missing(`${code}的这个版本`)
    const json = JSON.parse(kept.disclosure) as unknown
    if (json === null) throw missing(`${code}的这个版本的公开文件`)
    const disclosure: Disclosure = disclosureFromJson(json)
    return { version: versionView(version), report: JSON.parse(kept.report) as Report, disclosure, json }
  })
}

/** What changed from another version to one, in Chinese and as data. */
export async function differenceBetween(
  office: Office,
  caller: Caller,
  at: At & WhichVersion,
  against: WhichVersion,
) {
  const { disclosure: after } = await versionDetail(office, caller, at)
  const { disclosure: before } = await versionDetail(office, caller, { ...at, ...against })
  const difference = compare(before, after)
  return { text: toText(difference), difference }
}
