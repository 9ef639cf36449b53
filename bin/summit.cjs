#!/usr/bin/env node
// Committed, so that npx and npm link find it before the first build; old syntax, so that an old Node can say so.
var path = require('node:path')
var root = path.dirname(__dirname)
var start
var floor = [20, 19]
var have = process.versions.node.split('.').map(Number)
if (have[0] < floor[0] || (have[0] === floor[0] && have[1] < floor[1])) {
  process.stderr.write(`summit: needs Node 20.19 or newer, this is ${process.versions.node}\n`)
  process.exitCode = 70
} else {
  try {
    start = require.resolve('../dist/summit.cjs')
  } catch (_error) {
    process.stderr.write('summit: not built yet\nRun `npm ci` in its folder.\n')
    process.exitCode = 70
  }
  if (start) require(start).run(root, path.join(root, 'dist'))
}
