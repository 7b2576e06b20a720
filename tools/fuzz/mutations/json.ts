import type { Random } from "../../../src/demo/random.ts"
import { extremes } from "./extremes.ts"

/** JSON with a value of the wrong type, too deep, too large, missing or doubled. What is no JSON stays as it is. */
export function jsonMutated(text: string, random: Random): string {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    return text
  }
  const { holder, key } = placeIn(root, random)
  if (holder === null) return JSON.stringify(other(root, random))
  const record = holder as Record<string, unknown>
  switch (random.pick(["other", "other", "other", "drop", "repeat"] as const)) {
    case "other":
      record[key] = other(record[key], random)
      break
    case "drop":
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete holder[key]
      break
    case "repeat":
      if (Array.isArray(holder)) for (let n = random.pick([1, 50, 1000]); n > 0; n--) holder.push(record[key])
      else record[`${key}2`] = record[key]
  }
  return JSON.stringify(root)
}

type Holder = Record<string, unknown> | unknown[]

function placeIn(root: unknown, random: Random): { holder: Holder | null; key: string } {
  let holder: Holder | null = null
  let key = ""
  let value = root
  while (typeof value === "object" && value !== null) {
    const names = Object.keys(value)
    if (names.length === 0 || (holder !== null && random.chance(0.15))) break
    holder = value as Holder
    key = random.pick(names)
    value = (holder as Record<string, unknown>)[key]
  }
  return { holder, key }
}

function other(value: unknown, random: Random): unknown {
  const deep = () => {
    let nested: unknown = value
    for (let n = random.pick([3, 2000]); n > 0; n--) nested = random.chance(0.5) ? [nested] : { x: nested }
    return nested
  }
  return random.pick<() => unknown>([
    () => null,
    () => true,
    () => -1,
    () => 0.1,
    () => random.pick([1e300, 1e305, 1e306, 1e307, -1e307, Number.MAX_VALUE, 5e-324, 0.1 + 2 ** 46]),
    () => Number.MAX_SAFE_INTEGER,
    () => [],
    () => ({}),
    () => [value, value],
    () => ({ value }),
    () => String(value),
    () => random.pick(extremes),
    () => "长".repeat(20_000),
    deep,
  ])()
}
