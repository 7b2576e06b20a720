import { nineTables } from "../../../model/disclosure.ts"
import { keysTogether } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { books } from "./books.ts"

type Stage = "预算" | "决算"

/** Titles of the tables of the other stage. */
export interface StageWords {
  readonly titles: readonly string[]
  readonly right: Stage
  readonly wrong: Stage
}

/** ENT-008: a final account's tables are those of a final account, a budget's those of a budget. */
export const stageWords: Check = {
  id: "ENT-008",
  family: "ENT",
  title: "预算、决算的表名混用",
  severity: "warning",
  basis: "决算的内容和格式与预算不同（《预算法》第七十五条）",
  *run({ disclosure }): Iterable<Observation> {
    const { stage, tables } = disclosure
    const own = tables.filter(({ key, title }) => nineTables.includes(key) && title !== "")
    const [right, wrong]: readonly [Stage, Stage] = stage === "final" ? ["决算", "预算"] : ["预算", "决算"]
    const strange = own.filter(
      ({ title }) => title.replace(books, "").includes(wrong) && !title.includes(right),
    )
    // Where most tables are of the other stage, the document is a budget and final account in one, or misread.
    if (strange.length === 0 || strange.length > own.length / 2) return
    yield {
      about: [keysTogether(strange.map(({ key }) => key)), "stage"],
      at: strange.map(({ at }) => at),
      data: { titles: strange.map(({ title }) => title), right, wrong } satisfies StageWords,
      says: wrong,
      should: right,
      cause: { kind: "tables-of-stage", stage: wrong },
    }
  },
}
