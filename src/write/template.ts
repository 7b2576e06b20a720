import { filledTemplate, type TemplateWords } from "../document/docx/template/index.ts"
import type { Disclosure } from "../model/disclosure.ts"
import { printOf } from "./index.ts"

/** A disclosure in a county's own Word template; `today` is what {{日期}} says. */
export function inTemplate(disclosure: Disclosure, template: Uint8Array, today: Date): Uint8Array {
  const print = printOf(disclosure)
  // Where the list of contents goes, and whether there is one, is for the template to say.
  return filledTemplate(template, { ...print, cover: null, contents: true }, wordsOf(disclosure, today))
}

/** The words that a template may ask for, by the names of their places. */
function wordsOf({ title, entity, year, stage }: Disclosure, today: Date): TemplateWords {
  return new Map([
    ["标题", title || entity.name],
    ["单位", entity.name],
    ["编码", entity.code ?? ""],
    ["年度", year === null ? "" : String(year)],
    ["预算或决算", stage === "final" ? "决算" : "预算"],
    ["日期", `${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日`],
  ])
}
