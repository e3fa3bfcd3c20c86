// Never run: the mock as a server, for its types.
import { createMock } from '@eflow/mock';
import { type MockServer, startServer } from '@eflow/mock/server';

export const serve = (): Promise<MockServer> => startServer(createMock({ size: 3 }), { port: 0 });
