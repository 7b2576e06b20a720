/** The cells of the first table of a worksheet, as they would be pasted; what cannot be read is an error with its sentence. */
export async function cellsFrom(file: File): Promise<string> {
  const { readDocument } = await import("../../../src/document/read.ts")
  const { blocks } = await readDocument(new Uint8Array(await file.arrayBuffer()), file.name)
  const table = blocks.find((block) => block.kind === "table")
  if (!table) throw new Error(`“${file.name}”里没有表格，请换一个文件，或直接粘贴。`)
  return table.rows
    .map(({ cells }) => cells.map(({ text }) => text.replace(/\s+/g, " ")).join("\t"))
    .join("\n")
}
