/** The pages of docs/checks, by id of the check. */
const texts = import.meta.glob<string>("../../../docs/checks/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** A heading of a page about a check with what stands below it. */
export interface PagePart {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** What the page about a check says, without its title; empty when there is none. */
export function pageOf(check: string): PagePart[] {
  const text = Object.entries(texts).find(([path]) => path.endsWith(`/${check}.md`))?.[1] ?? ""
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [heading = "", ...lines] = part.split("\n")
      const paragraphs = lines.join("\n").split(/\n{2,}/)
      return { heading, paragraphs: paragraphs.map(plain).filter(Boolean) }
    })
}

/** Code stands in quotation marks where there is no type of its own for it. */
function plain(text: string): string {
  return text
    .trim()
    .replaceAll("**", "")
    .replace(/`([^`]+)`/g, "“$1”")
}
