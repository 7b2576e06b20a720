import type { Cannot, Check, Observation } from "../../check.ts"
import { passagesOf } from "../../facts/quantities/index.ts"
import { partedIn } from "../../facts/quantities/parts.ts"
import { wrongParts } from "../../facts/quantities/wrong-parts.ts"

/** PRJ-010: the amounts that a purpose or goal takes a sum apart into come to that sum. */
export const partsOfAmount: Check = {
  id: "PRJ-010",
  family: "PRJ",
  title: "用途、目标里的分项金额与总额不符",
  severity: "error",
  basis: "惯例：总额等于各分项之和，其中数不大于总额",
  *run({ disclosure }): Iterable<Observation | Cannot> {
    const passages = passagesOf(disclosure).filter(({ project }) => project !== null)
    if (passages.length === 0) return yield { cannot: "项目的用途、目标里没有数字" }
    for (const passage of passages)
      for (const sentence of passage.sentences)
        for (const parted of partedIn(sentence))
          if (parted.whole.dimension === "钱") yield* wrongParts(parted, sentence, passage)
  },
}
