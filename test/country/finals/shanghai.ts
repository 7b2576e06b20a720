import { split } from "./own.ts"
import { place } from "./place.ts"

/** A final account in the form of Shanghai. */
export const shanghai = place({
  name: "上海市临湖区水务管理局",
  counts: false,
  counter: null,
  headedTotal: true,
  titles: { C: "国有资本经营预算财政拨款收入支出决算表" },
  dress: (_, title) => ({ title, captions: ["单位：万元"] }),
  style: { ...split, total: "first" },
})
