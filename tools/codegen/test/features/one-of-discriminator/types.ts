// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

/** The operations by path and method: what openapi-fetch wants to know of an API. */
export interface paths {
    /** `GET`. */
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
/** Requests that the API sends by itself. */
export type webhooks = Record<string, never>;
/** What operations share, by kind and name. */
export interface components {
    /** The values in bodies and parameters. `@eflow/contract` exports each under its own name, too. */
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
    /** Responses, by what they tell, with the headers and the body of each. */
    responses: never;
    /** Values of parameters in paths and queries. */
    parameters: never;
    /** Bodies of requests. */
    requestBodies: never;
    /** Values of headers of responses. */
    headers: never;
    /** Paths that stand in several places. */
    pathItems: never;
}
/** Schemas that stand outside of the components. */
export type $defs = Record<string, never>;
/** Parameters, bodies and responses of the operations, by `operationId`. */
export interface operations {
    /** `GET /rewards`. */
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
