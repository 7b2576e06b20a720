import { anhui } from "./anhui.ts"
import { guangdong } from "./guangdong.ts"
import { guangxi } from "./guangxi.ts"
import { hebei } from "./hebei.ts"
import { henan } from "./henan.ts"
import { hunan } from "./hunan.ts"
import { jiangsu } from "./jiangsu.ts"
import { shandong } from "./shandong.ts"
import { shanghai } from "./shanghai.ts"
import type { Place } from "./shared.ts"
import { sichuan } from "./sichuan.ts"
import { zhejiang } from "./zhejiang.ts"

/** Budgets by place. */
export const budgets: Readonly<Record<string, Place>> = {
  hebei,
  shanghai,
  shandong,
  henan,
  sichuan,
  guangdong,
  jiangsu,
  anhui,
  guangxi,
  hunan,
  zhejiang,
}
