// Every module of every package, by require() and by import: both give the same names.
const { readFileSync } = require('node:fs');
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Needs a package that is optional, and that this project does not have. */
const WITHOUT_PEER = { '@eflow/mock/msw': 'msw' };

const modules = Object.keys(dependencies).flatMap((name) => {
  const { exports } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  const entries = Object.keys(exports).filter((entry) => exports[entry].default?.endsWith('.js'));
  return entries.map((entry) => name + entry.slice(1));
});

async function check(id) {
  const peer = WITHOUT_PEER[id];
  if (peer) {
    const message = await import(id).then(() => 'it was imported', String);
    if (!message.includes(`'${peer}'`)) throw new Error(`${id} without ${peer}: ${message}`);
    return;
  }
  const required = Object.keys(require(id)).sort().join();
  const imported = Object.keys(await import(id)).sort().join();
  if (required !== imported) throw new Error(`${id}: require gives ${required}, import gives ${imported}`);
}

Promise.all(modules.map(check)).then(() => {
  if (modules.length < Object.keys(dependencies).length) throw new Error(`only ${modules} were found`);
  console.log(JSON.stringify({ ok: true, modules, version: process.versions.node }));
});
