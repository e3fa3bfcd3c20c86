const url = 'https://api.eflow.team/v1/affiliates';

export const create = () => ({ 'X-Eflow-Api-Key': 'key' });
type Client = ReturnType<typeof create>;

export async function get(headers: Client) {
  const response = await fetch(`${url}/offers/1/deals`, { headers });
  return response.json();
}

export async function post(client: Client) {
  const headers = { ...client, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ filters: { network_offer_ids: [1, 2] } });
  const response = await fetch(`${url}/deals?page=1&page_size=50`, { method: 'POST', headers, body });
  return response.json();
}
