// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/clicks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createClick"];
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
         * @description Where it came from.
         * @enum {string}
         */
        Source: "mail" | "web";
        /**
         * @description What it came from.
         * @enum {string|null}
         */
        Device: "phone" | null;
        Click: {
            id: string | null;
            place: {
                city: string;
            } | null;
            tags?: string[] | null;
            sources?: (components["schemas"]["Source"] | (string & {}))[] | null;
            source?: components["schemas"]["Source"] | null;
            device?: components["schemas"]["Device"];
            openDevice?: components["schemas"]["Device"] | (string & {});
            nothing?: null;
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
    createClick: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Click"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Click"];
                };
            };
        };
    };
}
