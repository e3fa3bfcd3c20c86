import { Octokit } from '@octokit/rest';

const octokit = new Octokit({ auth: 'key' });
console.log(await octokit.rest.issues.listForRepo({ owner: 'a', repo: 'b' }));
