import { join } from "node:path"
import { defineConfig } from "vite"

const root = import.meta.dirname

/** Puts the sources of the command together in few files: a thousand small ones take longer to load than to run. */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: join(root, "dist/command"),
    target: "node22",
    rolldownOptions: {
      // Each is started by its file's name: the command itself, and those that do its work apart.
      input: ["main", "worker", "command-worker"].map((name) => join(root, `src/cli/${name}.ts`)),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
})
