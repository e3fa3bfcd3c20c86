// Never run: the modules that the program does not import, for their types.
import { ApiError } from '@eflow/client-core';
import { dealStatusValues } from '@eflow/contract/enums';
import { offerDealSchema } from '@eflow/contract/schemas';

export const status: string | undefined = dealStatusValues[0];
export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError;
export const schema: object = offerDealSchema;
