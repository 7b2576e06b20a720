import { anhui } from "./anhui.ts"
import { fujian } from "./fujian.ts"
import { guangdong } from "./guangdong.ts"
import { guangxi } from "./guangxi.ts"
import { hebei } from "./hebei.ts"
import { henan } from "./henan.ts"
import { hunan } from "./hunan.ts"
import { jiangsu } from "./jiangsu.ts"
import { jiangxi } from "./jiangxi.ts"
import { shaanxi } from "./shaanxi.ts"
import { shandong } from "./shandong.ts"
import { shanghai } from "./shanghai.ts"
import type { Place } from "./shared.ts"
import { sichuan } from "./sichuan.ts"
import { yunnan } from "./yunnan.ts"
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
  fujian,
  jiangxi,
  shaanxi,
  yunnan,
}
