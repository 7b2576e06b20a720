import type { Disclosure, ThreePublic } from "../disclosure.ts"
import { Amounts } from "./amounts.ts"
import { evaluationFrom, evaluationSchemaName } from "./evaluations.ts"
import { disclosureOfFirstVersion } from "./first-version.ts"
import { assetFrom, itemFrom, tableFrom, totalFrom } from "./from-figures.ts"
import { claimFrom, sectionFrom, statementFrom } from "./from-prose.ts"
import { projectFrom, unitFrom } from "./from-sheets.ts"
import { list, mapped, number, type Plain, place, record, text, textOrNull, texts } from "./plain.ts"
import { schemaName } from "./to.ts"

const firstSchemaName = "mingzhang.disclosure/1"

/** JSON that is no disclosure of this version. The message is one Chinese sentence for the user. */
export class NotDisclosure extends Error {
  override readonly name = "Unreadable"
}

/**
 * Reads `mingzhang.disclosure/2`, and `/1` with its keys renamed. Files of other programs may leave out what is printed beside the values:
 * their figures are taken as exact. Throws {@link NotDisclosure} for anything else.
 */
export function disclosureFromJson(json: unknown): Disclosure {
  const given = asDisclosure(record(json))
  const root = given.schema === firstSchemaName ? disclosureOfFirstVersion(given) : given
  if (root.schema !== schemaName && root.schema !== firstSchemaName)
    throw new NotDisclosure(
      typeof root.schema === "string"
        ? `这份 JSON 的格式是“${root.schema}”，本程序读取的是“${schemaName}”，请用对应版本的 mingzhang read 重新生成。`
        : `这份 JSON 没有写明 schema: "${schemaName}"，不是明账的公开文档数据，请用 mingzhang read 生成。`,
    )
  const amounts = new Amounts()
  const source = record(root.source)
  const entity = record(root.entity)
  const region = record(entity.region)
  const organisation = record(root.organisation)
  const procurement = record(root.procurement)
  const assets = record(root.assets)
  const threePublic = record(root.threePublic)
  // Tables first: amounts of other parts that stand in a table's cell are that cell's.
  const tables = list(root.tables).map((value) => tableFrom(record(value), amounts))
  return {
    source: {
      name: text(source.name),
      format: (textOrNull(source.format) ?? "json") as Disclosure["source"]["format"],
      sha256: text(source.sha256),
    },
    title: text(root.title),
    entity: {
      name: text(entity.name),
      code: textOrNull(entity.code),
      kind: entity.kind === "unit" ? "unit" : "department",
      region: { name: text(region.name), code: textOrNull(region.code) },
    },
    year: number(root.year),
    stage: root.stage === "final" ? "final" : "budget",
    sections: list(root.sections).map((value) => sectionFrom(record(value))),
    organisation: {
      duties: texts(organisation.duties),
      units: list(organisation.units).map((value) => unitFrom(record(value))),
    },
    tables,
    projects: list(root.projects).map((value) => projectFrom(record(value), amounts)),
    ...(root.evaluations === undefined
      ? {}
      : { evaluations: list(root.evaluations).map((value) => evaluationFrom(record(value), amounts)) }),
    procurement: {
      items: list(procurement.items).map((value) => itemFrom(record(value), amounts)),
      totals: list(procurement.totals).map((value) => totalFrom(record(value), amounts)),
    },
    assets: {
      asOf: textOrNull(assets.asOf),
      asOfAt: assets.asOfAt ? place(assets.asOfAt) : null,
      rows: list(assets.rows).map((value) => assetFrom(record(value), amounts)),
    },
    threePublic: {
      table: mapped(threePublic.table, (value) => amounts.whole(value)) as ThreePublic["table"],
      narrative: mapped(threePublic.narrative, (value) =>
        statementFrom(record(value), amounts),
      ) as ThreePublic["narrative"],
    },
    claims: list(root.claims).map((value) => claimFrom(record(value), amounts)),
    unread: list(root.unread).map((value) => ({
      what: text(record(value).what),
      at: place(record(value).at),
    })),
  }
}

/** A file of self-evaluations by themselves is a document that has nothing else; they stand in no table. */
function asDisclosure(given: Plain): Plain {
  if (given.schema !== evaluationSchemaName) return given
  const { name, code, year, evaluations } = given
  return {
    schema: schemaName,
    title: `${text(name)}${number(year) ?? ""}年度绩效自评表`,
    entity: { name, code },
    year,
    stage: "final",
    evaluations,
  }
}
