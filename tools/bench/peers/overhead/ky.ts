import ky from 'ky';

export const create = (origin: string, key: string) =>
  ky.create({ baseUrl: `${origin}/v1/affiliates/`, headers: { 'X-Eflow-Api-Key': key } });
type Client = ReturnType<typeof create>;

export const get = (client: Client) => client('offers/1/deals').json();

export const post = (client: Client) =>
  client
    .post('deals', {
      searchParams: { page: 1, page_size: 50 },
      json: { filters: { network_offer_ids: [1, 2] } },
    })
    .json();
