import { sizeOf, writeRecord } from './generate.ts'

const [folder, meetings = '1000000'] = process.argv.slice(2)
if (folder === undefined) process.stderr.write('usage: node bench/run.js bench/make.ts FOLDER [MEETINGS]\n')
else writeRecord(folder, sizeOf(Number(meetings)))
