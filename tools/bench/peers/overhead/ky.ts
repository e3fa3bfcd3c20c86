import ky from 'ky';

const url = 'https://api.eflow.team/v1/affiliates';

export const create = () => ky.create({ headers: { 'X-Eflow-Api-Key': 'key' } });
type Client = ReturnType<typeof create>;

export const get = (client: Client) => client(`${url}/offers/1/deals`).json();

export const post = (client: Client) =>
  client
    .post(`${url}/deals`, {
      searchParams: { page: 1, page_size: 50 },
      json: { filters: { network_offer_ids: [1, 2] } },
    })
    .json();
