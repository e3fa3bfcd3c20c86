// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getReport"];
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
        Report: {
            default?: components["schemas"]["Default"];
        };
        Default: {
            package?: components["schemas"]["Package"];
        };
        /** @enum {string} */
        Package: "public" | "private";
        Import: components["schemas"]["Record"][];
        Record: {
            [key: string]: components["schemas"]["Array"];
        };
        Array: components["schemas"]["Issue"][];
        Issue: {
            a?: string;
        };
        JsonSchema: string;
        Check: string;
        Schema1: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getReport: {
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
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
}
