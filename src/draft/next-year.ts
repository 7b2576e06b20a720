import type { Disclosure } from "../model/disclosure.ts"
import { withIds } from "../model/ids.ts"
import type { Ledger } from "../model/ledger.ts"
import { totalOf } from "../money/form.ts"
import type { Reference } from "../packs/reference.ts"
import { asLastYear } from "./last-year.ts"
import { type Drafted, rebuilt } from "./same-year.ts"
import { type Doubt, fieldsOf, unknownIn } from "./unknown.ts"
import { yearsNamed } from "./years-named.ts"

/**
 * The draft of a year's ledger from last year's own disclosure: its organisation, projects with their goals,
 * indicators and plans, lines as far as its tables tell (see `ledgerOf` for what is assumed), its figures as
 * last year's, its procurement and assets. Money that was carried over is left out, and with it projects that had
 * no other; documents of transfers are asked for anew; reasons for last year's changes are dropped. Texts are kept
 * word for word; those that name a year are told.
 */
export function draftFrom(disclosure: Disclosure, year: number, reference: Reference): Drafted {
  const { ledger, doubts } = rebuilt(disclosure, reference)
  const of = disclosure.entity.kind === "unit" ? ledger.units[0]!.code : ledger.departments[0]!.code
  const told: Doubt[] = [...doubts]
  const figures = fieldsOf("lastYear", ["cents"])
  const before = disclosure.year ?? year - 1
  if (before !== year - 1)
    told.push({
      in: "lastYear",
      what: `原文是${before}年的，不是${year}年的上一年：带入的“上年数”是${before}年的。`,
      cells: figures,
    })
  if (disclosure.stage === "final")
    told.push({
      in: "lastYear",
      what: "原文是决算，金额都是决算数：带入的“上年数”请换成上年预算数。",
      cells: figures,
    })
  const next = withoutCarryOver(ledger, told)
  if (next.projects.length > 0)
    told.push({
      in: "projects",
      what: `${next.projects.length}个项目沿用原来的编码、目标、指标和金额，请对照${year}年项目库更新。`,
      cells: fieldsOf("projects", ["code"]),
    })
  if (next.lines.some(({ level }) => level !== "local"))
    told.push({
      in: "transfers",
      what: `上级资金的明细没有带入文号：${year}年提前下达的文件和金额请重新填写。`,
      cells: fieldsOf("lines", ["document"], ({ level }) => level !== "local"),
    })
  if (next.assets.length > 0)
    told.push({
      in: "assets",
      what: `资产存量是${dayText(disclosure.assets.asOf) ?? `${before - 1}年末`}的，请更新到${year - 1}年末。`,
      cells: fieldsOf("assets", ["quantity", "cents"]),
      ...(disclosure.assets.asOfAt ? { at: disclosure.assets.asOfAt } : {}),
    })
  if (next.procurement.length > 0)
    told.push({
      in: "procurement",
      what: `${next.procurement.length}项政府采购原样带入，请核对今年是否还买。`,
      cells: fieldsOf("procurement", ["goods"]),
    })
  const drafted: Ledger = {
    ...next,
    year,
    source: { ...ledger.source, name: `${disclosure.entity.name}${year}年台账草稿` },
    transfers: [],
    lastYear: asLastYear(ledger, disclosure, of, reference),
    texts: ledger.texts.filter(({ kind }) => kind !== "reason"),
  }
  told.push(
    { in: "texts", what: "比上年增减的原因请重新填写。" },
    ...yearsNamed(drafted, [before - 1, before]),
  )
  const whole = withIds(drafted)
  return { ledger: whole, unknown: unknownIn(whole, told) }
}

/** A day as people write it: `2023年12月31日`. */
function dayText(day: string | null): string | null {
  return day?.replace(/^(\d{4})-0?(\d{1,2})-0?(\d{1,2})$/, "$1年$2月$3日") ?? null
}

function withoutCarryOver(ledger: Ledger, told: Doubt[]): Ledger {
  const carried = ledger.lines.filter(({ carriedOver }) => carriedOver)
  const lines = ledger.lines
    .filter(({ carriedOver }) => !carriedOver)
    .map((line) => (line.document === null ? line : { ...line, document: null }))
  const kept = new Set(lines.map(({ project }) => project))
  const projects = ledger.projects.filter(({ code }) => kept.has(code))
  const gone = ledger.projects.filter(({ code }) => !kept.has(code))
  if (carried.length > 0) {
    const cents = totalOf(carried)
    const names = gone.map(({ name }) => `“${name}”`).join("、")
    told.push({
      in: "lines",
      what: `上年结转的${cents / 100}元没有带入${gone.length > 0 ? `，只用结转资金的项目也没有带入：${names}` : ""}；今年的结转请另填。`,
    })
  }
  const codes = new Set(projects.map(({ code }) => code))
  return {
    ...ledger,
    lines,
    projects,
    procurement: ledger.procurement.filter(
      ({ project, carriedOver }) => !carriedOver && (project === null || codes.has(project)),
    ),
  }
}
