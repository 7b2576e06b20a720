import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["src/store/test-server.test-data.ts"],
    // What a test file leaves behind is told apart by name (folders, databases, ports), never held in a module:
    // so files of one worker share what they import, which else would be read again for every one of them.
    isolate: false,
    // By itself it leaves one processor free, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
