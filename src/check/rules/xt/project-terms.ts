import type { Amount, Project } from "../../../model/disclosure.ts"
import { aboutText } from "../../about.ts"
import type { Term } from "../../engine/relation.ts"
import { aboutOfProject, projectName } from "../../facts/projects.ts"

const names = { amount: "预算数", fiscal: "财政资金", other: "其他资金" }

/** An amount of a project's sheet as a term: `项目3“专网维护费”的预算数`. */
export function sheetTerm(sheet: Project, amount: Amount, key: keyof typeof names): Term {
  return {
    sign: 1,
    amount,
    about: aboutText([aboutOfProject(sheet), key]),
    name: `${projectName(sheet)}的${names[key]}`,
  }
}

/** The sheet of a name; none where several have it, for they cannot be told apart. */
export function onlySheet(sheets: readonly Project[] | undefined): Project | undefined {
  return sheets?.length === 1 ? sheets[0] : undefined
}
