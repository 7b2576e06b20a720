import type { Entered, Ledger } from "../model/ledger.ts"
import { textKindNames } from "../model/names.ts"
import { cellOf, type Doubt } from "./unknown.ts"

/** What is no project. */
const texts = "文字"

/** A text of a ledger: of which project, what it is called, and where it is kept. */
interface Written {
  readonly of: string
  readonly what: string
  readonly text: string
  readonly record: Entered
  readonly field: string
}

/** Texts of a ledger that name one of some years, so that a person looks whether they are still right. */
export function yearsNamed(ledger: Ledger, years: readonly number[]): Doubt[] {
  const named = ({ text }: Written) => years.filter((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`).test(text))
  const dated = writtenIn(ledger).filter((each) => named(each).length > 0)
  return [...Map.groupBy(dated, ({ of }) => of)].map(([of, those]) => ({
    in: of === texts ? "texts" : "projects",
    what: `${of}的${[...new Set(those.map(({ what }) => what))].join("、")}里写着${[
      ...new Set(those.flatMap(named)),
    ]
      .sort((a, b) => a - b)
      .join("、")}年，原样带入，请看是否要改。`,
    cells: (whole) =>
      writtenIn(whole)
        .filter((each) => each.of === of && named(each).length > 0)
        .map(({ record, field }) => cellOf(record, field)),
  }))
}

function writtenIn({ projects, texts: written }: Ledger): Written[] {
  const found: Written[] = []
  for (const project of projects) {
    const about = { of: `项目“${project.name}”`, record: project }
    found.push({ ...about, what: "名称", field: "name", text: project.name })
    found.push({ ...about, what: "资金用途", field: "purpose", text: project.purpose })
    found.push({ ...about, what: "绩效目标", field: "goals", text: project.goals.join("\n") })
    for (const indicator of project.indicators)
      for (const field of ["name", "description", "target", "basis"] as const)
        found.push({
          of: about.of,
          what: `指标“${indicator.name}”`,
          record: indicator,
          field,
          text: indicator[field],
        })
  }
  for (const record of written) {
    const about = {
      of: texts,
      what: `${textKindNames[record.kind]}${record.about ? `“${record.about}”` : ""}`,
      record,
    }
    found.push({ ...about, field: "text", text: record.text })
    found.push({ ...about, field: "items", text: record.items.join("\n") })
  }
  return found
}
