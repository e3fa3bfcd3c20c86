const url = 'https://api.eflow.team/v1';
const headers = { 'X-Eflow-Api-Key': 'key', 'Content-Type': 'application/json' };

export async function calls() {
  const list: unknown = await (await fetch(`${url}/affiliates/offers/1/deals`, { headers })).json();
  const deal: unknown = await (await fetch(`${url}/affiliates/offers/1/deals/1`, { headers })).json();
  const found: unknown = await (
    await fetch(`${url}/affiliates/deals`, { method: 'POST', headers, body: JSON.stringify({ filters: {} }) })
  ).json();
  const group: unknown = await (
    await fetch(`${url}/networks/offergroups`, { method: 'POST', headers, body: JSON.stringify({ name: 'Group' }) })
  ).json();
  return [list, deal, found, group];
}
