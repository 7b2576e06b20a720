// TRANSITION: goes when every family imports check/facts/projects.
export { aboutOfProject, plainName, projectName, sheetsByName } from "../../facts/projects.ts"
