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
        /**
         * @description Ends a comment *\/ and starts `${code}`.
         *
         *     - has several lines,
         *         the second indented
         *     * and a star, a \ and a "quote"
         */
        Thing: {
            /** @description Closed here *\/. */
            kind: components["schemas"]["Kind"];
            /**
             * @description First line. *\/
             *     Second line.
             * @example *\/ a
             * @example two
             *     lines
             */
            text?: string;
        };
        /**
         * @description Ends *\/ too.
         *     In two lines.
         * @enum {string}
         */
        Kind: "*/" | "`${x}`" | "a\"b" | "c\\d";
        /** @enum {string} */
        Silent: "a";
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
                    "application/json": components["schemas"]["Thing"];
                };
            };
        };
    };
}
