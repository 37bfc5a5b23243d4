export { type Client, createClient, type ItemOf, type Paged } from './client.ts';
export type { ListenOptions, LiveEvent } from './events.ts';
export type { Delete, Get, Patch, Post, Put } from './generated/operations.ts';
export { type Problem, ProblemError } from './problem.ts';
export type { CallOptions, ClientOptions } from './request.ts';
