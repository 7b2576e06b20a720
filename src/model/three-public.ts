import type { ThreePublicKey } from "./disclosure.ts"

/** Economic sections of the items that hold no others. */
export const threePublicSections: Readonly<Record<string, readonly string[]>> = {
  // 科目不区分教学科研人员，因公出国（境）费都列在“其他”。
  overseasTeaching: [],
  overseasOther: ["30212"],
  vehiclePurchase: ["31013", "30913"],
  vehicleOperation: ["30231"],
  reception: ["30217"],
}

/** The items others make up. */
export const threePublicParts: Readonly<Record<string, readonly string[]>> = {
  total: ["overseas", "vehicles", "reception"],
  overseas: ["overseasTeaching", "overseasOther"],
  vehicles: ["vehiclePurchase", "vehicleOperation"],
}

/** Every item of the three public expenses. */
export const threePublicItems: readonly string[] = [
  ...Object.keys(threePublicParts),
  ...Object.keys(threePublicSections),
]

/** The economic sections an item is booked under; those of its parts, when it has some. */
export function economicsOf(item: string): readonly string[] {
  return threePublicParts[item]?.flatMap(economicsOf) ?? threePublicSections[item] ?? []
}

/** Whether a subject (docs/concepts.md) is the three public expenses or one of their items. */
export function isThreePublic(subject: string): boolean {
  return subject === "threePublic" || subject.startsWith("threePublic.")
}

/** The item of the three public expenses that a subject is; undefined when it is something else. */
export function threePublicItemOf(subject: string): ThreePublicKey | undefined {
  if (subject === "threePublic") return "total"
  return isThreePublic(subject) ? (subject.slice("threePublic.".length) as ThreePublicKey) : undefined
}

/** The subject that an item of the three public expenses is. */
export function subjectOfItem(item: string): string {
  return item === "total" ? "threePublic" : `threePublic.${item}`
}
