// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["searchDeals"];
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
        /**
         * @description Kind of deal.
         * @enum {string}
         */
        DealType: "sale" | "coupon";
        DealSearch: {
            type: components["schemas"]["DealType"];
            types?: components["schemas"]["DealType"][];
        };
        Deal: {
            /** @description Kind of the deal. */
            type: components["schemas"]["DealType"] | (string & {});
            list?: (components["schemas"]["DealType"] | (string & {}))[];
            lists?: (components["schemas"]["DealType"] | (string & {}))[][];
            byName?: {
                [key: string]: components["schemas"]["DealType"] | (string & {});
            };
            either?: (components["schemas"]["DealType"] | (string & {})) | number;
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
    searchDeals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DealSearch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
        };
    };
}
