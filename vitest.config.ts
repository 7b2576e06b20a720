import { availableParallelism } from "node:os"
import { configDefaults, defineConfig } from "vitest/config"

/** What only reckons: nothing of one test file is left in a module for the next. */
const pure = [
  "src/{check,compile,demo,diff,draft,flow,follow,indicators,memo,model,money,packs,portal,read,report,scoring,targets,text,workbook}/**/*.test.ts",
  "test/{accuracy,catalogue,concepts,first-version,indicator-names,nothing-lost,places,regions,reviewed,said}.test.ts",
  "test/country/*.test.ts",
]

export default defineConfig({
  test: {
    globalSetup: ["src/store/test-server.test-data.ts"],
    // Commands, servers and browsers are waited for a good part of the time: more workers than processors keep them busy.
    maxWorkers: Math.max(4, availableParallelism()),
    testTimeout: 180_000,
    hookTimeout: 120_000,
    projects: [
      // Files of one worker share what they import, which else is read again for every one of them: a third of their time.
      { extends: true, test: { name: "pure", include: pure, isolate: false } },
      {
        extends: true,
        test: {
          name: "whole",
          include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "tools/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...pure],
        },
      },
    ],
  },
})
