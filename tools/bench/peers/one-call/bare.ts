const response = await fetch('https://api.eflow.team/v1/affiliates/offers/1/deals', {
  headers: { 'X-Eflow-Api-Key': 'key' },
});
console.log(await response.json());
