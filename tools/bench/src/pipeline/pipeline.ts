import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generated, installPeers } from '../measure/peers.js';
import type { Run } from '../measure/run-measured.js';
import type { Report } from '../report/report.js';
import { measureBuilds } from './builds.js';
import { GENERATORS, generate } from './generators.js';
import { writeLargeSpec } from './large-spec.js';
import { type Measured, pipelineReport } from './pipeline-report.js';
import { runStages, STAGES } from './stages.js';

const SIZES = [4, 40, 400, 2_000];
/** How often each size is measured. */
const ROUNDS = 3;

/** Below the peers' packages, which hey-api looks for from the folder that it writes to. */
const OUTPUT = join(generated, 'pipeline');

/** How long it takes from a description to packages: builds of this repository, growth with the contract, and other generators. */
export async function benchPipeline(): Promise<Report> {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'bench-pipeline-'));
  try {
    const builds = await measureBuilds(folder);
    const sizes: Measured['sizes'] = [];
    for (const operations of SIZES) {
      const stages = emptyRuns(STAGES);
      const generators = emptyRuns(Object.keys(GENERATORS));
      for (let round = 0; round < ROUNDS; round += 1) {
        const at = join(folder, `${operations}-${round}`);
        mkdirSync(at);
        writeLargeSpec(at, operations);
        const runs = await runStages(at);
        for (const stage of STAGES) stages[stage].push(runs[stage]);
        await runGenerators(join(at, 'contract/openapi/affiliate.json'), generators);
        // Hundreds of megabytes at the largest size.
        rmSync(at, { recursive: true });
      }
      sizes.push({ operations, stages, generators });
    }
    return pipelineReport({ builds, sizes });
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(OUTPUT, { recursive: true, force: true });
  }
}

async function runGenerators(document: string, runs: Record<string, Run[]>): Promise<void> {
  for (const [name, list] of Object.entries(runs)) {
    rmSync(OUTPUT, { recursive: true, force: true });
    list.push(await generate(name, document, OUTPUT));
  }
}

function emptyRuns<Name extends string>(names: readonly Name[]): Record<Name, Run[]> {
  // The boundary: an object of these keys has these keys.
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Run[]>;
}
