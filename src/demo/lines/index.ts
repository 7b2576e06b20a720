import type { LineOfGovernment } from "../line-of-government.ts"
import { agriculture } from "./agriculture.ts"

/** Every line of government a county has, in the order its departments are made. */
export const linesOfGovernment: readonly LineOfGovernment[] = [agriculture]
