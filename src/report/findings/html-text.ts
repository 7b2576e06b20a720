import { visible } from "../../text/visible.ts"

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Text of any origin as it stands in HTML, signs that would steer it shown. */
export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => entities[c]!)
}

/** A page of docs/checks as HTML: its headings two levels deeper, paragraphs, lists, tables as they are typed. */
export function pageHtml(markdown: string): string {
  const parts = markdown
    .trim()
    .split("\n")
    .slice(1)
    .join("\n")
    .split(/\n{2,}|\n(?=## )|(?<=^## .*)\n/m)
    .map((part) => part.trim())
    .filter(Boolean)
  return parts.map(partHtml).join("\n")
}

function partHtml(part: string): string {
  const heading = /^#{2,} (.*)$/.exec(part)
  if (heading) return `<h4>${inline(heading[1]!)}</h4>`
  const lines = part.split("\n")
  if (lines.every((line) => /^(?:[-*]|\d+\.) /.test(line)))
    return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^(?:[-*]|\d+\.) /, ""))}</li>`).join("")}</ul>`
  return `<p>${inline(part)}</p>`
}

function inline(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<b>$1</b>")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1")
}
