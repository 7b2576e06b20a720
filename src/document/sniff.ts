/** What a file is by its first bytes, whatever its name says. */
export type Kind = "pdf" | "zip" | "ole" | "rtf" | "picture" | "archive" | "markup" | "text"

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0))

const magics: [Kind, number[]][] = [
  ["zip", [...ascii("PK"), 3, 4]],
  ["zip", [...ascii("PK"), 5, 6]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["picture", [0x89, ...ascii("PNG")]],
  ["picture", [0xff, 0xd8, 0xff]],
  ["picture", ascii("GIF8")],
  ["picture", [...ascii("II"), 42, 0]],
  ["picture", [...ascii("MM"), 0, 42]],
  ["archive", ascii("Rar!")],
  ["archive", [...ascii("7z"), 0xbc, 0xaf]],
  ["archive", [0x1f, 0x8b]],
]

/** Recognises a file by its content; "markup" is HTML or XML in any encoding, "text" all that is left. */
export function kindOf(bytes: Uint8Array): Kind {
  for (const [kind, magic] of magics) if (magic.every((byte, i) => bytes[i] === byte)) return kind
  const head = latin(bytes.subarray(0, 1024))
  if (head.includes("%PDF-")) return "pdf"
  if (/^\s*\{\\rtf/.test(head)) return "rtf"
  // Markup is written in ASCII letters: without the zero bytes of UTF-16 they read the same in every encoding.
  const plain = latin(bytes.subarray(0, 8192)).replaceAll("\0", "")
  const start = plain.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").trimStart()
  if (
    /^<(\?xml|!doctype|!--|html|head|body|meta|table|div|p\b|style|script|title|span|h[1-6]\b)/i.test(start)
  )
    return "markup"
  if (/<(html|body|table|div)\b[^>]*>/i.test(plain) && /<\/?(td|tr|p|br|div|head|title|meta)\b/i.test(plain))
    return "markup"
  return "text"
}

/** The encoding a page declares in its first kilobytes, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = latin(bytes.subarray(0, 8192)).replaceAll("\0", "")
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head)?.[1] ??
    null
  )
}

/** Bytes as characters of the same number. */
export function latin(bytes: Uint8Array): string {
  let text = ""
  for (let at = 0; at < bytes.length; at += 4096)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + 4096) as unknown as number[])
  return text
}
