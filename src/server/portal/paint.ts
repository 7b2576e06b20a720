import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { once } from "../../memo/index.ts"

/** Paints a picture that is written as SVG. */
export type Paint = (svg: string) => Promise<Buffer>

/** Points of the screen for one of the drawing: sharp in a document that is printed. */
const scale = 2
/** What a picture is written in, and what stands for it. */
const written = 'font-family="sans-serif"'
const ownName = "mingzhang"
/** Families of other machines that have Chinese characters. */
const chinese = /CJK|Source Han|YaHei|SimSun|SimHei|PingFang|Songti|Heiti|WenQuanYi|FangSong/i

/**
 * How pictures are painted here; null when the library or type with Chinese characters is missing, for a picture
 * without its words is none. Both come with what writes PDF.
 */
export const paintHere: () => Promise<Paint | null> = once(async (): Promise<Paint | null> => {
  const library = await import("@napi-rs/canvas").catch(() => null)
  if (!library) return null
  const { createCanvas, GlobalFonts, loadImage } = library
  const font = fontPath()
  const family =
    font && GlobalFonts.registerFromPath(font, ownName)
      ? ownName
      : GlobalFonts.families.find((each) => chinese.test(each.family))?.family
  if (family === undefined) return null
  return async (svg) => {
    const image = await loadImage(Buffer.from(svg.replace(written, `font-family="${family}"`)))
    const canvas = createCanvas(image.width * scale, image.height * scale)
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.encode("png")
  }
})

function fontPath(): string | null {
  try {
    const path = fileURLToPath(
      import.meta.resolve("@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"),
    )
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}
