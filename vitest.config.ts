import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }

/** schema.sql as text, as the build reads it. */
const sql = {
  name: 'sql',
  transform: (code: string, id: string) => (id.endsWith('.sql') ? `export default ${JSON.stringify(code)}` : undefined),
}

export default defineConfig({
  plugins: [sql],
  define: { VERSION: JSON.stringify(manifest.version) },
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: process.env.SUMMIT_SOAK ? 600_000 : 60_000,
  },
})
