/** Signs that steer a terminal or a page, or turn the order of what follows: controls, and marks of direction. */
const steering =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
  /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/**
 * Text of any origin as it may stand on a terminal or a page: signs that steer it are shown instead of followed. Line
 * breaks and tabs stay.
 */
export function visible(text: string): string {
  return text.search(steering) < 0 ? text : text.replace(steering, shown)
}

/** The same for what stands in one line, such as a name or a path. */
export function visibleLine(text: string): string {
  return visible(text.replace(/[\t\n]/g, pictured))
}

/** JSON text with those signs as escapes, which mean the same to a program and nothing to a terminal. */
export function visibleJson(json: string): string {
  return json.search(steering) >= 0
    ? json.replace(steering, (sign) => (sign === "\r\n" ? sign : `\\u${hex(sign).padStart(4, "0")}`))
    : json
}

function shown(sign: string): string {
  if (sign === "\r\n") return "\n"
  return sign < " " || sign === "\u007f" ? pictured(sign) : `‹U+${hex(sign).padStart(4, "0").toUpperCase()}›`
}

/** The picture Unicode has for a control sign: ␛ for ESC. */
function pictured(sign: string): string {
  const code = sign.charCodeAt(0)
  return String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code)
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16)
}
