/** What a command's exit code means. */
export const ExitCode = { OK: 0, FAILURE: 1, USAGE: 2, SOME_FAILED: 3 } as const;
