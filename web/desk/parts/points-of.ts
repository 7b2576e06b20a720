/** A number of points as typed; null: none. */
export function pointsOf(text: string): number | null {
  const trimmed = text.trim()
  return /^\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : null
}
