import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "tools/**/*.test.ts"],
    globalSetup: ["src/store/test-server.test-data.ts"],
    // Commands, servers and browsers are waited for a good part of the time: more workers than processors keep them busy.
    maxWorkers: Math.max(4, availableParallelism()),
    // Files of one worker share what they import (and the browser), which else is read again for every one of them: a
    // third of their time. So no test file may leave anything in a module, or in the process, that another would find.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
