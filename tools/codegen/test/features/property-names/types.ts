// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createReport"];
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
        Names: {
            123?: string;
            "x/y": string;
            "a-b": string;
            "2nd": string;
            default: string;
            "it's": string;
            "\"": string;
            "a~b"?: string;
            "a b"?: {
                ""?: string;
                "\u00FC"?: string;
            };
            $ref?: string;
            discriminator?: string;
            "x-open-enum"?: boolean;
        };
        Closed: {
            a?: string;
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
    createReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Names"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Names"];
                };
            };
        };
    };
}
