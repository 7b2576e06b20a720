export { ledgerFromWorkbook } from "./read/index.ts"
export { type TemplateOptions, templateWorkbook, workbookOf } from "./write/index.ts"
