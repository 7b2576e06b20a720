/** A ledger without what says where it was entered. */
export function meaning(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaning)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      key === "id" || key === "at" || key === "fields" || key === "source" ? [] : [[key, meaning(each)]],
    ),
  )
}
