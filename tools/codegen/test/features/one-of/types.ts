// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReward"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Fixed: {
            amount: number;
        };
        Share: {
            share: number;
        };
        /** @description Either of two. */
        Reward: components["schemas"]["Fixed"] | components["schemas"]["Share"];
        Order: {
            id: number | string;
            rewards?: (number | components["schemas"]["Fixed"])[];
            inner?: {
                a?: string;
            };
        } & (components["schemas"]["Fixed"] | components["schemas"]["Share"]);
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getReward: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reward"];
                };
            };
        };
    };
}
