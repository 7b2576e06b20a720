import { split } from "./own.ts"
import { place } from "./place.ts"

/** A final account in the form of Shandong. */
export const shandong = place({
  name: "云岭市水利局",
  style: {
    ...split,
    code: ["项目/功能分类科目编码/类", "项目/功能分类科目编码/款", "项目/功能分类科目编码/项"],
    classes: "used",
  },
  three: "rows",
})
