/** Runs a script of the command line to its end: exit code 0, or 1 with what went wrong in one sentence. */
export function runScript(script: () => Promise<void>): void {
  script().then(
    () => process.exit(0),
    (error: unknown) => {
      console.error(messageOf(error));
      process.exit(1);
    },
  );
}

/** An error of the add-in is one of its own window's, which Node's Error does not know. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
