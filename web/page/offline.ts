/** Keeps the hosted page working without a network: what it is made of is kept in the browser once it has been drawn. */
export function workOffline(): void {
  if (!import.meta.env.PROD || location.protocol === "file:" || !("serviceWorker" in navigator)) return
  addEventListener("load", () => {
    // Where a browser forbids it, the page works as before.
    void navigator.serviceWorker.register("./service-worker.js").catch(() => {})
  })
}
