import files from "virtual:pdf-files"
import { setPdfAssets } from "../../src/document/pdf/open.ts"

/** Gives PDF.js its character maps and fonts out of the page's own text. */
export function placePdfFiles(): void {
  setPdfAssets({
    file: (name) => {
      const text = files[name]
      if (text === undefined) throw new Error(`PDF.js has no ${name}`)
      return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    },
  })
}
