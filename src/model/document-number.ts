/** A document number in its parts, brackets and a missing 号 made alike; null when it is not one. */
export function documentOf(text: string): { readonly key: string; readonly year: number } | null {
  const plain = text.replace(/[\s\u3000]+/g, "")
  const match =
    /^([\u4e00-\u9fff（）()]{2,20})[[〔［【（(]((?:19|20)\d{2})[\]〕］】）)](?:第)?(\d{1,5})号?$/.exec(plain)
  return match ? { key: `${match[1]}〔${match[2]}〕${Number(match[3])}`, year: Number(match[2]) } : null
}
