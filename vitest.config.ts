import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["src/store/test-server.test-data.ts"],
    // Commands, servers and browsers are waited for a third of the time: one more than there are processors keeps them busy.
    maxWorkers: Math.max(3, availableParallelism()),
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
