/** The code of the reading thread: gzip, base64. */
declare module "virtual:reader-worker" {
  const packed: string
  export default packed
}

/** PDF.js's character maps and fonts by name, in base64. */
declare module "virtual:pdf-files" {
  const files: Readonly<Record<string, string>>
  export default files
}
