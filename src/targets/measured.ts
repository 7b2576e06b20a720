import { perText } from "../memo/index.ts"
import { conversions } from "../packs/conversions.ts"
import { counterOf } from "../packs/counters.ts"
import { narrow } from "../text/narrow.ts"
import { type Decimal, decimalOf, decimalText, times } from "./decimal.ts"

/** A number in a unit that its like can be compared in. `base` is "" when no unit was said. */
export interface Measured {
  readonly number: Decimal
  readonly base: string
  /** As it was written: `1.2` and `万人次`. */
  readonly written: { readonly number: Decimal; readonly unit: string }
}

const scales: Readonly<Record<string, bigint>> = {
  十: 10n,
  百: 100n,
  千: 1_000n,
  万: 10_000n,
  十万: 100_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
}

/** A number with its unit as written (`1.2`, `万人次`), in the unit its like are compared in; null when it is no number. */
export const measured: (number: string, unit: string) => Measured | null = perText(measure)

function measure(number: string, unit: string): Measured | null {
  const decimal = decimalOf(number)
  if (!decimal) return null
  const text = narrow(unit).replace(/[\s()]+/g, "")
  const written = { number: decimal, unit: text }
  const { base, factor } = inBase(text) ?? scaled(text)
  return { number: times(decimal, factor), base, written }
}

/** As it was written. */
export function measuredText({ written }: Measured): string {
  return `${decimalText(written.number)}${written.unit}`
}

const one: Decimal = { units: 1n, scale: 0 }

function inBase(unit: string): { readonly base: string; readonly factor: Decimal } | null {
  const conversion = conversions.get(unit)
  if (conversion) return { base: conversion.base, factor: decimalOf(conversion.times)! }
  // 人, 名 and 位 count alike. Of time only what is exact is known above.
  const counter = counterOf(unit)
  const isCount = counter && counter.dimension === counter.unit && counter.dimension !== "天"
  return isCount ? { base: counter.unit, factor: one } : null
}

/** 万人次 is ten thousand 人次; a scale by itself (万) is a number without a unit. */
function scaled(unit: string): { readonly base: string; readonly factor: Decimal } {
  const [scale = ""] = /^(?:十万|百万|千万|[十百千万亿])/.exec(unit) ?? []
  const rest = unit.slice(scale.length)
  const factor = { units: scales[scale] ?? 1n, scale: 0 }
  const known = rest === "" ? null : inBase(rest)
  return known ? { base: known.base, factor: times(factor, known.factor) } : { base: rest, factor }
}
