import type { CourseRow } from "../../../src/follow/course/course.ts"

/** The year of a department or unit from what was asked to its scores. */
export interface CourseView {
  readonly year: number
  readonly code: string
  readonly name: string
  readonly kind: "department" | "unit"
  readonly rows: readonly CourseRow[]
}

/** One project over the years. */
export interface ProjectCourseView {
  readonly code: string
  readonly unitName: string
  readonly project: string
  readonly name: string
  readonly years: readonly (CourseRow & { readonly year: number })[]
}
