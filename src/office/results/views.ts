import { mayScore } from "../../flow/index.ts"
import { type Drawn, doubtNames, drawnFrom } from "../../follow/results/draw.ts"
import type { ScoredPart, ScoredSubject } from "../../follow/results/scored.ts"
import { evaluatedKindNames } from "../../model/evaluation.ts"
import { moneySourceNames } from "../../model/monitoring.ts"
import { scoringRules, scoringSets } from "../../packs/scoring.ts"
import { stepText } from "../../scoring/say.ts"
import type { Total } from "../../scoring/total.ts"
import type { Work } from "../../store/database.ts"
import { drawsOf, type KeptDraw, type SecondScore } from "../../store/scores.ts"
import { roundsOf, sheetEntries } from "../../store/sheets.ts"
import { sceneOf } from "../acts/load.ts"
import type { Caller, Office } from "../office.ts"
import {
  mayOnSheet,
  maySeeContent,
  noSheet,
  type SheetScene,
  sheetIn,
  sheetKeyOf,
  sheetScene,
} from "../sheets/scene.ts"
import { aroundOf, doersOf, dueOf, headOf, rowOf, seenIn } from "../sheets/views.ts"
import { isAllowed } from "../views/choices.ts"
import { type EvaluationContents, evaluated, evaluationsOf, findingsOn, type KeptEvaluation } from "./look.ts"
import { endOf } from "./open.ts"

/** The self-evaluation of a year: every sheet the caller may see with score and grade, and what was drawn of them. */
export async function evaluationView(office: Office, caller: Caller, year: number) {
  return office.store.office(caller.region, async (trx) => {
    const at = { use: "evaluation", year, until: endOf(year) } as const
    const isOpen = (await roundsOf(trx, { region: caller.region, year, use: "evaluation" })).length > 0
    if (!isOpen) return { year, round: null, sheets: [], draws: [], mayDraw: false, sets: scoringSets }
    const scene = await sheetScene(office, trx, caller, at, null)
    const doers = doersOf(office, scene)
    const seen = seenIn(scene)
    const contents = await evaluationsOf(trx, scene, aroundOf(seen))
    const kept = new Map(contents.sheets.map((sheet) => [sheet.code, sheet]))
    const { rules } = scene.round
    return {
      year,
      round: {
        ...dueOf(office, scene),
        rules: rules ?? scene.region.place,
        rulesTitle: scoringRules(rules ?? scene.region.place, year).title,
      },
      sheets: seen.map((sheet) => {
        const found = maySeeContent(scene, sheet) ? kept.get(sheet.code) : undefined
        return { ...rowOf(scene, sheet, doers), reported: found ? summaryOf(scene, found, contents) : null }
      }),
      draws: (await drawsOf(trx, caller.region, year))
        .map((draw) => drawView(draw, scene, contents))
        .filter(({ drawn }) => drawn.length > 0),
      mayDraw: await mayDraw(trx, scene, caller, year),
      sets: scoringSets,
    }
  })
}

async function mayDraw(trx: Work, { actor }: SheetScene, caller: Caller, year: number): Promise<boolean> {
  const { year: now } = await sceneOf(trx, caller.region, year, null)
  return isAllowed(now, null, actor, "draw")
}

/** How a sheet stands, in a line of a list. */
function summaryOf(scene: SheetScene, kept: KeptEvaluation, contents: EvaluationContents) {
  const review = evaluated(scene, kept, contents)
  const findings = findingsOn(scene, kept, review, contents)
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    found: [...Map.groupBy(findings, ({ check }) => check)].map(([check, those]) => ({
      check,
      title: those[0]!.title,
      severity: those[0]!.severity as string,
      count: those.length,
      says: those[0]!.message,
    })),
    errors: count("error"),
    warnings: count("warning"),
    subjects: review.scored.map(({ subject, money, total, second }) => ({
      id: subject.id,
      code: subject.code,
      name: subject.name,
      kind: subject.kind,
      kindName: evaluatedKindNames[subject.kind],
      money: { budget: money.budget, adjusted: money.adjusted, paid: money.paid },
      unit: totalView(total),
      department: second.department && totalView(second.department),
      bureau: second.bureau && totalView(second.bureau),
    })),
  }
}

function totalView({ points, missing, grade }: Total) {
  return { points, missing, grade: grade?.key ?? null, gradeName: grade?.name ?? null }
}

/** What was drawn, as far as the caller sees its sheets; anybody can draw it again from the same list. */
function drawView(draw: KeptDraw, scene: SheetScene, contents: EvaluationContents) {
  const { number, day, who, seed, byRisk, byLot, pool, drawn } = draw
  const names = new Map(pool.map((each) => [`${each.body} ${each.subject}`, each]))
  const again = drawnFrom(pool, { seed, byRisk, byLot })
  const seen = drawn.flatMap(({ body, subject, by, doubts }) => {
    const sheet = sheetIn(scene, body)
    const item = names.get(`${body} ${subject}`)
    if (!sheet || !item || !maySeeContent(scene, sheet)) return []
    const said = contents.scores.get(body) ?? []
    const parts = new Set(partsOf(contents, body, subject))
    const isScored = said.some(({ level, part }) => level === "bureau" && parts.has(part))
    return [
      {
        code: body,
        bodyName: sheet.name,
        subject,
        name: item.name,
        by,
        doubts: doubts.map((doubt) => doubtNames[doubt]),
        points: item.points,
        isScored,
        isAnswered: said.some(({ level, part }) => level === "answer" && parts.has(part)),
      },
    ]
  })
  return {
    number,
    day,
    who,
    seed,
    byRisk,
    byLot,
    of: pool.length,
    isRepeatable: again.map(textOf).join("\n") === drawn.map(textOf).join("\n"),
    drawn: seen,
  }
}

function textOf({ body, subject, by }: Drawn): string {
  return `${body} ${subject} ${by}`
}

function partsOf({ sheets }: EvaluationContents, body: string, subject: string): readonly string[] {
  const found = sheets.find(({ code }) => code === body)?.projects.find(({ id }) => id === subject)
  return [subject, ...(found?.indicators ?? []).map(({ id }) => id)]
}

/** One sheet: what was approved, what was reached, every score with its arithmetic, what others scored beside it. */
export async function evaluationSheetView(
  office: Office,
  caller: Caller,
  { year, code }: { readonly year: number; readonly code: string },
) {
  return office.store.office(caller.region, async (trx) => {
    const at = { use: "evaluation", year, until: endOf(year), code } as const
    const scene = await sheetScene(office, trx, caller, at, code)
    const sheet = sheetIn(scene, code)
    if (!sheet || !maySeeContent(scene, sheet)) throw noSheet("evaluation", code)
    const contents = await evaluationsOf(trx, scene, sheet.department)
    const kept = contents.sheets.find((each) => each.code === code)!
    const review = evaluated(scene, kept, contents)
    const entries = await sheetEntries(trx, sheetKeyOf(caller, at))
    const said = contents.scores.get(code) ?? []
    const rules = scoringRules(review.sheet.rules, year)
    const drawn = (await drawsOf(trx, caller.region, year)).flatMap((draw) =>
      draw.drawn.filter(({ body }) => body === code).map(({ subject }) => subject),
    )
    const command = { code, by: caller.person, for: caller.for, at: office.now(), parts: [] }
    const history = { entries, said, savers: kept.savers }
    const scoring = mayScore(scene.round, scene.people, { ...command, act: "rescore" }, history)
    return {
      ...headOf(office, scene, sheet, kept, entries),
      rules: rules.name,
      rulesTitle: rules.title,
      decimals: rules.decimals,
      hasDeduction: rules.deduction,
      /** At which level the caller may score beside the unit; null: not, or why not for who otherwise could. */
      mayScoreAs: scoring.ok ? scoring.level : null,
      whyNot: !scoring.ok && mayOnSheet(scene, sheet, "rescore") ? scoring.because : "",
      mayAnswer: mayOnSheet(scene, sheet, "answerScore"),
      subjects: review.scored.map((scored) => subjectView(scored, said, new Set(drawn))),
      fills: { subjects: kept.fills.subjects, indicators: kept.fills.indicators },
      findings: findingsOn(scene, kept, review, contents),
      words: {
        sources: moneySourceNames,
        says: Object.fromEntries(rules.words.map(({ key, name }) => [key, name])),
      },
    }
  })
}

function subjectView(scored: ScoredSubject, said: readonly SecondScore[], drawn: ReadonlySet<string>) {
  const { subject, money, execution, indicators, total, second } = scored
  return {
    id: subject.id,
    code: subject.code,
    name: subject.name,
    kind: subject.kind,
    kindName: evaluatedKindNames[subject.kind],
    goals: subject.goals,
    money,
    isDrawn: drawn.has(subject.id),
    execution: partView(execution, said),
    indicators: subject.indicators.map(({ id, level1, level2, name, description, target }, i) => ({
      level1,
      level2,
      name,
      description,
      target,
      ...partView(indicators[i]!, said),
      id,
    })),
    total: {
      unit: totalView(total),
      apart: total.apart,
      department: second.department && totalView(second.department),
      bureau: second.bureau && totalView(second.bureau),
    },
  }
}

function partView({ id, weight, proposed, points, problem }: ScoredPart, said: readonly SecondScore[]) {
  return {
    id,
    weight,
    proposed: {
      points: proposed.points,
      range: proposed.range && { from: proposed.range.from, until: proposed.range.until },
      exceeds: proposed.exceeds,
      says: proposed.steps.map(stepText).join(""),
    },
    points,
    problem,
    said: said
      .filter(({ part }) => part === id)
      .map(({ level, day, who, score, reason }) => ({ level, day, who, score, reason })),
  }
}
