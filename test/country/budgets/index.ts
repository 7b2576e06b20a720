import { guangdong } from "./guangdong.ts"
import { hebei } from "./hebei.ts"
import { henan } from "./henan.ts"
import { jiangsu } from "./jiangsu.ts"
import { shandong } from "./shandong.ts"
import { shanghai } from "./shanghai.ts"
import type { Place } from "./shared.ts"
import { sichuan } from "./sichuan.ts"

/** Budgets by place. */
export const budgets: Readonly<Record<string, Place>> = {
  hebei,
  shanghai,
  shandong,
  henan,
  sichuan,
  guangdong,
  jiangsu,
}
