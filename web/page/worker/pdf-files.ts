import { setPdfAssets } from "../../../src/document/pdf/open.ts"

/** Says where PDF.js's character maps and fonts are: beside the page. In a single file they are inside (web/single). */
export function placePdfFiles(): void {
  // Workers stand in assets/, the resources of PDF.js beside that folder (vite.config.ts).
  const beside = new URL("../pdfjs/", self.location.href)
  setPdfAssets({
    cMaps: new URL("cmaps/", beside).href,
    standardFonts: new URL("standard_fonts/", beside).href,
  })
}
