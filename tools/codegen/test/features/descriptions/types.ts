// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

/** The operations by path and method: what openapi-fetch wants to know of an API. */
export interface paths {
    /** `GET`: List what is described. */
    "/things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what is described */
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
/** Requests that the API sends by itself. */
export type webhooks = Record<string, never>;
/** What operations share, by kind and name. */
export interface components {
    /** The values in bodies and parameters. `@eflow/contract` exports each under its own name, too. */
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
    /** List what is described: `GET /things`. */
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
