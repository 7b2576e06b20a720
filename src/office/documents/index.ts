import { compile } from "../../compile/index.ts"
import {
  type Act,
  type Actor,
  actorFor,
  type Body,
  type BudgetYear,
  bodyOf,
  dayAt,
  dayText,
  latest,
  nameOf,
  nameOfControl,
  unitsOf,
} from "../../flow/index.ts"
import { moneyText, totalOf } from "../../money/form.ts"
import type { Work } from "../../store/database.ts"
import { ledgerFrom, newestContents } from "../../store/versions.ts"
import { printOf } from "../../write/index.ts"
import { type Scene, sceneOf } from "../acts/load.ts"
import { emptyLedger, withUnits } from "../drafts/ledger.ts"
import { type Caller, missing, must, type Office, Refused } from "../office.ts"
import { isAllowed } from "../views/choices.ts"
import { adjustedPrint } from "./adjusted.ts"
import { type NamedFile, printed } from "./file.ts"
import { type Letter, type LetterTable, letterPrint } from "./letter.ts"

/** An official document of a year, and whether it can be made yet. */
export interface DocumentEntry {
  readonly id: string
  readonly title: string
  readonly ready: boolean
  /** Why not, or "". */
  readonly because: string
}

/** The documents of a year that the caller may see. */
export async function documentsOfYear(
  office: Office,
  caller: Caller,
  year: number,
): Promise<DocumentEntry[]> {
  return office.store.office(caller.region, async (trx) => {
    const { scene, actor } = await sceneFor(office, trx, caller, year)
    return entriesOf(scene.year, actor)
  })
}

/** One document as a file. */
export async function yearDocument(
  office: Office,
  caller: Caller,
  { year, id }: { readonly year: number; readonly id: string },
  to: "docx" | "pdf",
): Promise<NamedFile> {
  return office.store.office(caller.region, async (trx) => {
    const { scene, actor } = await sceneFor(office, trx, caller, year)
    const entry = entriesOf(scene.year, actor).find((each) => each.id === id)
    if (!entry) throw missing("这份文件")
    if (!entry.ready) throw new Refused("state", `《${entry.title}》${entry.because}`)
    if (id === "book") return printed(await bookPrint(office, trx, scene), to)
    if (id === "notice") return printed(letterPrint(noticeOf(scene.year)), to)
    const [kind, code] = id.split(/-(.*)/s) as [string, string]
    const body = bodyOf(scene.year, "department", code) ?? bodyOf(scene.year, "unit", code)
    if (!body) throw missing("这份文件")
    if (kind === "adjusted") return printed(await adjustedPrint(office, trx, scene, body), to)
    return printed(
      letterPrint(kind === "controls" ? controlsOf(scene.year, body) : await replyOf(trx, scene.year, body)),
      to,
    )
  })
}

async function sceneFor(office: Office, trx: Work, caller: Caller, year: number) {
  const scene = await sceneOf(trx, caller.region, year, null)
  const actor = must(actorFor(scene.people, caller.person, caller.for, dayAt(office.now()))).value
  return { scene, actor }
}

function entriesOf(year: BudgetYear, actor: Actor): DocumentEntry[] {
  const entry = (id: string, title: string, ready: boolean, because: string) => ({
    id,
    title,
    ready,
    because: ready ? "" : because,
  })
  const may = (body: Body | null, act: Act) => isAllowed(year, body, actor, act)
  const seen = year.bodies.filter((body) => may(body, "seeProgress"))
  const isOpened = year.state !== "preparing"
  const head = `${year.region.name}${year.year}年`
  return [
    ...(seen.length > 0 || may(null, "seeProgress")
      ? [entry("notice", `关于编制${head}部门预算的通知`, isOpened, "要在布置年度以后才有。")]
      : []),
    ...(may(null, "seeBook") || may(null, "seeProgress")
      ? [
          entry(
            "book",
            `${head}部门预算（草案）`,
            year.state === "presented" || year.state === "approved",
            "要在全部部门二上受理、提交草案以后才有。",
          ),
        ]
      : []),
    ...seen
      .filter((body) => may(body, "seeControls"))
      .map((body) =>
        entry(
          `controls-${body.code}`,
          `关于下达${nameOf(body)}${year.year}年预算控制数的通知`,
          body.controls.length > 0,
          "要在下达控制数以后才有。",
        ),
      ),
    ...seen.map((body) =>
      entry(
        `reply-${body.code}`,
        `关于批复${nameOf(body)}${year.year}年预算的通知`,
        body.reply !== null,
        "要在批复以后才有。",
      ),
    ),
    ...year.bodies
      .filter((body) => may(body, body.kind === "unit" ? "seeExecution" : "seeSubmission"))
      .map((body) =>
        entry(
          `adjusted-${body.code}`,
          `${nameOf(body)}${year.year}年调整预算表`,
          body.reply !== null,
          "要在批复以后才有。",
        ),
      ),
  ]
}

function noticeOf(year: BudgetYear): Letter {
  const entry = year.entries.find(({ act }) => act === "open")
  const { firstUp, secondUp } = year.deadlines!
  const departments = year.bodies.filter(({ kind }) => kind === "department")
  return {
    title: `关于编制${year.region.name}${year.year}年部门预算的通知`,
    number: "",
    to: "各部门、各单位",
    paragraphs: [
      `${year.year}年部门预算编制工作现已开始，请按照本通知的要求组织所属单位填报。`,
      `一、时间安排。一上：各部门于${dayText(firstUp)}前汇总报送；二上：控制数下达后，于${dayText(secondUp)}前报送。`,
      "二、填报要求。各单位按支出功能分类、部门预算支出经济分类和资金来源逐条填报预算明细；项目同时填报绩效目标和绩效指标；涉及政府采购、资产购置的一并填报。",
      "三、审核要求。上报前应改正检查出的全部错误，每条警告应改正或写明理由；部门数应等于所属单位之和，二上不得超过控制数。",
    ],
    tables: [
      {
        title: "编制部门预算的部门和单位",
        head: ["部门编码", "部门", "所属单位数"],
        rows: departments.map(({ code, name }) => [code, name, String(unitsOf(year, code).length)]),
        amounts: [2],
      },
    ],
    from: financeOf(year),
    day: entry ? dayText(entry.day) : "",
  }
}

function controlsOf(year: BudgetYear, body: Body): Letter {
  const entry = year.entries.findLast(
    ({ act, code, given }) =>
      code === (act === "divide" ? body.department : body.code) && given.controls !== undefined,
  )
  const isUnit = body.kind === "unit"
  return {
    title: `关于下达${year.year}年预算控制数的通知`,
    number: "",
    to: body.name,
    paragraphs: [
      `现将你${isUnit ? "单位" : "部门"}${year.year}年预算控制数下达给你们（见附表），合计${wan(totalOf(body.controls))}万元。`,
      `请在控制数内调整编制预算${isUnit ? "" : "，并于分解到所属单位后"}，按规定时间报送二上预算。`,
    ],
    tables: [
      {
        title: `${year.year}年预算控制数（单位：万元）`,
        head: ["资金性质和支出类别", "控制数"],
        rows: [
          ...body.controls.map((control) => [nameOfControl(control), wan(control.cents)]),
          ["合计", wan(totalOf(body.controls))],
        ],
        amounts: [1],
      },
    ],
    from: isUnit ? departmentName(year, body) : financeOf(year),
    day: entry ? dayText(entry.day) : "",
  }
}

async function replyOf(trx: Work, year: BudgetYear, body: Body): Promise<Letter> {
  const at = { region: year.region.code, year: year.year }
  const [kept] = await newestContents(trx, at, "submission", [body.code], "text")
  if (!kept) throw missing("批复的预算")
  const { lines } = ledgerFrom(kept)
  const { date, number } = body.reply!
  const isUnit = body.kind === "unit"
  const approval = year.approval
  return {
    title: `关于批复${year.year}年${isUnit ? "单位" : "部门"}预算的通知`,
    number,
    to: body.name,
    paragraphs: [
      approval
        ? `${year.region.name}${year.year}年预算已经人民代表大会批准（${approval.number}，${dayText(approval.date)}）。根据《中华人民共和国预算法》第五十二条，现将你${isUnit ? "单位" : "部门"}${year.year}年预算批复如下：`
        : `现将你${isUnit ? "单位" : "部门"}${year.year}年预算批复如下：`,
      `支出预算合计${wan(totalOf(lines))}万元，明细见附表。`,
      `请严格按照批复的预算执行，并在批复后二十日内向社会公开${isUnit ? "单位" : "部门"}预算。`,
    ],
    tables: [linesTable(lines, year.year)],
    from: isUnit ? departmentName(year, body) : financeOf(year),
    day: dayText(date),
  }
}

function linesTable(
  lines: readonly { readonly function: string; readonly category: string; readonly cents: number }[],
  year: number,
): LetterTable {
  const basic = new Set(["personnel", "operating"])
  const groups = [...Map.groupBy(lines, ({ function: code }) => code)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const rows = groups.map(([code, of]) => {
    const base = totalOf(of.filter(({ category }) => basic.has(category)))
    return [code, wan(totalOf(of)), wan(base), wan(totalOf(of) - base)]
  })
  const base = totalOf(lines.filter(({ category }) => basic.has(category)))
  const whole = totalOf(lines)
  return {
    title: `${year}年支出预算（单位：万元）`,
    head: ["支出功能分类", "合计", "基本支出", "项目及其他支出"],
    rows: [...rows, ["合计", wan(whole), wan(base), wan(whole - base)]],
    amounts: [1, 2, 3],
  }
}

/** The book for the congress: the summary of the region over what every department handed in. */
async function bookPrint(office: Office, trx: Work, { region, year }: Scene) {
  const departments = year.bodies.filter(({ kind }) => kind === "department")
  const kept = await newestContents(
    trx,
    { region: region.code, year: year.year },
    "submission",
    departments.map(({ code }) => code),
    "text",
  )
  const parts = kept.map((each) => ({ code: each.body, ledger: ledgerFrom(each) }))
  const first = emptyLedger(year, region.place, departments[0]!)
  const whole = withUnits(
    {
      ...first,
      departments: departments.map(({ code, name }) => ({ id: `departments-${code}`, code, name, at: {} })),
      controls: [],
    },
    parts,
  )
  const reference = office.referenceFor(region.place)
  const prints = [
    "region",
    ...departments.filter(({ code }) => latest(year, "submission", code)).map(({ code }) => code),
  ].map((code) => printOf(compile(whole, code, reference)))
  const title = `${region.name}${year.year}年部门预算（草案）`
  return {
    properties: { title, author: financeOf(year), subject: "提交人民代表大会审查", language: "zh-CN" },
    cover: { title, lines: [financeOf(year)] },
    contents: true,
    blocks: prints.flatMap((print, i) => [
      { kind: "heading" as const, level: 1, text: print.properties.title, breaks: true },
      ...print.blocks.map((block) =>
        block.kind === "heading"
          ? { ...block, level: block.level + 1 }
          : block.kind === "table"
            ? { ...block, name: `${i + 1}·${block.name}`.slice(0, 31) }
            : block,
      ),
    ]),
  }
}

function departmentName(year: BudgetYear, { department }: Body): string {
  return bodyOf(year, "department", department)?.name ?? ""
}

function financeOf({ region }: BudgetYear): string {
  return `${region.name}财政局`
}

function wan(cents: number): string {
  return moneyText(cents, { measure: "万元", decimals: 2, thousands: false })
}
