import type { Place } from "../place.ts"

/** Values of parsed JSON, of which nothing is known yet. */
export type Plain = Readonly<Record<string, unknown>>

/** The value as an object; an empty one when it is none. */
export function record(value: unknown): Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Plain) : {}
}

/** The value as a list; an empty one when it is none. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The value as a text; "" when it is none. */
export function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

/** The value as a text, or null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null
}

/** The value as a list of texts. */
export function texts(value: unknown): string[] {
  return list(value).map(text)
}

/** The value as a finite number, or null. */
export function number(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null
}

/** Whether the value is true. */
export function flag(value: unknown): boolean {
  return value === true
}

/** The value as a place. */
export function place(value: unknown): Place {
  return { ...record(value) } as Place
}

/** Every entry of an object, made into something else. */
export function mapped<V>(value: unknown, make: (value: unknown) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, entry]) => [key, make(entry)]))
}
