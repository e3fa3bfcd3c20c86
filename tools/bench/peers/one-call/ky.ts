import ky from 'ky';

const url = 'https://api.eflow.team/v1/affiliates/offers/1/deals';
console.log(await ky(url, { headers: { 'X-Eflow-Api-Key': 'key' } }).json());
