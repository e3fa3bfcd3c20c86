import {
  type AffiliateClient,
  ApiError,
  type ErrorBody,
  EverflowError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from '@eflow/affiliate-client';

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(_: Same<A, B>): void {}

export async function byClass({ deals }: AffiliateClient): Promise<string> {
  const result = await deals.get({ offerId: 1, dealId: 1 }).result();
  if (result.ok) {
    same<typeof result.error, undefined>(true);
    return result.data.name;
  }
  const { error } = result;
  const common: [string, string, number, string | undefined] = [
    error.method,
    error.url,
    error.attempt,
    error.operation,
  ];
  if (error instanceof NotFoundError) {
    same<typeof error.body, ErrorBody | undefined>(true);
    const words: string | undefined = error.body?.error;
    const status: 404 = error.status;
    return `${words} ${status}`;
  }
  if (error instanceof RateLimitError) return `${error.headers.get('retry-after')} ${error.body?.error}`;
  if (error instanceof ServerError) return `${error.status}`;
  if (error instanceof ApiError) return error.text;
  if (error instanceof TimeoutError) return error.limit;
  return common.join();
}

export async function byName({ deals }: AffiliateClient): Promise<string | undefined> {
  const result = await deals.search().result();
  if (result.ok) return undefined;
  const { error } = result;
  switch (error.name) {
    case 'NotFoundError': {
      same<typeof error.body, ErrorBody | undefined>(true);
      const status: 404 = error.status;
      return `${error.body?.error} ${status}`;
    }
    case 'ApiError': {
      const words: string | undefined = error.body?.error;
      return `${words} ${error.status}`;
    }
    case 'TimeoutError':
      return error.limit;
    case 'ConnectionError':
      return error.code;
    case 'InvalidResponseError':
      return error.issues[0]?.pointer;
    default:
      return error.message;
  }
}

export async function caught({ deals }: AffiliateClient): Promise<number | undefined> {
  try {
    await deals.listForOffer({ offerId: 1 });
    return undefined;
  } catch (error) {
    if (error instanceof ApiError) return error.status;
    if (error instanceof EverflowError) return error.attempt;
    throw error;
  }
}
