/** The parts of the page, put here by the build (vite.config.ts); the last is what a visitor asks for as the page itself. */
declare const pageParts: { readonly version: string; readonly files: readonly string[] }

const worker = self as unknown as ServiceWorkerGlobalScope
const kept = `mingzhang-${pageParts.version}`
const scope = new URL("./", worker.location.href)
const parts = new Set(pageParts.files.map((file) => new URL(file, scope).href))

worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.addAll([scope.href, ...parts])))
})

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith("mingzhang-") && name !== kept) await caches.delete(name)
      await worker.clients.claim()
    })(),
  )
})

worker.addEventListener("fetch", (event) => {
  const { request } = event
  const url = new URL(request.url)
  url.search = ""
  url.hash = ""
  if (request.method !== "GET") return
  // The page itself is asked for anew each time, its parts carry their content's hash in the name.
  if (url.href === scope.href || url.href === new URL("index.html", scope).href)
    event.respondWith(fetch(request).catch(async () => (await caches.match(scope.href)) ?? Response.error()))
  else if (parts.has(url.href))
    event.respondWith(caches.match(url.href).then((found) => found ?? fetch(request)))
})
