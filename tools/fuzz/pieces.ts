/** Pieces of a document, each with its first lines above it: so many of about so many lines, spread over it. */
export function piecesOf(text: string, lines: number, count: number): string[] {
  const all = text.split("\n")
  const head = all.slice(0, 2)
  const step = Math.max(1, Math.floor((all.length - lines) / count))
  return Array.from({ length: count }, (_, i) => {
    // A piece begins at a title, not in the middle of a table.
    let from = i * step
    while (from < all.length && (all[from] === "" || /^\s/.test(all[from]!))) from++
    return [...(i === 0 ? [] : head), ...all.slice(from, from + lines)].join("\n")
  })
}
