import type { Check } from "../../check.ts"
import { basis, sums } from "./sums.ts"

/** TPE-002: the cost of vehicles said in prose is purchase and operation. */
export const vehicles: Check = {
  id: "TPE-002",
  family: "TPE",
  title: "文中公务用车费不等于购置费加运行维护费",
  severity: "error",
  basis,
  relations: (review) => sums(review, 1),
}
