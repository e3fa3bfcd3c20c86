// Generated from openapi/everflow.yaml by `npm start`. Do not edit.

export interface paths {
    "/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCategory"];
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
        /** @description Refers to itself. */
        Category: {
            name: string;
            parent?: components["schemas"]["Category"];
            children?: components["schemas"]["Category"][];
        };
        /** @description Refers to itself through another. */
        Rule: {
            condition: components["schemas"]["Condition"];
        };
        Condition: {
            rules?: components["schemas"]["Rule"][];
        };
        /** @description Refers to itself through its alternatives. */
        Tree: components["schemas"]["Leaf"] | components["schemas"]["Branch"];
        Leaf: {
            /** @constant */
            is: "Leaf";
        };
        Branch: {
            /** @constant */
            is: "Branch";
            trees: components["schemas"]["Tree"][];
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
    getCategory: {
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
                    "application/json": components["schemas"]["Category"];
                };
            };
        };
    };
}
