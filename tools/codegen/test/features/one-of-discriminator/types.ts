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
        /** @description What an order brings. */
        Reward: components["schemas"]["FixedReward"] | components["schemas"]["ShareReward"];
        FixedReward: {
            /**
             * @description Says which it is.
             * @constant
             */
            kind: "fixed";
            amount: number;
        };
        ShareReward: {
            /** @enum {string} */
            kind: "share" | "percent";
            share?: number;
        };
        Unmapped: components["schemas"]["Named"];
        Named: {
            /** @constant */
            is: "Named";
        };
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
