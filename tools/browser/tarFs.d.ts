/** The one function of tar-fs that the project calls; the package brings no types. */
declare module "tar-fs" {
  /** Writes the entries of a tar stream below the folder. */
  export function extract(folder: string): NodeJS.WritableStream;
}
