import type { Ledger } from "../model/ledger.ts"
import { textKindNames } from "../model/names.ts"
import type { Unknown } from "./unknown.ts"

/** What is no project. */
const texts = "文字"

/** Texts of a ledger that name one of some years, so that a person looks whether they are still right. */
export function yearsNamed(ledger: Ledger, years: readonly number[]): Unknown[] {
  const found: { readonly of: string; readonly what: string; readonly text: string }[] = []
  for (const project of ledger.projects) {
    const of = `项目“${project.name}”`
    found.push({ of, what: "名称", text: project.name }, { of, what: "资金用途", text: project.purpose })
    for (const goal of project.goals) found.push({ of, what: "绩效目标", text: goal })
    for (const { name, description, target, basis } of project.indicators)
      found.push({ of, what: `指标“${name}”`, text: `${name} ${description} ${target} ${basis}` })
  }
  for (const { kind, about, text, items } of ledger.texts)
    found.push({
      of: texts,
      what: `${textKindNames[kind]}${about ? `“${about}”` : ""}`,
      text: [text, ...items].join(" "),
    })
  const dated = found.flatMap((each) => {
    const named = years.filter((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(each.text))
    return named.length > 0 ? [{ ...each, named }] : []
  })
  return [...Map.groupBy(dated, ({ of }) => of)].map(([of, those]) => ({
    in: of === texts ? "texts" : "projects",
    what: `${of}的${[...new Set(those.map(({ what }) => what))].join("、")}里写着${[
      ...new Set(those.flatMap(({ named }) => named)),
    ]
      .sort((a, b) => a - b)
      .join("、")}年，原样带入，请看是否要改。`,
  }))
}
