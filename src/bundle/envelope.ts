/** The format that this version reads. */
export const FORMAT = 1;

/** What a document may at most have, in bytes: by Content-Length, and by counting what arrives. */
export const MOST_BYTES = 16 * 1024 * 1024;
