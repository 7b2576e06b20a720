/** The folder of a page in a site of files, relative to the site; "" for the start page. */
export function folderOf(path: string, query = ""): string {
  const parts = path === "" ? [] : path.split("/").map((part) => safe(decodeURIComponent(part)))
  const behind = [...new URLSearchParams(query)].map(([name, value]) => safe(`${name}-${value}`))
  return [...parts, ...behind].join("/")
}

/** The way from a page's folder to a file of the site. */
export function wayTo(from: string, file: string): string {
  const up = from === "" ? "" : "../".repeat(from.split("/").length)
  return up + file.split("/").map(encodeURIComponent).join("/")
}

const longest = 80

/** A name as every file system and every server takes it; two different names never become one. */
function safe(name: string): string {
  const plain = name.replace(
    /[^A-Za-z0-9\u4e00-\u9fff-]/gu,
    (sign) => `_${sign.codePointAt(0)!.toString(16)}_`,
  )
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 9)}_${hash(plain)}`
}

/** Eight digits that tell long names apart (FNV-1a). */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, "0")
}
