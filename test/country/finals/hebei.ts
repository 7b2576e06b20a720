import { place } from "./place.ts"

/** A final account in the form of Hebei. */
export const hebei = place({ name: "青禾县水务局", order: "BREPGKFCT" }, "last")
