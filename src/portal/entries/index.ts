export { linesOf, tablesByKey } from "./lines.ts"
export { projectsOf, projectTitle } from "./projects.ts"
export { classed, type Entry, entriesOf } from "./search.ts"
export { type Sheets, type Threaded, threadsOf } from "./threads.ts"
