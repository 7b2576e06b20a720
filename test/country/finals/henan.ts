import { split } from "./own.ts"
import { place } from "./place.ts"

/** A final account in the form of Henan. */
export const henan = place({
  name: "安禾县水利局",
  prose: "分别",
  style: { ...split, total: "first", zero: "0.00" },
})
