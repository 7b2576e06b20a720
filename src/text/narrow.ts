const wide: Record<string, string> = {
  "０": "0",
  "１": "1",
  "２": "2",
  "３": "3",
  "４": "4",
  "５": "5",
  "６": "6",
  "７": "7",
  "８": "8",
  "９": "9",
  "．": ".",
  "，": ",",
  "－": "-",
  "—": "-",
  "–": "-",
  "−": "-",
  "（": "(",
  "）": ")",
  "％": "%",
  "＋": "+",
}

/** Full-width digits and signs as half-width ones; white space removed. */
export function narrow(text: string): string {
  if (!/[^!-~]/.test(text)) return text
  return text.replace(/[０-９．，－—–−（）％＋]/g, (c) => wide[c] ?? c).replace(/[\s\u3000\u00a0]+/g, "")
}
