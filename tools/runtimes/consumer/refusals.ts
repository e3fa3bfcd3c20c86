// What does not work, and how it says so.
import {
  AbortError,
  ApiError,
  AuthenticationError,
  ConnectionError,
  EverflowError,
  NotFoundError,
  PermissionDeniedError,
  RedirectError,
  TimeoutError,
} from '@eflow/affiliate-client';
import { ApiError as ApiErrorOfTheOther } from '@eflow/network-client';
import { affiliate } from './clients.js';
import { rejection, same } from './expect.js';
import type { Step } from './steps.js';

const notFound: Step = async (settings) => {
  const error = await rejection(affiliate(settings).deals.get({ offerId: 1, dealId: 999_999 }), NotFoundError);
  same(error.status, 404, 'status');
  same(error.operation, 'getOfferDeal', 'operation');
  same(error instanceof ApiError && error instanceof EverflowError && error instanceof Error, true, 'is one of ours');
  same(error instanceof ApiErrorOfTheOther, true, 'both clients have the same classes');
  return [error];
};

const wrongKey: Step = async (settings) => {
  const everflow = affiliate(settings, 'api', 'wrong');
  const error = await rejection(everflow.deals.listForOffer({ offerId: 1 }), AuthenticationError);
  same(error.status, 401, 'status');
  return [everflow, error];
};

const keyOfTheOtherApi: Step = async (settings) => {
  const everflow = affiliate(settings, 'api', 'network');
  const error = await rejection(everflow.deals.listForOffer({ offerId: 1 }), PermissionDeniedError);
  same(error.status, 403, 'status');
  return [everflow, error];
};

const errorAsResult: Step = async (settings) => {
  const outcome = await affiliate(settings, 'api', 'wrong').deals.get({ offerId: 1, dealId: 1 }).result();
  same(outcome.ok, false, 'ok');
  same(outcome.error instanceof AuthenticationError, true, 'the error is there');
  return [outcome];
};

const abort: Step = async (settings) => {
  const controller = new AbortController();
  const call = affiliate(settings, 'slow').deals.listForOffer({ offerId: 1 }, { signal: controller.signal });
  setTimeout(() => controller.abort(new Error('enough')), 100);
  const error = await rejection(call, AbortError);
  same(error.cause instanceof Error && error.cause.message, 'enough', 'the reason is the cause');
  return [error];
};

const abortedBefore: Step = async (settings) => {
  const controller = new AbortController();
  controller.abort();
  const call = affiliate(settings).deals.listForOffer({ offerId: 1 }, { signal: controller.signal });
  return [await rejection(call, AbortError)];
};

const timeout: Step = async (settings) => {
  const call = affiliate(settings, 'slow').deals.listForOffer({ offerId: 1 }, { timeout: { attempt: 200 } });
  const error = await rejection(call, TimeoutError);
  same(error.limit, 'attempt', 'limit');
  return [error];
};

const redirect: Step = async (settings) => {
  const call = affiliate(settings, 'redirecting').deals.listForOffer({ offerId: 1 });
  return [await rejection(call, RedirectError)];
};

const redirectWithBody: Step = async (settings) => {
  const call = affiliate(settings, 'redirecting').deals.search({ page_size: 1 });
  return [await rejection(call, RedirectError)];
};

const truncatedBody: Step = async (settings) => {
  const error = await rejection(affiliate(settings, 'truncating').deals.listForOffer({ offerId: 1 }), ConnectionError);
  return [error];
};

const nobodyThere: Step = async ({ keys }) => {
  const everflow = affiliate({ keys, urls: { api: 'http://127.0.0.1:1', slow: '', redirecting: '', truncating: '' } });
  return [await rejection(everflow.deals.listForOffer({ offerId: 1 }), ConnectionError)];
};

export const refusals = {
  notFound,
  wrongKey,
  keyOfTheOtherApi,
  errorAsResult,
  abort,
  abortedBefore,
  timeout,
  redirect,
  redirectWithBody,
  truncatedBody,
  nobodyThere,
};
