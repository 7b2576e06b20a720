/** Text inside an element or attribute; characters XML cannot hold are left out. */
export function escaped(text: string): string {
  if (!special.test(text)) return text
  return text
    .replace(invalid, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}

const invalid =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 excludes
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/
