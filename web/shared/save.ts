/** Saves a file made here: the browser's own download, nothing leaves it. */
export function save({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
