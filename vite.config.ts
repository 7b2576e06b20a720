import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

const root = dirname(fileURLToPath(import.meta.url))

/** Puts PDF.js's character maps and substitute fonts beside the page: a PDF without its own needs them. */
function pdfResources(): Plugin {
  return {
    name: "pdf-resources",
    apply: "build",
    generateBundle() {
      for (const folder of ["cmaps", "standard_fonts"]) {
        const path = join(root, "node_modules/pdfjs-dist", folder)
        for (const name of readdirSync(path))
          this.emitFile({
            type: "asset",
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(join(path, name)),
          })
      }
    },
  }
}

export default defineConfig({
  root: join(root, "web"),
  base: "./",
  publicDir: false,
  plugins: [react(), pdfResources()],
  worker: { format: "es" },
  build: {
    outDir: join(root, "web/dist"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: {
        index: join(root, "web/index.html"),
        office: join(root, "web/office.html"),
        verify: join(root, "web/verify.html"),
      },
    },
  },
})
