import { bodiesOf } from "../../compile/final/scope.ts"
import type { ReadOptions } from "../../document/read.ts"
import { writeWorkbook } from "../../document/xlsx/hucre.ts"
import { withRoomyNotes } from "../../document/xlsx/note-box.ts"
import type { FinalAccount } from "../../model/final.ts"
import type { FinalReading } from "../../model/json.ts"
import type { Reference } from "../../packs/reference.ts"
import { readBook } from "../read/index.ts"
import { lastYear as budgetsOfLastYear } from "../sheets/last-year.ts"
import { organisation } from "../sheets/organisation.ts"
import { texts } from "../sheets/texts.ts"
import { codesSheet } from "../write/codes-sheet.ts"
import { guideSheet } from "../write/guide.ts"
import { entrySheet } from "../write/index.ts"
import { labelsOf } from "../write/labels.ts"
import { contracts } from "./contracts.ts"
import { publicCounts } from "./counts.ts"
import { evaluations } from "./evaluations.ts"
import type { FinalForm } from "./form.ts"
import { holdings } from "./holdings.ts"
import { accountLines } from "./lines.ts"
import { accountProjects } from "./projects.ts"

/** 上年数: last year's final figures, also where the sheet is the one of a budget. */
const lastYear: typeof budgetsOfLastYear = {
  ...budgetsOfLastYear,
  names: ["上年决算数", ...(budgetsOfLastYear.names ?? [])],
  about: "上年决算数，用来说明增减变化；上年没有的填 0。金额单位：元。",
  columns: budgetsOfLastYear.columns.map((column) =>
    column.key === "cents"
      ? { ...column, title: "上年决算数（元）", words: [column.title, "上年决算", ...(column.words ?? [])] }
      : column,
  ),
}

/** The sheets of the workbook of a final account in their order. */
export const finalForms: readonly FinalForm[] = [
  organisation,
  accountLines,
  accountProjects,
  publicCounts,
  contracts,
  holdings,
  evaluations,
  lastYear,
  texts,
]

const readingOrder: readonly FinalForm[] = [...new Set([organisation, accountProjects, ...finalForms])]

const advice = [
  "从会计系统导出余额表，整理成“决算明细”：单位、项目、功能分类、经济分类、资金来源都相同的合成一行。",
  "每一行：年初结转和结余＋本年收入＋使用结余＝本年支出＋结余分配＋年末结转和结余；不平的会逐行指出。",
  "年初结转和结余要与上年决算的年末数一致；收回财政的额度不计入本年收入。",
  "金额一律以元为单位，最多两位小数；没有的空着。",
  "团组、车辆、接待只填由财政拨款开支的；采购按合同签订的金额填。",
  "增减变化的原因写在“文字材料”里，说的是哪一项就写那一项；与预算数相差的原因，在那一项或科目编码后面写“（与预算比）”，如 2080501（与预算比）。",
  "填完后打开明账网页的“编制预算”，把这个文件拖进去，就得到公开用的文件（.docx 等）。有填得不对的，会一次列出全部问题，写明是哪张表哪一格。",
]

/** What an empty final account is made for. */
export interface EmptyOptions {
  readonly year: number
  readonly place: string
  readonly region?: FinalAccount["region"] | undefined
  readonly department?: { readonly code: string; readonly name: string } | undefined
}

/** A final account that nothing has been entered into yet. */
export function emptyFinal({ year, place, region, department }: EmptyOptions): FinalAccount {
  return {
    source: { name: "", format: "json", sha256: "" },
    year,
    place,
    region: region ?? { name: "", code: null },
    departments: department ? [{ ...department, at: {} }] : [],
    units: [],
    projects: [],
    lines: [],
    counts: [],
    contracts: [],
    holdings: [],
    evaluations: [],
    lastYear: [],
    texts: [],
  }
}

/** A final account as the workbook a clerk goes on with; {@link finalFromWorkbook} gives the same account back. */
export async function finalWorkbook(account: FinalAccount, reference: Reference): Promise<Uint8Array> {
  const projects = account.projects.map((each) => ({
    ...each,
    purpose: "",
    plan: [],
    goals: [],
    indicators: [],
  }))
  const ledger = { ...bodiesOf(account), projects }
  const labels = labelsOf(ledger, reference.codes)
  const codes = codesSheet(ledger, reference.codes)
  const book = await writeWorkbook({
    properties: { title: "部门决算", creator: "明账" },
    defaultFont: { name: "宋体", size: 11 },
    sheets: [
      guideSheet(account, { title: "部门决算", advice, forms: finalForms }),
      ...finalForms.map((form) => entrySheet(form, account, labels, () => "")),
      codes.sheet,
    ],
    namedRanges: codes.names,
  })
  return withRoomyNotes(book)
}

/** Reads a workbook of a final account, filled in or exported from the accounting system into its sheets. */
export async function finalFromWorkbook(
  bytes: Uint8Array,
  name: string,
  reference: Reference,
  options: ReadOptions = {},
): Promise<FinalReading> {
  const book = { forms: finalForms, readingOrder }
  const { read, problems } = await readBook(bytes, name, reference, book, options)
  if (!read) return { account: null, problems }
  const { settings, draft, source } = read
  const { departments, units, counts, contracts, holdings, evaluations, lastYear, texts } = draft
  const account: FinalAccount = {
    source,
    ...settings,
    year: settings.year ?? 0,
    departments,
    units,
    projects: draft.accountProjects,
    lines: draft.accountLines,
    counts,
    contracts,
    holdings,
    evaluations,
    lastYear,
    texts,
  }
  return { account, problems }
}
