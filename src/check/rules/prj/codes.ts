import type { Project } from "../../../model/disclosure.ts"

/** Why the code of a project has a form. */
export const codeBasis = "《预算管理一体化规范》：项目编码21位，前6位为区划、其后2位为年度，每个项目一个编码"

/** A project and its code without white space. */
export interface CodedProject {
  readonly project: Project
  readonly code: string
}

/** The projects that have a code. */
export function codedOf(projects: readonly Project[]): CodedProject[] {
  return projects.flatMap((project) => {
    const code = (project.code ?? "").replace(/\s/g, "")
    return code === "" ? [] : [{ project, code }]
  })
}
