// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getThing"];
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
        /** @description The first link. */
        A: {
            b: components["schemas"]["B"];
        };
        B: components["schemas"]["C"];
        C: components["schemas"]["D"];
        D: {
            e: components["schemas"]["Kind"];
            /** @description Says more than the enum does. */
            open?: components["schemas"]["Kind"] | (string & {});
            short?: components["schemas"]["Kind"] | (string & {});
            few?: components["schemas"]["Words"];
        };
        Kind: components["schemas"]["Letter"];
        /** @enum {string} */
        Letter: "x" | "y";
        Words: string[];
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getThing: {
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
                    "application/json": components["schemas"]["A"];
                };
            };
        };
    };
}
