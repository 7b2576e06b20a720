import { basename, dirname, isAbsolute, relative, sep } from "node:path"

/**
 * How reports name files: as they were asked for, but never from the root of the machine. What lies below the folder one
 * works in is named from there, the rest from the folder that holds all of it.
 */
export function shownPaths(paths: readonly string[], here = process.cwd()): (path: string) => string {
  const elsewhere = paths.filter((path) => isAbsolute(path) && !isBelow(path, here))
  const common = commonFolder(elsewhere)
  return (path) => {
    if (!isAbsolute(path)) return path
    if (isBelow(path, here)) return relative(here, path)
    return isBelow(path, common) ? relative(common, path) : basename(path)
  }
}

/** The folder that holds all of some files. */
function commonFolder(paths: readonly string[]): string {
  const [first = "", ...rest] = paths.map((path) => dirname(path).split(sep))
  if (paths.length === 0) return sep
  const parts = [...first]
  for (const other of rest) {
    const differs = parts.findIndex((part, n) => part !== other[n])
    if (differs >= 0) parts.length = differs
  }
  return parts.join(sep) || sep
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)
}
