import { split } from "./own.ts"
import { place } from "./place.ts"

/** A final account in the form of Guangdong. */
export const guangdong = place({
  name: "海湾市南塘区水务局",
  style: { ...split, zero: "0.00" },
  prose: "总计",
  dress: (number, title) => ({
    over: [`表${number}`],
    title,
    captions: [`部门：${"海湾市南塘区水务局"}`, "单位：万元"],
  }),
})
