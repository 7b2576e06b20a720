import { visible } from "../text/visible.ts"

/** Text that is markup already. Only {@link markup} and {@link raw} make it. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Value = Markup | string | number | null | undefined | false | readonly Value[]

/** Markup from a template: whatever is put into it is text, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = strings[0]!
  for (let i = 0; i < values.length; i++) text += written(values[i]) + strings[i + 1]!
  return new Markup(text)
}

/** Markup that is known to be right, such as a style sheet of our own. */
export function raw(text: string): Markup {
  return new Markup(text)
}

function written(value: Value): string {
  if (value instanceof Markup) return value.text
  if (typeof value === "string") return escaped(value)
  if (typeof value === "number") return String(value)
  if (!value) return ""
  let text = ""
  for (const each of value) text += written(each)
  return text
}

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text as it may stand in an element or between quotation marks; signs that steer a page are shown, not followed. */
function escaped(text: string): string {
  const plain = visible(text.toWellFormed())
  return /[&<>"']/.test(plain) ? plain.replace(/[&<>"']/g, (sign) => signs[sign]!) : plain
}

/** The beginning of a text that is too long to be shown where it is. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = /[\ud800-\udbff]/.test(text[most - 1]!) ? most - 1 : most
  return `${text.slice(0, end)}…`
}
