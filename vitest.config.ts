import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "web/**/*.test.ts", "tools/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
