import type { Budget } from '../report/budget.js';
import type { CheckFigures } from './check-rounds.js';
import { COMPILERS, REAL } from './programs.js';

/** Neither more instantiations nor a longer check than hey-api, with either compiler. */
export function typesBudgets(checks: readonly CheckFigures[]): Budget[] {
  const figure = (wanted: string, version: string, what: 'instantiations' | 'check') =>
    checks.find(
      ({ name, compiler, operations }) => name === wanted && compiler === version && operations === REAL.operations,
    )?.[what] ?? Number.NaN;
  return Object.keys(COMPILERS).flatMap((version) =>
    (['instantiations', 'check'] as const).map((what) => ({
      what: `${what === 'check' ? 'seconds of the check' : what}, TypeScript ${version}, ours beside hey-api`,
      figure: figure('ours', version, what),
      limit: figure('hey-api', version, what),
    })),
  );
}
