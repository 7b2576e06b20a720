import { indicatorKinds as knownKinds } from "../../packs/indicators.ts"

/** 二级指标 by the 一级指标 they belong to, without the closing 指标. */
export const kinds: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...Map.groupBy(knownKinds, ({ level1 }) => level1)].map(([level1, those]) => [
    level1,
    those.map(({ level2 }) => level2),
  ]),
)

/** 二级指标 that every project must have. */
export const demanded = knownKinds.flatMap(({ level2, demanded }) => (demanded ? [level2] : []))

/** A kind in its plain words: `产出指标（50分）` → `产出`; 效果 is the older word for 效益. */
export function kindOf(label: string): string {
  const plain = label
    .replace(/[\s\u3000]+/g, "")
    .replace(/[（(].*$/, "")
    .replace(/指标$/, "")
  return plain === "效果" ? "效益" : plain === "满意" ? "满意度" : plain
}
