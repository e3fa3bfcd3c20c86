export const create = (origin: string, key: string) => ({
  url: `${origin}/v1/affiliates`,
  headers: { 'X-Eflow-Api-Key': key },
});
type Client = ReturnType<typeof create>;

export async function get({ url, headers }: Client) {
  const response = await fetch(`${url}/offers/1/deals`, { headers });
  return response.json();
}

export async function post({ url, headers: given }: Client) {
  const headers = { ...given, 'Content-Type': 'application/json' };
  const body = JSON.stringify({ filters: { network_offer_ids: [1, 2] } });
  const response = await fetch(`${url}/deals?page=1&page_size=50`, { method: 'POST', headers, body });
  return response.json();
}
