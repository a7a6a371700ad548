/** Plain JSON data: what a dialog may keep between turns and what a store may hold in a JSON column. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };
