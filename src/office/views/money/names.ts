import { type Quota, quotaKey } from "../../../follow/book/quota.ts"
import { fundNames } from "../../../model/names.ts"
import type { YearKey } from "../../../store/book.ts"
import type { Work } from "../../../store/database.ts"
import { type FollowedProject, projectsOf } from "../../../store/payments.ts"
import { regionsIn } from "../../../store/regions.ts"
import { bodiesIn } from "../../../store/years.ts"
import { missing, type Office } from "../../office.ts"

/** A quota as a page shows it. */
export interface QuotaView extends Quota {
  /** Its only text. */
  readonly key: string
  readonly unitName: string
  readonly projectName: string | null
  readonly functionName: string
  readonly economicName: string
  readonly fundName: string
}

/** What quotas, units and projects are called in a year, and the plans of the projects. */
export interface MoneyNames {
  readonly place: string
  readonly bodies: ReadonlyMap<string, { readonly name: string; readonly department: string }>
  readonly projects: ReadonlyMap<string, FollowedProject>
  functionName(code: string): string
  economicName(code: string): string
  quota(quota: Quota): QuotaView
}

/** The names of a year, as far as the asker may see what they name. */
export async function moneyNames(trx: Work, office: Office, key: YearKey): Promise<MoneyNames> {
  const region = (await regionsIn(trx)).find(({ code }) => code === key.region)
  if (!region) throw missing(`编码为“${key.region}”的地区`)
  const bodies = new Map((await bodiesIn(trx, key)).map((row) => [row.code, row]))
  const kept = await projectsOf(trx, key)
  const projects = new Map(kept.map((project) => [projectKey(project.unit, project.code), project]))
  const { codes } = office.referenceFor(region.place)
  const functionName = (code: string) => codes.function(code, key.year)?.name ?? ""
  const economicName = (code: string) => codes.economic(code, key.year)?.name ?? ""
  return {
    place: region.place,
    bodies,
    projects,
    functionName,
    economicName,
    quota: (quota) => ({
      key: quotaKey(quota),
      ...quota,
      unitName: bodies.get(quota.unit)?.name ?? "",
      projectName:
        quota.project === null ? null : (projects.get(projectKey(quota.unit, quota.project))?.name ?? ""),
      functionName: functionName(quota.function),
      economicName: economicName(quota.economic),
      fundName: fundNames[quota.fund],
    }),
  }
}

/** By what a project is known among those of a year. */
export function projectKey(unit: string, code: string): string {
  return `${unit} ${code}`
}
