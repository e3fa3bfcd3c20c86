import { delimiter, dirname } from 'node:path';

/**
 * Whatever configures a package manager, turbo, or a signature in CI must not reach what is rehearsed: neither from
 * who started the rehearsal, nor from the package manager that it runs under.
 */
const FOREIGN = /^(npm_|pnpm_|yarn_|turbo_|actions_|xdg_|node_options$|init_cwd$|force_color$|no_color$)/i;

/** The environment of a command: that of this process without what is foreign, and with programs of `bin` first. */
export function environment(
  bin: string,
  own: NodeJS.ProcessEnv = {},
  outer: NodeJS.ProcessEnv = process.env,
): NodeJS.ProcessEnv {
  const kept = Object.entries(outer).filter(([name]) => !FOREIGN.test(name));
  const path = [bin, dirname(process.execPath), outer['PATH'] ?? ''].join(delimiter);
  return { ...Object.fromEntries(kept), NO_COLOR: '1', TURBO_TELEMETRY_DISABLED: '1', PATH: path, ...own };
}
