import { dayAt, nameOfActor } from "../../flow/index.ts"
import { type Drawable, type DrawWish, drawnFrom } from "../../follow/results/draw.ts"
import type { ScoredSubject } from "../../follow/results/scored.ts"
import type { Finding } from "../../model/finding.ts"
import { insertDraw } from "../../store/scores.ts"
import { lockYear } from "../../store/years.ts"
import { mustBeAllowed, sceneOf } from "../acts/load.ts"
import { type Caller, type Office, Refused } from "../office.ts"
import { sheetScene } from "../sheets/scene.ts"
import { evaluated, evaluationsOf, findingsOn } from "./look.ts"
import { endOf } from "./open.ts"

/** Draws what the bureau checks among the subjects of all sheets that were handed to it, and keeps from what it drew. */
export async function draw(
  office: Office,
  caller: Caller,
  year: number,
  wish: DrawWish,
): Promise<{ readonly number: number }> {
  return office.store.office(caller.region, async (trx) => {
    await lockYear(trx, caller.region, year)
    const actor = mustBeAllowed(office, await sceneOf(trx, caller.region, year, null), caller, "draw", null)
    const seed = wish.seed.trim()
    if (seed === "") throw new Refused("need", "还没有写抽取的种子，请写当众定下的数字或文字。")
    if (wish.byRisk + wish.byLot === 0)
      throw new Refused("need", "按疑点和按随机抽取的个数都是0，请至少填一个。")
    const scene = await sheetScene(office, trx, caller, { use: "evaluation", year, until: endOf(year) }, null)
    const contents = await evaluationsOf(trx, scene, null)
    const handed = new Set(
      scene.round.sheets.flatMap(({ kind, department, state }) =>
        kind === "departmentEvaluation" && state !== "filling" ? [department] : [],
      ),
    )
    const pool = contents.sheets
      .filter(({ department, kind, state }) =>
        kind === "departmentEvaluation"
          ? handed.has(department)
          : handed.has(department) && state === "received",
      )
      .flatMap((kept) => {
        const review = evaluated(scene, kept, contents)
        const findings = findingsOn(scene, kept, review, contents)
        return review.scored.map((scored) => drawable(kept.code, scored, findings))
      })
    if (pool.length === 0)
      throw new Refused("need", "还没有部门报来自评表，没有可以抽取的，请等部门上报以后再抽。")
    const { byRisk, byLot } = wish
    const number = await insertDraw(trx, caller.region, year, {
      at: new Date(office.now()),
      day: dayAt(office.now()),
      by: actor.person.id,
      for: actor.for?.id ?? null,
      who: nameOfActor(actor),
      seed,
      byRisk,
      byLot,
      pool,
      drawn: drawnFrom(pool, { seed, byRisk, byLot }),
    })
    return { number }
  })
}

function drawable(body: string, scored: ScoredSubject, findings: readonly Finding[]): Drawable {
  const { subject, execution, indicators, money, total } = scored
  const parts = [execution, ...indicators]
  const ids = new Set(parts.map(({ id }) => id))
  const given = parts.flatMap(({ own }) => (own === null ? [] : [own.score]))
  return {
    body,
    subject: subject.id,
    name: subject.name,
    cents: money.adjusted,
    points: total.points,
    warnings: findings.filter(({ at }) => at.some(({ record }) => record !== undefined && ids.has(record)))
      .length,
    isFull: total.missing === 0 && parts.every(({ points, weight }) => points === weight),
    isRound: given.length > 0 && given.every((score) => score % 5 === 0),
  }
}
