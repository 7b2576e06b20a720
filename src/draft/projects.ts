import type { Disclosure, Project } from "../model/disclosure.ts"
import { documentOf } from "../model/document-number.ts"
import type { LedgerIndicator, LedgerProject, Level } from "../model/ledger.ts"
import type { CodedProject } from "./project-lines.ts"
import type { Publisher } from "./publisher.ts"
import { type Doubt, fieldsOf } from "./unknown.ts"

const at = {}

/** The projects of a disclosure with the codes their records get: their own where it is printed once. */
export function codedProjects({ projects }: Disclosure, unknown: Doubt[]): CodedProject[] {
  const used = new Set<string>()
  return projects
    .filter(({ amount }) => amount !== null)
    .map((project, i) => {
      const own = project.code?.trim() ?? ""
      const code = own !== "" && !used.has(own) ? own : `待编${String(i + 1).padStart(3, "0")}`
      if (code !== own)
        unknown.push({
          in: "projects",
          what: `项目“${project.name}”${own === "" ? "没有公布编码" : `的编码${own}与另一项目相同`}，先编为${code}。`,
          at: project.at,
          cells: fieldsOf("projects", ["code"], (record) => record.code === code),
        })
      used.add(code)
      return { code, project }
    })
}

/** A printed project as a record of the ledger: its texts are kept as they are. */
export function ledgerProject(
  { code, project }: CodedProject,
  publisher: Publisher,
  disclosure: Disclosure,
): LedgerProject {
  return {
    code,
    unit: publisher.unit(unitOf(project, disclosure)).code,
    name: project.name,
    purpose: project.purpose,
    plan: project.plan.length === 4 ? project.plan : [null, null, null, null],
    goals: goalsOf(project),
    indicators: indicatorsOf(project),
    at,
  }
}

/** The goals of a sheet without the numbers it gives them. */
export function goalsOf({ goals }: Project): string[] {
  return goals.map((goal, i) =>
    goal.replace(new RegExp(`^(?:(?:${i + 1}[.．、](?!\\d(?![.．、]))|[(（]${i + 1}[)）])\\s*)+`), ""),
  )
}

/** The indicators of a sheet as records. */
export function indicatorsOf({ indicators }: Project): LedgerIndicator[] {
  return indicators.map(({ level1, level2, name, description, target, basis }) => ({
    level1,
    level2,
    name,
    description,
    target: target.text,
    basis,
    at,
  }))
}

/** The unit of a project: as its sheet says, else the one that buys something with its money. */
function unitOf(project: Project, { procurement }: Disclosure): string | null {
  if (project.unit) return project.unit
  return procurement.items.find((item) => item.project === project.name)?.unit ?? null
}

/** Whose money a project spends, when its name tells: the document that announced it, and its level. */
export interface Origin {
  readonly level: Exclude<Level, "local">
  readonly document: string
}

const levels = [
  [/中央/, "central"],
  [/省级|省财政|省补助/, "provincial"],
  [/市级|市财政|市补助/, "municipal"],
] as const

/** The origin of a project's money by its name (`秦财企[2023]649号-关于提前下达…中央…`), or null. */
export function originOf(name: string): Origin | null {
  const number = /[\u4e00-\u9fff]{2,6}[[〔［【（(](?:19|20)\d{2}[\]〕］】）)]第?\d{1,5}号?/.exec(name)?.[0]
  const document = number?.replace(/^.*?(?=[\u4e00-\u9fff]{1,3}财)/, "")
  const level = levels.find(([words]) => words.test(name))?.[1]
  if (!document || !level || !documentOf(document)) return null
  return { level, document: document.endsWith("号") ? document : `${document}号` }
}
