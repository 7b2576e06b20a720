import type { SheetForm } from "./form.ts"
import { assets } from "./sheets/assets.ts"
import { controls } from "./sheets/controls.ts"
import { indicators } from "./sheets/indicators.ts"
import { lastYear } from "./sheets/last-year.ts"
import { lines } from "./sheets/lines.ts"
import { organisation } from "./sheets/organisation.ts"
import { procurement } from "./sheets/procurement.ts"
import { projects } from "./sheets/projects.ts"
import { purchases } from "./sheets/purchases.ts"
import { quotas } from "./sheets/quotas.ts"
import { specialFunds } from "./sheets/special-funds.ts"
import { texts } from "./sheets/texts.ts"
import { transfers } from "./sheets/transfers.ts"

/** The sheets of the workbook in their order. */
export const forms: readonly SheetForm[] = [
  organisation,
  lines,
  projects,
  indicators,
  procurement,
  assets,
  purchases,
  specialFunds,
  transfers,
  controls,
  quotas,
  lastYear,
  texts,
]

/** The same in the order they are read: what others refer to first. */
export const readingOrder: readonly SheetForm[] = [
  ...new Set([organisation, projects, specialFunds, ...forms]),
]
