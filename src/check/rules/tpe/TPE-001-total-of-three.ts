import type { Check } from "../../check.ts"
import { basis, sums } from "./sums.ts"

/** TPE-001: the three public expenses said in prose are the sum of their three items. */
export const totalOfThree: Check = {
  id: "TPE-001",
  family: "TPE",
  title: "文中“三公”经费合计不等于三项之和",
  severity: "error",
  basis,
  relations: (review) => sums(review, 0),
}
