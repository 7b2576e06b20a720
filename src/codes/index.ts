export { builtInCodes, Codes, governmentCodeOf, type ImportedList, yearsOf } from "./codes.ts"
export { type Code, type CodeList, type ListName, listNames, listTitles, plainName } from "./list.ts"
