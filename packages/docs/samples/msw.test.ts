// #region msw
import { createMock } from '@eflow/mock';
import { createHandlers } from '@eflow/mock/msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

const mock = createMock();
const server = setupServer(...createHandlers(mock));
beforeAll(() => server.listen());
afterEach(() => mock.reset());
afterAll(() => server.close());

it('answers the requests of any program', async () => {
  const response = await fetch('https://api.eflow.team/v1/affiliates/offers/1/deals', {
    headers: { 'X-Eflow-Api-Key': mock.keys.affiliate },
  });

  expect(await response.json()).toMatchObject({ deals: [{ name: 'Example Deal' }] });
});
// #endregion
