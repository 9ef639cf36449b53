// `npm ci --omit=dev`, an install from git and `npx` in a fresh clone come here without esbuild; a failure would leave npx broken for good.
try {
  require.resolve('esbuild')
  require.resolve('better-sqlite3/build/Release/better_sqlite3.node')
} catch {
  process.exit(0)
}
import('./build.js')
