let tolerated = false

/**
 * PDF.js gives up some promises of a damaged file that it has read in another way meanwhile; Node would end the process
 * for them. What PDF.js rejects late is passed over; whatever else is rejected with nobody listening still is an error.
 */
export function tolerateLateRejections(): void {
  if (tolerated) return
  tolerated = true
  process.on("unhandledRejection", (reason) => {
    if (!isOfPdfJs(reason)) throw reason
  })
}

function isOfPdfJs(reason: unknown): boolean {
  return reason instanceof Error && /pdfjs-dist[\\/]/.test(reason.stack ?? "")
}
