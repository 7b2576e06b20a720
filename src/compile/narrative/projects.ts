import type { Context, Passage } from "./context.ts"

/** 项目预算: one sheet a project. */
export function projects({ say, sheets }: Context): Passage {
  return {
    prose: sheets.projects.length === 0 ? [say("projects.none")] : [],
    tables: sheets.projects.flatMap(({ tables }) => tables),
  }
}
