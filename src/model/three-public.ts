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
