import type { Place } from "../budgets/shared.ts"
import { guangdong } from "./guangdong.ts"
import { hebei } from "./hebei.ts"
import { henan } from "./henan.ts"
import { jiangsu } from "./jiangsu.ts"
import { shandong } from "./shandong.ts"
import { shanghai } from "./shanghai.ts"
import { sichuan } from "./sichuan.ts"

/** Final accounts by place. */
export const finals: Readonly<Record<string, Place>> = {
  hebei,
  shanghai,
  shandong,
  henan,
  sichuan,
  guangdong,
  jiangsu,
}
