import { type Markup, markup } from "../markup.ts"
import type { Picture, Shape } from "../page.ts"
import { drawBars, drawWaterfall } from "./bars.ts"
import { drawFlow } from "./flow.ts"
import type { Drawing, Drawn, Size } from "./marks.ts"
import { drawTime } from "./time.ts"
import { drawTreemap } from "./treemap.ts"

export type { Drawing, Size }

/** Whether a picture is drawn once for every width: then a small screen moves along it. */
export function isOneSize({ is }: Shape): boolean {
  return is === "flow"
}

/** A picture as SVG in a page; `id` is its own in the page. */
export function drawn({ title, says, shape }: Picture, id: string, drawing: Drawing): Markup {
  const { width, height, marks } = draw(shape, drawing)
  return markup`<svg viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="${id}-t ${id}-d" font-family="sans-serif"><title id="${id}-t">${title}</title><desc id="${id}-d">${says}</desc>${marks}</svg>`
}

/** A picture as a file of its own. */
export function pictureSvg({ title, says, shape }: Picture, drawing: Drawing): string {
  const { width, height, marks } = draw(shape, drawing)
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 ${width + 20} ${height + 20}" width="${width + 20}" height="${height + 20}" role="img" aria-labelledby="t d" font-family="sans-serif"><title id="t">${title}</title><desc id="d">${says}</desc><rect x="-10" y="-10" width="${width + 20}" height="${height + 20}" fill="#ffffff"/>${marks}</svg>`
    .text
}

function draw(shape: Shape, drawing: Drawing): Drawn {
  switch (shape.is) {
    case "treemap":
      return drawTreemap(shape, drawing)
    case "flow":
      return drawFlow(shape, drawing)
    case "time":
      return drawTime(shape, drawing)
    case "bars":
      return drawBars(shape, drawing)
    case "waterfall":
      return drawWaterfall(shape, drawing)
  }
}
