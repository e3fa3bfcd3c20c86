// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setLabels"];
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
        /** @description Texts by any name. */
        Labels: {
            [key: string]: string;
        };
        Counts: {
            total: number;
        } & {
            [key: string]: number;
        };
        Nested: {
            [key: string]: components["schemas"]["Open"];
        };
        Open: {
            a?: string;
        };
        Any: {
            a?: string;
        } & {
            [key: string]: unknown;
        };
        Closed: {
            a?: string;
            b?: {
                c?: string;
            };
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
    setLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Closed"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Labels"];
                };
            };
        };
    };
}
