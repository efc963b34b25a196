/** What files write into their bytes to name their own parts. */

/** Signs of a file's own names for its parts ("IEND", "Exif"). */
export const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length))
