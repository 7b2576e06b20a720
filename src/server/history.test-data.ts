import { expect } from "vitest"
import type { Store } from "../store/database.ts"
import { editsOf } from "../store/history.ts"
import { draftRecords, savesOf } from "../store/records.ts"
import type { BodyKey } from "../store/versions.ts"
import type { Acknowledged } from "./clients.test-data.ts"

/**
 * What must hold of a draft however its saves were interrupted: every one that was acknowledged is found once and as it
 * was sent, the numbers have no gap, each save saw what the one before it left, and all together give the draft.
 */
export async function expectWhole(
  store: Store,
  key: BodyKey,
  acknowledged: readonly Acknowledged[],
): Promise<void> {
  await store.office(key.region, async (trx) => {
    const saves = await trx
      .selectFrom("save")
      .select(["number", "key"])
      .where("region", "=", key.region)
      .where("year", "=", key.year)
      .where("body", "=", key.body)
      .orderBy("number")
      .execute()
    expect(saves.map(({ number }) => number)).toEqual(saves.map((_, i) => i + 1))
    expect(await savesOf(trx, key)).toBe(saves.length)
    const byKey = Map.groupBy(saves, (save) => save.key)
    for (const { key: named, number } of acknowledged)
      expect(byKey.get(named)?.map((save) => save.number)).toEqual([number])
    const replayed = new Map<string, { readonly place: number; readonly data: object }>()
    const sent = new Map(acknowledged.map((each) => [each.number, each]))
    for (const { number } of saves)
      for (const { kind, id, before, after } of await editsOf(trx, key, number)) {
        expect(before).toEqual(replayed.get(`${kind} ${id}`) ?? null)
        const asked = sent.get(number)
        if (asked) expect({ id, text: textOf(after) }).toEqual({ id: asked.id, text: asked.text })
        if (after) replayed.set(`${kind} ${id}`, after)
        else replayed.delete(`${kind} ${id}`)
      }
    const draft = await draftRecords(trx, key)
    expect(new Map(draft.map(({ kind, id, place, data }) => [`${kind} ${id}`, { place, data }]))).toEqual(
      replayed,
    )
  })
}

function textOf(after: { readonly data: object } | null): unknown {
  return (after?.data as { readonly text?: unknown } | undefined)?.text
}
