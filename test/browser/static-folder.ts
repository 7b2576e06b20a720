import { readFileSync, statSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"

/** A folder served below some path by a server that knows nothing of the page, as an office's web server does. */
export interface StaticFolder {
  readonly url: string
  close(): void
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
}

/** Serves a folder as `http://127.0.0.1:…/budget/`. */
export async function serveFolder(folder: string): Promise<StaticFolder> {
  const below = "/budget/"
  const server = createServer(({ url = "" }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, "http://127.0.0.1").pathname))
    const file = join(folder, path.endsWith("/") ? "index.html" : path.slice(below.length))
    if (!path.startsWith(below) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return response.writeHead(404).end()
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" })
    response.end(readFileSync(file))
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
