import { availableParallelism } from "node:os"
import { configDefaults, defineConfig } from "vitest/config"

/** What changes modules before they are loaded, or watches how they are. */
const apart = ["test/headline-figure.test.ts", "test/patterns.test.ts"]

export default defineConfig({
  test: {
    globalSetup: ["src/store/test-server.test-data.ts"],
    // Commands, servers and browsers are waited for a good part of the time: more workers than processors keep them busy.
    maxWorkers: Math.max(4, availableParallelism()),
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      // Files of one worker share what they import (and the browser), which else is read again for every one of them: a
      // third of their time. So no test file may leave anything in a module, or in the process, that another would find.
      {
        extends: true,
        test: {
          name: "shared",
          include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...apart],
          isolate: false,
        },
      },
      { extends: true, test: { name: "apart", include: apart } },
    ],
  },
})
