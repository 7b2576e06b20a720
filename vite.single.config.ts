import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import react from "@vitejs/plugin-react"
import { build, defineConfig, type InlineConfig, type Plugin, type Rolldown } from "vite"

const root = import.meta.dirname
const web = join(root, "web")

/** What the single file does in another way than the hosted page: it can fetch nothing. */
const instead = [
  { find: /^.*\/start-worker\.ts$/, replacement: join(web, "single/start-worker.ts") },
  { find: /^.*\/pdf-files\.ts$/, replacement: join(web, "single/pdf-files.ts") },
]

/** One script with everything in it. */
const whole: NonNullable<InlineConfig["build"]> = {
  target: "es2022",
  assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  cssCodeSplit: false,
  modulePreload: false,
  chunkSizeWarningLimit: 10_000,
}

const inOne: Rolldown.InputOptions & { output: Rolldown.OutputOptions } = {
  output: { format: "iife", codeSplitting: false },
  // A script that is no module has no address of its own.
  transform: { define: { "import.meta": "{}" } },
}

/** The reading thread's code as a packed text, and PDF.js's files for it. */
function packed(): Plugin {
  const names = ["virtual:reader-worker", "virtual:pdf-files"]
  return {
    name: "packed",
    resolveId: (id) => (names.includes(id) ? `\0${id}` : null),
    async load(id) {
      if (id === "\0virtual:pdf-files") return exported(pdfFiles())
      if (id === "\0virtual:reader-worker")
        return exported(gzipSync(await workerCode()).toString("base64"))
      return null
    },
  }
}

function exported(value: unknown): string {
  return `export default ${JSON.stringify(value)}`
}

function pdfFiles(): Record<string, string> {
  return Object.fromEntries(
    ["cmaps", "standard_fonts"].flatMap((folder) => {
      const path = join(root, "node_modules/pdfjs-dist", folder)
      return readdirSync(path)
        .filter((name) => !name.startsWith("LICENSE"))
        .map((name) => [name, readFileSync(join(path, name)).toString("base64")])
    }),
  )
}

async function workerCode(): Promise<string> {
  const made = (await build({
    configFile: false,
    root: web,
    publicDir: false,
    logLevel: "error",
    resolve: { alias: instead },
    plugins: [packed()],
    build: {
      ...whole,
      write: false,
      rolldownOptions: {
        input: join(web, "page/worker/reader.worker.ts"),
        ...inOne,
      },
    },
  })) as Rolldown.RolldownOutput
  return made.output[0].code
}

/** Puts script and style into the page, which then may fetch nothing, run nothing else and send nothing. */
function inOneFile(): Plugin {
  return {
    name: "in-one-file",
    enforce: "post",
    generateBundle(_options, bundle) {
      const parts = Object.values(bundle)
      const html = parts.find((part) => part.fileName.endsWith(".html")) as Rolldown.OutputAsset
      const script = (parts.find((part) => part.type === "chunk") as Rolldown.OutputChunk).code
      const style = (parts.find((part) => part.fileName.endsWith(".css")) as Rolldown.OutputAsset).source
      for (const name of Object.keys(bundle)) delete bundle[name]
      const code = script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c")
      const policy = [
        "default-src 'none'",
        `script-src '${sha256(code)}' blob:`,
        `style-src '${sha256(String(style))}'`,
        "worker-src blob:",
        "img-src data: blob:",
        "connect-src data:",
        "form-action 'none'",
        "base-uri 'none'",
      ].join("; ")
      const page = String(html.source)
        .replace(/\s*<(script|link)[^>]* (src|href)="\.\/[^>]*>(<\/script>)?/g, "")
        .replace(
          '<meta charset="utf-8" />',
          (meta) => `${meta}\n    <meta http-equiv="content-security-policy" content="${policy}" />`,
        )
        .replace("</head>", () => `<style>${style}</style>\n  </head>`)
        .replace("</body>", () => `<script>${code}</script>\n  </body>`)
      this.emitFile({ type: "asset", fileName: "mingzhang.html", source: page })
    },
  }
}

function sha256(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`
}

/** The page as one file that works when it is opened from a disk. */
export default defineConfig({
  root: web,
  base: "./",
  publicDir: false,
  logLevel: "warn",
  resolve: { alias: instead },
  plugins: [react(), packed(), inOneFile()],
  build: {
    ...whole,
    outDir: join(web, "dist"),
    emptyOutDir: false,
    rolldownOptions: {
      input: join(web, "index.html"),
      ...inOne,
    },
  },
})
