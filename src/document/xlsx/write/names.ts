/** Longest name Excel gives a sheet, in UTF-16 units. */
const longest = 31

/** Makes names of sheets legal (no `[]:*?/\`, at most 31 characters) and unique, whatever their capitals. */
export function sheetNames(): (wanted: string) => string {
  const taken = new Set<string>(["history"])
  return (wanted) => {
    const legal = wanted
      .replace(/[[\]:*?/\\\p{Cc}]/gu, (c) => wide[c] ?? " ")
      .replace(/^[\s']+|(?<![\s'])[\s']+$/g, "")
      .replace(/\s+/g, " ")
    let name = cut(legal || "表", longest)
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const ending = `（${n}）`
      name = cut(legal || "表", longest - ending.length) + ending
    }
    taken.add(name.toLowerCase())
    return name
  }
}

const wide: Record<string, string> = {
  "[": "［",
  "]": "］",
  ":": "：",
  "*": "＊",
  "?": "？",
  "/": "／",
  "\\": "＼",
}

/** The first characters of a text, none cut in half, no apostrophe or blank at the end. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/(?<![\s'])[\s']+$/, "")
}

/** A sheet's name as formulas and links refer to it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`
}
