import type { Evidence } from "./monitoring.ts"

/** How large a file that shows something may be, in bytes. */
export const largestEvidence = 20 * 1024 * 1024

/** How many files a department or unit may bring in a year. */
export const mostEvidence = 2000

/** Documents, pictures and what holds several of them. */
const endings = "pdf ofd doc docx wps xls xlsx et csv txt jpg jpeg png tif tiff bmp zip rar 7z"

/** What is wrong with a file that is to show something, in a sentence; null when nothing is. */
export function evidenceProblem({
  name,
  size,
}: {
  readonly name: string
  readonly size: number
}): string | null {
  if (size === 0) return `“${name}”是空文件，没有收下，请核对后重新选择。`
  if (size > largestEvidence)
    return `“${name}”有${Math.ceil(size / 1024 / 1024)} MB，佐证材料一份最大${largestEvidence / 1024 / 1024} MB，没有收下；请压缩、拆成几份，或者只写明在哪里。`
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ""
  if (!endings.split(" ").includes(ending))
    return `“${name}”不是文档、表格、图片或压缩包，没有收下；请另存为PDF等常用格式。`
  return null
}

/** Everything that what is reported cites. */
export function evidenceIn(fills: object): readonly Evidence[] {
  const { indicators = {} } = fills as {
    readonly indicators?: Readonly<Record<string, { readonly evidence?: readonly Evidence[] }>>
  }
  return Object.values(indicators).flatMap(({ evidence = [] }) => evidence)
}
