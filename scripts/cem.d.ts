declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Resolves with the manifest, by the config in `cwd`. */
  export function cli(options: {
    argv: string[];
    cwd: string;
    noWrite: boolean;
  }): Promise<Record<string, unknown>>;
}
