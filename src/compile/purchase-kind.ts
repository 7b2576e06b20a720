/** What the letter of a catalogue code (政府采购目录序号) says is bought. */
export type PurchaseKind = "goods" | "works" | "services"

const kinds: Readonly<Record<string, PurchaseKind>> = { A: "goods", B: "works", C: "services" }

/** 货物, 工程 or 服务 by the catalogue code; null when it says none of them. */
export function purchaseKindOf(catalogue: string): PurchaseKind | null {
  return kinds[catalogue.slice(0, 1).toUpperCase()] ?? null
}
