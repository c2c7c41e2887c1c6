import type { Server } from 'node:http';

export function fileFor(root: string, requestPath: string): string | null;
export function serve(folder: string, port: number, options?: { host?: string; server?: unknown }): Promise<Server>;
