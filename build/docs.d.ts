/** The document with the output under each command of its console blocks made anew. */
export function renew(text: string): string
