/** The version in package.json; the build and the tests put it there. */
declare const VERSION: string
