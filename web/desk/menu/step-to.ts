/** Where a key goes among things beside or below each other, round at the ends; null when it is not for them. */
export function stepTo(key: string, from: number, of: number, way: "across" | "down"): number | null {
  if (from < 0) return null
  const [back, on] = way === "across" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"]
  if (key === on) return (from + 1) % of
  if (key === back) return (from + of - 1) % of
  if (key === "Home") return 0
  return key === "End" ? of - 1 : null
}
