import { dayAt, mayScore, nameOfActor, type ScoreCommand } from "../../flow/index.ts"
import { scoringRules } from "../../packs/scoring.ts"
import { insertScores } from "../../store/scores.ts"
import { lockSheet, sheetEntries } from "../../store/sheets.ts"
import { type Caller, must, type Office, Refused } from "../office.ts"
import { noSheet, type SheetAt, sheetIn, sheetKeyOf, sheetScene } from "../sheets/scene.ts"
import { evaluated, evaluationsOf } from "./look.ts"
import { endOf } from "./open.ts"

/** Points that are given to parts of a sheet after the unit, or answers to them. */
export interface ScoreWish {
  readonly act: ScoreCommand["act"]
  readonly year: number
  readonly code: string
  readonly scores: readonly {
    readonly part: string
    /** null: an answer. */
    readonly score: number | null
    readonly reason: string
  }[]
}

/** Writes scores of the department or the bureau beside those of the unit, or the unit's answer to the bureau's. */
export async function scoreSheet(
  office: Office,
  caller: Caller,
  { act, year, code, scores }: ScoreWish,
): Promise<{ readonly level: string; readonly count: number }> {
  const at: SheetAt = { use: "evaluation", year, until: endOf(year), code }
  const key = sheetKeyOf(caller, at)
  return office.store.office(caller.region, async (trx) => {
    await lockSheet(trx, key)
    const scene = await sheetScene(office, trx, caller, at, code)
    const sheet = sheetIn(scene, code)
    if (!sheet) throw noSheet("evaluation", code)
    const contents = await evaluationsOf(trx, scene, sheet.department)
    const kept = contents.sheets.find((each) => each.code === code)!
    const history = {
      entries: await sheetEntries(trx, key),
      said: contents.scores.get(code) ?? [],
      savers: kept.savers,
    }
    const command = {
      act,
      code,
      by: caller.person,
      for: caller.for,
      at: office.now(),
      parts: scores.map(({ part }) => part),
    }
    const { level, actor } = must(mayScore(scene.round, scene.people, command, history))
    const { sheet: full, scored } = evaluated(scene, kept, contents)
    const { decimals } = scoringRules(full.rules, year)
    const parts = new Map(
      scored.flatMap(({ execution, indicators }) =>
        [execution, ...indicators].map((part) => [part.id, part]),
      ),
    )
    const names = new Map(
      full.subjects.flatMap(({ id, name, indicators }) => [
        [id, `${name}的预算执行率`] as const,
        ...indicators.map((each) => [each.id, each.name] as const),
      ]),
    )
    const problems = scores.flatMap(({ part, score, reason }) => {
      const found = parts.get(part)
      if (!found) return [`“${part}”不在这张自评表里，请重新载入。`]
      const name = names.get(part) ?? part
      if (reason.trim() === "") return [`“${name}”没有写理由，请写明。`]
      if (level === "answer" || score === null)
        return level === "answer" && score === null ? [] : [`“${name}”没有写得分，请填写。`]
      if (!(score >= 0 && score <= (found.weight ?? 100)))
        return [`“${name}”打了${score}分，应在0分和权重${found.weight ?? 100}分之间。`]
      return Number(score.toFixed(decimals)) === score
        ? []
        : [`“${name}”打了${score}分，按规则最多${decimals}位小数，请改正。`]
    })
    if (scores.length === 0) throw new Refused("need", "没有写得分或答复，请填写后再提交。")
    if (problems.length > 0) throw new Refused("need", problems.join(""))
    await insertScores(
      trx,
      key,
      scores.map(({ part, score, reason }) => ({
        at: new Date(office.now()),
        day: dayAt(office.now()),
        by: actor.person.id,
        for: actor.for?.id ?? null,
        who: nameOfActor(actor),
        level,
        part,
        score: level === "answer" ? null : score,
        reason: reason.trim(),
      })),
    )
    return { level, count: scores.length }
  })
}
