import type { SelfEvaluation } from "../../model/self-evaluation.ts"
import { type Address, pathOf } from "../address.ts"
import { changeText } from "../money.ts"
import type { HeadFigure, Page, Part, Row, Table } from "../page.ts"
import type { ResultsShown } from "../shelf.ts"
import { type CodedLine, figurePath, type Spending, spendingOf, wholeTables } from "../sums/spending.ts"
import type { Branch } from "../sums/tree.ts"
import { type Asked, type Document, documentAt, regionAt, trailTo, whereOf, yearName } from "./asked.ts"
import { money, prose, words } from "./parts.ts"

/** What of a year of a body is not the same everywhere, whenever points stand side by side. */
export const incomparable =
  "得分由各单位先给自己打，再由主管部门、财政部门复核；指标有难有易，有的项目只有几个指标，各年规则也有变化。所以不同部门、不同项目的分数不能直接比高低，请看分数旁边的理由。"

/**
 * A year of a body from its budget to its results, on one page: what was granted, adjusted, paid and reached, the budget
 * beside the final account line by line, and what its self-evaluations came to, with their reasons.
 */
export async function results(address: Address & { kind: "results" }, asked: Asked): Promise<Page | null> {
  const { region, year, body } = address
  const at = { region, year, body }
  const [known, budget, final] = await Promise.all([
    regionAt(asked, region),
    documentAt(asked, { ...at, stage: "budget" }),
    documentAt(asked, { ...at, stage: "final" }),
  ])
  const shown = final ?? budget
  if (!known || !shown) return null
  const shownResults =
    final?.publication.origin === "office" ? await asked.shelf.results(region) : ("all" as const)
  const [granted, spent] = await Promise.all(
    (["budget", "final"] as const).map(async (stage) =>
      spendingOf(await asked.shelf.lines({ ...at, stage, tables: wholeTables })),
    ),
  )
  const evaluations = final?.disclosure.evaluations ?? []
  const { name } = shown.publication
  return {
    address,
    title: `${name}${year}年：从预算到结果`,
    lead: final
      ? `${name}${year}年安排了多少钱、花了多少、办成了什么、评了多少分。`
      : `${name}${year}年的决算还没有公开，这里先列出预算。`,
    trail: trailTo(known, { year, stage: shown.publication.stage }, [
      {
        text: `${name}${yearName(shown.publication)}`,
        to: pathOf({ kind: "bodyYear", ...whereOf(shown.publication) }),
      },
    ]),
    of: [budget, final].flatMap((each) => each?.publication ?? []),
    parts: [
      {
        kind: "figures",
        id: "figures",
        title: "这一年",
        figures: figuresOf(granted ?? null, spent ?? null, at, evaluations),
      },
      ...besideEachOther(granted ?? null, spent ?? null, at),
      ...(final ? scored(evaluations, final, shownResults) : []),
    ],
  }
}

type At = { readonly region: string; readonly year: number; readonly body: string }

function figuresOf(
  granted: Spending | null,
  spent: Spending | null,
  { region, year }: At,
  evaluations: readonly SelfEvaluation[],
): HeadFigure[] {
  const figure = (name: string, sum: string, of: Spending | null, stage: "budget" | "final"): HeadFigure[] =>
    of
      ? [
          {
            name,
            sum,
            cents: of.cents,
            ...(of.total && { to: figurePath({ region, year, stage }, of.total) }),
          },
        ]
      : []
  const money = (column: "initial" | "adjusted" | "paid") => {
    const cents = evaluations.flatMap((each) => {
      const row = each.kind === "project" ? each.money.find(({ key }) => key === "total") : undefined
      return row?.[column]?.figure?.cents ?? []
    })
    return cents.length === 0 ? null : cents.reduce((sum, each) => sum + each, 0)
  }
  const ofProjects = (name: string, column: "initial" | "adjusted" | "paid"): HeadFigure[] => {
    const cents = money(column)
    return cents === null ? [] : [{ name, cents, sum: "取自公开的项目自评表，各项目之和" }]
  }
  const points = evaluations.flatMap(({ total }) => total.score?.value ?? [])
  return [
    ...figure("预算安排", "年初批复的支出总计，取自预算的支出表", granted, "budget"),
    ...figure("决算支出", "本年支出合计，取自决算的支出表", spent, "final"),
    ...ofProjects("项目年初预算", "initial"),
    ...ofProjects("项目调整后预算", "adjusted"),
    ...ofProjects("项目实际支出", "paid"),
    ...(points.length > 0
      ? [
          {
            name: "已评分的项目",
            text: `${points.length}个，${Math.min(...points)}—${Math.max(...points)}分`,
            sum: "公开的自评表里有总分的",
          },
        ]
      : []),
  ]
}

/** Both by functional class, as deep as either prints it. */
function besideEachOther(granted: Spending | null, spent: Spending | null, { region, year }: At): Part[] {
  if (!granted || !spent) return []
  const [before, after] = [flat(granted.classes), flat(spent.classes)]
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort()
  if (codes.length === 0) return []
  const amount = (of: Flat | undefined, stage: "budget" | "final") =>
    of?.line ? money(of.cents, figurePath({ region, year, stage }, of.line)) : money(of?.cents ?? 0)
  const rowOf = (code: string): Row => {
    const [one, other] = [before.get(code), after.get(code)]
    return {
      level: code.length === 3 ? 1 : code.length === 5 ? 2 : 3,
      cells: [
        words(code),
        words(one?.line?.label ?? other?.line?.label ?? ""),
        amount(one, "budget"),
        amount(other, "final"),
        words(changeText(one?.cents ?? 0, other?.cents ?? 0)),
      ],
    }
  }
  const table: Table = {
    kind: "table",
    id: "lines",
    title: "预算和决算逐项对照",
    note: "按功能分类；预算是年初批复数，决算是全年实际支出，中间的追加、调减、结转写在决算的说明里。",
    columns: [
      { title: "科目编码", is: "text" },
      { title: "科目", is: "text" },
      { title: "预算（万元）", is: "money" },
      { title: "决算（万元）", is: "money" },
      { title: "决算与预算相比", is: "text" },
    ],
    rows: codes.map(rowOf),
    total: {
      cells: [
        words(""),
        words("合计"),
        money(granted.cents),
        money(spent.cents),
        words(changeText(granted.cents, spent.cents)),
      ],
    },
  }
  return [table]
}

type Flat = Pick<Branch<CodedLine>, "cents" | "line">

function flat(branches: Spending["classes"]): Map<string, Flat> {
  const all = new Map<string, Flat>()
  const walk = (some: Spending["classes"]) => {
    for (const { code, cents, line, branches: below } of some) {
      all.set(code, { cents, line })
      walk(below)
    }
  }
  walk(branches)
  return all
}

/** Why there is less than there might be. */
const heldBack: Readonly<Record<Exclude<ResultsShown, "all">, string>> = {
  scores: "按财政局的设置，这里只公开得分和等级；指标完成情况和扣分原因没有在这里公开。",
  none: "按财政局的设置，绩效自评的得分和理由没有在这里公开。",
}

function scored(
  evaluations: readonly SelfEvaluation[],
  { publication }: Document,
  shown: ResultsShown,
): Part[] {
  if (shown === "none") return [prose("scores", "绩效自评", [heldBack.none])]
  if (evaluations.length === 0)
    return [prose("scores", "绩效自评", [`${publication.name}公开的决算里没有读到自评表。`])]
  return [
    {
      kind: "table",
      id: "scores",
      title: "绩效自评得分",
      note: shown === "all" ? incomparable : `${heldBack[shown]}${incomparable}`,
      columns: [
        { title: "项目", is: "text" },
        { title: "全年预算（万元）", is: "money" },
        { title: "全年执行（万元）", is: "money" },
        { title: "得分", is: "number" },
        { title: "等级", is: "text" },
      ],
      rows: evaluations.map(({ name, money: rows, total, grade }, i) => {
        const row = rows.find(({ key }) => key === "total") ?? rows[0]
        return {
          cells: [
            words(name, shown === "all" ? `#e${i + 1}` : undefined),
            money(row?.adjusted?.figure?.cents ?? null),
            money(row?.paid?.figure?.cents ?? null),
            words(total.score?.text ?? ""),
            words(grade),
          ],
        }
      }),
    },
    ...(shown === "all"
      ? evaluations.map((each, i) => prose(`e${i + 1}`, each.name || each.title, said(each)))
      : []),
  ]
}

/** A self-evaluation in plain words: points, what was to be reached, what was missed and why. */
export function said(evaluation: SelfEvaluation): string[] {
  const { goals, reached, total, grade, indicators, money: rows, conclusion, problems, remedies } = evaluation
  const row = rows.find(({ key }) => key === "total") ?? rows[0]
  const missed = indicators.filter(
    ({ weight, score }) => weight?.value != null && score?.value != null && score.value < weight.value,
  )
  const points = total.score?.text
  const kept = indicators.length - missed.length
  return [
    points ? `得${points}分${grade === "" ? "" : `，等级为“${grade}”`}。` : "没有写总分。",
    row?.rate?.text
      ? `钱用了${row.rate.text.replace(/%?$/, "%")}${row.reason ? `：${row.reason}` : ""}。`
      : "",
    goals ? `要办成的事：${goals}` : "",
    reached ? `办成的事：${reached}` : "",
    indicators.length > 0
      ? `${indicators.length}项指标里${kept}项得满分${missed.length > 0 ? `，${missed.length}项扣了分` : ""}。`
      : "",
    ...missed.map(
      ({ name, target, value, weight, score, reason }) =>
        `${name}：目标是${target.text}，完成了${value.text || "（没有写）"}，${weight!.text}分里得${score!.text}分${reason ? `，原因是${reason.replace(/[。；]$/, "")}` : "，没有写原因"}。`,
    ),
    conclusion ? `自己的结论：${conclusion}` : "",
    problems ? `存在的问题：${problems}` : "",
    remedies ? `怎样改进：${remedies}` : "",
  ].filter((text) => text !== "")
}
