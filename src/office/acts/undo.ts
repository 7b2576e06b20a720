import { randomUUID } from "node:crypto"
import { editsOf } from "../../store/history.ts"
import { type Change, draftRecords, type Saved } from "../../store/records.ts"
import { askerOf, type Caller, missing, type Office } from "../office.ts"
import { save } from "./save.ts"

/** Takes one save back, as a new save; records that were changed since are conflicts. */
export async function undo(
  office: Office,
  caller: Caller,
  {
    year,
    code,
    number,
    key = randomUUID(),
  }: {
    readonly year: number
    readonly code: string
    readonly number: number
    readonly key?: string
  },
): Promise<Saved> {
  const changes = await office.store.as(askerOf(caller), async (trx) => {
    const at = { region: caller.region, year, body: code }
    const edits = await editsOf(trx, at, number)
    if (edits.length === 0) throw missing(`编号为${number}的保存记录`)
    const now = new Map(
      (await draftRecords(trx, at)).map((record) => [`${record.kind} ${record.id}`, record]),
    )
    return edits.toReversed().map(({ kind, id, before, after }): Change => {
      const record = now.get(`${kind} ${id}`)
      const isAsLeft = JSON.stringify(record?.data ?? null) === JSON.stringify(after?.data ?? null)
      return {
        kind,
        id,
        place: before?.place ?? record?.place ?? 0,
        data: before?.data ?? null,
        // A version nobody has: what was changed since must not be written over.
        seen: isAsLeft ? (record?.version ?? 0) : -1,
      }
    })
  })
  return save(office, caller, { year, code, key, why: "undone", undoes: number, changes })
}
