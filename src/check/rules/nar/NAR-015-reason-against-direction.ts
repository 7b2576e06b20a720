import { nameKey } from "../../about.ts"
import type { Check, Observation } from "../../check.ts"
import { reasonsOf } from "../../facts/reasons.ts"
import { placeIn } from "../../facts/texts.ts"

/** A reason all of whose words go the other way. */
export interface ReasonAgainst {
  readonly way: "up" | "down"
  /** The words of the change: 较上年减少1.80万元. */
  readonly change: string
  readonly reason: string
  /** The words of the reason that go the other way. */
  readonly words: readonly string[]
}

/** Words of a reason that make an amount grow or shrink. What is done with more effort, or on a line, changes no amount. */
const growing =
  /(?:新增|增加|增长|增多|增设|增配|增聘|扩大|扩招|上涨|上调|调增|追加|新招|新进|新聘|新购|提标)(?!了?(?:对)?(?:节约|节能|管理|监管|监督|约束|控制|统筹|收入|结转|压减))/g
const shrinking =
  /(?:减少|压减|压缩|缩减|节约|节省|下降|降低|取消|调减|核减|削减|精简|减免|撤销|停办|停用|厉行)/g

/** What makes either way right: money of another time or kind, what takes the place of something, what was there before. */
const eitherWay =
  /上年|去年|往年|以前年度|一次性|结转|结余|基数|口径|调整|划转|划出|划入|转为|改为|代替|替代|线上|网络|视频|共享|上级|其他资金|自有|事业收入|捐赠|退休|调出|完工|完成|结束|到期|未(?:安排|开展)|不再|没有|未|不/

/** What agrees with each way. */
const growingOrShrinking = { up: growing, down: shrinking } as const

/** NAR-015: the reason of a rise makes it rise. */
export const reasonAgainstDirection: Check = {
  id: "NAR-015",
  family: "NAR",
  title: "增减的原因与方向相反",
  severity: "warning",
  basis: "《地方预决算公开操作规程》（财预〔2016〕143号）：增减变化原因应予说明",
  *run({ disclosure }): Iterable<Observation> {
    for (const { line, index, change, way, given } of reasonsOf(disclosure)) {
      const against = given.match(growingOrShrinking[way === "up" ? "down" : "up"])
      if (!against || given.match(growingOrShrinking[way]) || eitherWay.test(given)) continue
      const words = [...new Set(against)]
      yield {
        about: ["claim", nameKey(change), "reason"],
        at: [placeIn(line, index)],
        data: { way, change, reason: given, words } satisfies ReasonAgainst,
        says: words.join("、"),
      }
    }
  },
}
