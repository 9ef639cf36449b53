// better-sqlite3 asks `bindings` to search for its addon; the path is known, and is resolved like any module.
module.exports = () => require('better-sqlite3/build/Release/better_sqlite3.node')
