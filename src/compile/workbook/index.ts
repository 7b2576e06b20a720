export { ledgerFromWorkbook } from "./read.ts"
export { type TemplateOptions, templateWorkbook, workbookOf } from "./write.ts"
