import type { Disclosure } from "../model/disclosure.ts"
import { plain } from "../text/label.ts"
import { bigrams, likeness } from "./likeness.ts"
import { hasProse } from "./sections.ts"

/** How like the names of one department are that was renamed between two years. */
const renamed = 0.6

/**
 * What a reader must know before the comparison. Two departments are compared all the same: names change with
 * every reform, and whether it is one department only a person can say.
 */
export function notesOn(before: Disclosure, after: Disclosure): string[] {
  const notes: string[] = []
  const [a, b] = [before.entity, after.entity]
  const [nameA, nameB] = [plain(a.name), plain(b.name)]
  if (nameA !== "" && nameB !== "" && nameA !== nameB) {
    const near = likeness(bigrams(nameA), bigrams(nameB)) >= renamed
    const sameCode = a.code !== null && a.code === b.code
    notes.push(
      near || sameCode
        ? `名称由“${a.name}”变为“${b.name}”，按同一部门（单位）比较。`
        : `前一份是“${a.name}”的，后一份是“${b.name}”的，似乎不是同一部门（单位）；仍逐项比较，仅供参考。`,
    )
  }
  if (before.stage !== after.stage) {
    const [first, second] = [before, after].map(({ stage }) => (stage === "final" ? "决算" : "预算"))
    notes.push(`前一份是${first}，后一份是${second}，口径不同，差额不全是变化。`)
  } else if (before.year !== null && after.year !== null && before.year > after.year)
    notes.push(
      `前一份是${before.year}年的，后一份是${after.year}年的，按给出的顺序比较；要看逐年变化请对调两个文件。`,
    )
  if (a.kind !== b.kind && nameA === nameB) notes.push("一份是部门的，一份是单位本级的，范围不同。")
  if (before.source.sha256 !== "" && before.source.sha256 === after.source.sha256)
    notes.push("两份文件的内容完全相同。")
  if (hasProse(before) !== hasProse(after))
    notes.push(`${hasProse(before) ? "后" : "前"}一份没有情况说明的文字，文字没有比较。`)
  for (const [which, { tables }] of [
    ["前", before],
    ["后", after],
  ] as const)
    for (const { doubt } of tables)
      if (doubt) notes.push(`${which}一份的${doubt.replace("，未作核对", "")}，没有比较。`)
  return notes
}
