import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { apiPath, read } from './request.ts';

/** A system that hears of what happens besides alerts. */
export interface WebhookInfo {
  readonly id: string;
  readonly name: string;
  readonly shown: string;
  readonly types: readonly string[] | null;
  readonly agreements: readonly string[] | null;
  readonly enabled: boolean;
}

/** An event on its way to one, and what became of it. */
export interface WebhookDeliveryInfo {
  readonly event: number;
  readonly agreement: string;
  readonly type: string;
  readonly state: 'pending' | 'sent' | 'failed';
  readonly attempts: number;
  readonly said: string;
  readonly queuedAt: string;
  readonly sentAt: string | null;
}

export const webhooksQuery = () =>
  queryOptions({
    queryKey: ['webhooks'],
    queryFn: ({ signal }) =>
      read<{
        webhooks: readonly WebhookInfo[];
        types: readonly { readonly type: string; readonly says: string }[];
      }>('/webhooks', signal),
  });

export const webhookDeliveriesQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries'],
    initialPageParam: '',
    queryFn: ({ signal, pageParam }) =>
      read<{ deliveries: readonly WebhookDeliveryInfo[]; next: string | null }>(
        apiPath(['webhooks', id, 'deliveries'], { limit: 25, cursor: pageParam || undefined }),
        signal,
      ),
    getNextPageParam: (page) => page.next,
  });
