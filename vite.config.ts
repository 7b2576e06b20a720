import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import { build, defineConfig, type Plugin, type Rolldown } from "vite"

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

/** Tells the service worker what the page is made of; what only the office and the verifier need is not. */
function offlineParts(): Plugin {
  return {
    name: "offline-parts",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = pageFiles(bundle)
      const hash = createHash("sha256")
      for (const name of [...files, "index.html"]) hash.update(name).update(contentOf(bundle[name]!))
      const worker = bundle["service-worker.js"] as Rolldown.OutputChunk
      worker.code = `const pageParts=${JSON.stringify({ version: hash.digest("hex").slice(0, 16), files })};${worker.code}`
    },
  }
}

function contentOf(part: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array {
  return part.type === "chunk" ? part.code : part.source
}

function pageFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((part) => part.type === "chunk")
  const needed = new Set<string>()
  const need = (name: string) => {
    const part = bundle[name]
    if (!part || needed.has(name)) return
    needed.add(name)
    if (part.type !== "chunk") return
    for (const each of [...part.imports, ...part.dynamicImports]) need(each)
    for (const css of part.viteMetadata?.importedCss ?? []) need(css)
    for (const asset of part.viteMetadata?.importedAssets ?? []) need(asset)
  }
  need(chunks.find((chunk) => chunk.isEntry && chunk.name === "index")!.fileName)
  // Threads and what they load are built apart and stand here as finished files.
  for (const name of Object.keys(bundle))
    if (bundle[name]!.type === "asset" && /\.(js|bcmap|pfb|ttf|svg)$/.test(name)) need(name)
  // Of two chunks of one content, one of a thread and one of a page, the bundle has only the page's.
  for (const name of [...needed])
    if (bundle[name]!.type === "asset" && name.endsWith(".js"))
      for (const [, other] of String(contentOf(bundle[name]!)).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
        need(`assets/${other}`)
  return [...needed].filter((name) => !name.endsWith(".html")).sort()
}

/** The same page as one file (vite.single.config.ts), and the way to it from a folder that is opened from a disk. */
function singleFile(): Plugin {
  let outDir = ""
  return {
    name: "single-file",
    apply: "build",
    configResolved(config) {
      outDir = config.build.outDir
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { filename }) =>
        filename.endsWith("index.html")
          ? html.replace("</title>", '</title>\n    <script src="./from-disk.js"></script>')
          : html,
    },
    generateBundle() {
      // A browser loads no modules from a disk.
      const source = 'if (location.protocol === "file:") location.replace("mingzhang.html" + location.hash)\n'
      this.emitFile({ type: "asset", fileName: "from-disk.js", source })
    },
    async closeBundle() {
      await build({
        configFile: join(root, "vite.single.config.ts"),
        logLevel: "error",
        build: { outDir, emptyOutDir: false },
      })
    },
  }
}

export default defineConfig({
  root: join(root, "web"),
  base: "./",
  publicDir: false,
  plugins: [react(), pdfResources(), offlineParts(), singleFile()],
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
        "service-worker": join(root, "web/offline/service-worker.ts"),
      },
      output: {
        // The service worker answers for the folder it stands in, and is found again by its name.
        entryFileNames: ({ name }) => (name === "service-worker" ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
})
