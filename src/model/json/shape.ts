import type { Finding } from "../finding.ts"
import type { Plain } from "./plain.ts"

/** One kind of JSON value: how it is read, written, and said in JSON Schema. */
export interface Shape<T> {
  readonly schema: Plain
  /** The value, or undefined after saying what is wrong. */
  read(value: unknown, path: string, problems: JsonProblems): T | undefined
  write(value: T): unknown
}

/** A property of an object: its name in JSON when it differs, and what stands for it when it is left out. */
export interface Field<T> {
  readonly shape: Shape<T>
  readonly name?: string
  readonly fallback?: { readonly value: T }
}

/** What is wrong with a JSON value, path by path; the same mistake in many records becomes one finding. */
export class JsonProblems {
  private readonly found = new Map<string, { check: string; what: string; advice: string; paths: string[] }>()
  private readonly basis: string

  constructor(basis: string) {
    this.basis = basis
  }

  add(check: string, path: string, what: string, advice: string): undefined {
    const key = `${check} ${path.replace(/\[\d+\]/g, "[]")} ${what}`
    const known = this.found.get(key)
    if (known) known.paths.push(path)
    else this.found.set(key, { check, what, advice, paths: [path] })
    return undefined
  }

  get findings(): Finding[] {
    return [...this.found.values()].map(({ check, what, advice, paths }) => {
      const shown = paths.slice(0, 5).join("、")
      const where = paths.length > 5 ? `${shown} 等 ${paths.length} 处` : shown
      return {
        check,
        severity: "error",
        about: paths[0]!.replace(/\[\d+\]/g, "[]"),
        title: what,
        data: { paths },
        message: `${where}：${what}。`,
        at: [],
        advice,
        basis: this.basis,
      }
    })
  }
}

/** A short form of a value for messages. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function scalar<T>(
  schema: Plain,
  wanted: string,
  accepts: (value: unknown) => T | undefined,
  write: (value: T) => unknown = (value) => value,
): Shape<T> {
  return {
    schema,
    read(value, path, problems) {
      const read = accepts(value)
      return read === undefined
        ? problems.add("LED-001", path, `写的是 ${shown(value)}，应为${wanted}`, `请改为${wanted}。`)
        : read
    },
    write,
  }
}

/** Any text. */
export const text: Shape<string> = scalar({ type: "string" }, "文字", (value) =>
  typeof value === "string" ? value : undefined,
)

/** A text of a pattern, which is described in Chinese. */
export function pattern(source: string, wanted: string): Shape<string> {
  const regex = new RegExp(source)
  return scalar({ type: "string", pattern: source }, wanted, (value) =>
    typeof value === "string" && regex.test(value) ? value : undefined,
  )
}

/** True or false. */
export const flag: Shape<boolean> = scalar({ type: "boolean" }, " true 或 false", (value) =>
  typeof value === "boolean" ? value : undefined,
)

/** What is counted or measured is less: more, times a price, would be no amount any more. */
const mostCounted = 1e15

/** A number that something can be counted or measured by. */
export const decimal: Shape<number> = scalar({ type: "number" }, "不超过一千万亿的数", (value) =>
  typeof value === "number" && Math.abs(value) <= mostCounted ? value : undefined,
)

/** A whole number. */
export const whole: Shape<number> = scalar({ type: "integer" }, "整数", (value) =>
  Number.isSafeInteger(value) ? (value as number) : undefined,
)

/** Whole cents, written as yuan. */
export const money: Shape<number> = scalar(
  { type: "number", multipleOf: 0.01 },
  "以元为单位、最多两位小数的数",
  (value) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return undefined
    const cents = Math.round(value * 100)
    return Number.isSafeInteger(cents) && cents / 100 === value ? cents : undefined
  },
  (cents) => cents / 100,
)

/** One of a list of words. */
export function word<T extends string>(words: readonly T[]): Shape<T> {
  return {
    schema: { enum: words },
    read(value, path, problems) {
      const known = words.find((each) => each === value)
      if (known !== undefined) return known
      const what = `写的是 ${shown(value)}，不在可选的词里`
      return problems.add("LED-003", path, what, `可选：${words.join("、")}。`)
    },
    write: (value) => value,
  }
}

/** The value, or null. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  const { type } = shape.schema
  return {
    schema:
      typeof type === "string"
        ? { ...shape.schema, type: [type, "null"] }
        : { anyOf: [shape.schema, { type: "null" }] },
    read: (value, path, problems) => (value === null ? null : shape.read(value, path, problems)),
    write: (value) => (value === null ? null : shape.write(value)),
  }
}

/** A list of values. */
export function many<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: "array", items: shape.schema },
    read(value, path, problems) {
      if (!Array.isArray(value))
        return problems.add("LED-001", path, `写的是 ${shown(value)}，应为列表`, "请写成 [ … ]。")
      return value.flatMap((each, i) => {
        const read = shape.read(each, `${path}[${i}]`, problems)
        return read === undefined ? [] : [read]
      })
    },
    write: (values) => values.map((value) => shape.write(value)),
  }
}

/** A property that may be left out. */
export function optional<T>(shape: Shape<T>, value: T, name?: string): Field<T> {
  return { shape, fallback: { value }, ...(name === undefined ? {} : { name }) }
}

/** A property that must be given. */
export function needed<T>(shape: Shape<T>, name?: string): Field<T> {
  return { shape, ...(name === undefined ? {} : { name }) }
}

type Fields<T> = { readonly [K in keyof T]-?: Field<T[K]> }

/**
 * An object of these properties and no others. A property whose value is undefined is neither written nor
 * set; `also` are names that are allowed and mean nothing.
 */
export function object<T extends object>(
  fields: Fields<T>,
  also: Readonly<Record<string, Plain>> = {},
): Shape<T> {
  const entries = Object.entries(fields as Record<string, Field<unknown>>).map(([key, field]) => ({
    key,
    name: field.name ?? key,
    ...field,
  }))
  const names = new Set([...entries.map(({ name }) => name), ...Object.keys(also)])
  return {
    schema: {
      type: "object",
      properties: { ...also, ...Object.fromEntries(entries.map(({ name, shape }) => [name, shape.schema])) },
      required: [...Object.keys(also), ...entries.flatMap(({ name, fallback }) => (fallback ? [] : [name]))],
      additionalProperties: false,
    },
    read(value, path, problems) {
      if (typeof value !== "object" || value === null || Array.isArray(value))
        return problems.add("LED-001", path, `写的是 ${shown(value)}，应为一项记录`, "请写成 { … }。")
      const given = value as Plain
      const made: Record<string, unknown> = {}
      let complete = true
      for (const { key, name, shape, fallback } of entries) {
        let read: unknown
        if (given[name] !== undefined) {
          read = shape.read(given[name], `${path}.${name}`, problems)
          if (read === undefined) complete = false
        } else if (fallback) read = fallback.value
        else {
          problems.add("LED-002", `${path}.${name}`, "没有填写", "请补上这一项。")
          complete = false
        }
        if (read !== undefined) made[key] = read
      }
      for (const name of Object.keys(given))
        if (!names.has(name))
          problems.add(
            "LED-006",
            `${path}.${name}`,
            "台账格式里没有这一项",
            "请核对名称是否写错；不需要的请删除。",
          )
      return complete ? (made as T) : undefined
    },
    write: (value) =>
      Object.fromEntries(
        entries.flatMap(({ key, name, shape }) => {
          const own = (value as Record<string, unknown>)[key]
          return own === undefined ? [] : [[name, shape.write(own)]]
        }),
      ),
  }
}
